import { words } from "../lib/words.svelte";

export const quotationWords = words({
  turn: { ko: (n: number) => `, 발언 ${n}`, en: (n: number) => `, turn ${n}` },
  about: { ko: (name: string) => `${name}에 대하여`, en: (name: string) => `about ${name}` },
  codedBy: { ko: (name: string) => `코딩 ${name}`, en: (name: string) => `coded by ${name}` },
  intoTray: { ko: "바구니에 담기", en: "Put in the tray" },
  outOfTray: { ko: "바구니에서 빼기", en: "Take out of the tray" },
});
