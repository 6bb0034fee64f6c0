import { words } from "../../../lib/words.svelte";

export const disagreementsWords = words({
  disputed: { ko: "이견이 있는 진술", en: "Disputed statements" },
  disputedNote: {
    ko: "이견이 있는 진술은 정하기 전까지 세지 않습니다. 본문에서 열어 상태를 고치면 됩니다.",
    en: "A disputed statement is not counted until it is settled: open it in the text and change its status.",
  },
  noneDisputed: { ko: "이견이 있는 진술이 없습니다.", en: "No statement is disputed." },
  beside: { ko: "옆에 펼치기", en: "Open beside" },
  more: { ko: (n: number) => `${n}개 더`, en: (n: number) => `${n} more` },
});
