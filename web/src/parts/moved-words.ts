import { words } from "../lib/words.svelte";

export const movedWords = words({
  was: { ko: "전", en: "Was" },
  now: { ko: "후", en: "Now" },
  gone: { ko: "(없어짐)", en: "(gone)" },
  evidence: { ko: "주장의 근거", en: "Evidence of a claim" },
  translation: { ko: "번역", en: "Translation" },
  kept: {
    ko: (n: number) => `코딩 ${n}개는 그대로입니다.`,
    en: (n: number) => (n === 1 ? "1 coding stays on its words." : `${n} codings stay on their words.`),
  },
  toCheck: {
    ko: (n: number) => `살펴볼 대목 ${n}개: 말이 바뀝니다`,
    en: (n: number) => (n === 1 ? "1 to check: its words change" : `${n} to check: their words change`),
  },
  unplaced: {
    ko: (n: number) => `자리를 잃을 대목 ${n}개: 말이 없어집니다`,
    en: (n: number) => (n === 1 ? "1 unplaced: its words are gone" : `${n} unplaced: their words are gone`),
  },
});
