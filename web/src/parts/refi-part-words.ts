import { words } from "../lib/words.svelte";

export const refiPartWords = words({
  more: { ko: (n: number) => `외 ${n}개`, en: (n: number) => `and ${n} more` },
});
