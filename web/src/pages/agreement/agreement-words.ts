import { words } from "../../lib/words.svelte";

export const agreementWords = words({
  now: {
    ko: "일치도 계수와 신뢰구간은 아직 계산하지 않습니다. 지금은 누가 무엇을 코딩했고 어디서 엇갈렸는지를 보입니다.",
    en: "Coefficients and their intervals are not computed yet. This is who coded what, and where coders differ.",
  },
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
  disputed: { ko: "이견이 있는 진술", en: "Disputed statements" },
  disputedNote: {
    ko: "이견이 있는 진술은 정하기 전까지 세지 않습니다. 본문에서 열어 상태를 고치면 됩니다.",
    en: "A disputed statement is not counted until it is settled: open it in the text and change its status.",
  },
  noneDisputed: { ko: "이견이 있는 진술이 없습니다.", en: "No statement is disputed." },
  beside: { ko: "옆에 펼치기", en: "Open beside" },
  more: { ko: (n: number) => `${n}개 더`, en: (n: number) => `${n} more` },
});
