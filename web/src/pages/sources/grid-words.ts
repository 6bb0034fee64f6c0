import { words } from "../../lib/words.svelte";

export const gridWords = words({
  line: { ko: "행", en: "Row" },
  more: { ko: "더", en: "More" },
  cell: {
    ko: (row: string, column: string) => `${row}, ${column}`,
    en: (row: string, column: string) => `${row}, ${column}`,
  },
  hint: {
    ko: "방향키·Tab·Enter로 옮기고, 그냥 치면 바뀌고, Esc로 무릅니다. 엑셀에서 복사해 붙여 넣을 수 있습니다.",
    en: "Arrows, Tab and Enter move; typing replaces; Esc takes back. Cells can be pasted from Excel.",
  },
});
