import { words } from "../../lib/words.svelte";

export const agreementWords = words({
  tabs: { ko: "일치도의 두 면", en: "The two sides of agreement" },
  numbers: { ko: "숫자", en: "Numbers" },
  disagreements: { ko: "엇갈린 곳", en: "Disagreements" },
});
