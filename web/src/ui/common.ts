/** Words that many parts share. */
import { words } from "../lib/words.svelte";

export const common = words({
  close: { ko: "닫기", en: "Close" },
  cancel: { ko: "취소", en: "Cancel" },
  save: { ko: "저장", en: "Save" },
  remove: { ko: "지우기", en: "Remove" },
  edit: { ko: "고치기", en: "Edit" },
  add: { ko: "더하기", en: "Add" },
  undo: { ko: "되돌리기", en: "Undo" },
  redo: { ko: "다시 하기", en: "Redo" },
  loading: { ko: "읽는 중…", en: "Loading…" },
  all: { ko: "모두", en: "All" },
  none: { ko: "없음", en: "None" },
  korean: { ko: "한국어", en: "Korean" },
  english: { ko: "영어", en: "English" },
  passages: {
    ko: (n: number) => `대목 ${n}개`,
    en: (n: number) => (n === 1 ? "1 passage" : `${n} passages`),
  },
  civic: { ko: "시민단체", en: "Civic" },
  government: { ko: "행정", en: "Government" },
  intermediary: { ko: "중간지원조직", en: "Intermediary" },
  elected: { ko: "의회·선출직", en: "Elected" },
  other: { ko: "그 밖", en: "Other" },
  openInText: { ko: "본문에서 보기", en: "Open in the text" },
});

export type SideName = "civic" | "government" | "intermediary" | "elected" | "other";

/** The name of a side. */
export function sideName(side: string | null): string {
  return side !== null && side in common ? (common[side as SideName] as string) : "";
}
