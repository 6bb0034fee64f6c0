import { words } from "../lib/words.svelte";

export const kindsWords = words({
  kind: { ko: "종류", en: "Kind" },
  more: { ko: (n: number) => `외 ${n}개`, en: (n: number) => `and ${n} more` },
  listOf: {
    ko: (kind: string, column: string, n: number) => `${kind}, ${column} ${n}: 무엇인지 보기`,
    en: (kind: string, column: string, n: number) => `${kind}, ${column} ${n}: see which`,
  },
  openOf: {
    ko: (kind: string, n: number) => `${kind} ${n}: 구절 열기`,
    en: (kind: string, n: number) => `${kind} ${n}: open the passages`,
  },
});
