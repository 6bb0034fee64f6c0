import { words } from "../../../lib/words.svelte";

export const numbersWords = words({
  coders: { ko: "코더", en: "Coders" },
  coder: { ko: "코더", en: "Coder" },
  codings: { ko: "코딩", en: "Codings" },
  sources: { ko: "자료", en: "Sources" },
  shared: { ko: "둘 이상이 코딩한 자료", en: "Sources coded by two or more" },
  source: { ko: "자료", en: "Source" },
  noneShared: {
    ko: "두 사람이 함께 코딩한 자료가 아직 없습니다. 같은 자료를 각자 코딩하면 여기서 견줄 수 있습니다.",
    en: "No source is coded by two people yet. When two code the same source apart, they can be compared here.",
  },
  nobody: { ko: "아직 아무도 코딩하지 않았습니다.", en: "Nobody has coded yet." },
  read: { ko: "읽고 코딩하기", en: "Read and code" },
});
