import { words } from "../../lib/words.svelte";

export const codebookWords = words({
  title: { ko: "코드북", en: "Codebook" },
  parts: { ko: "코드북의 부분", en: "Parts of the codebook" },
  codes: { ko: "코드", en: "Codes" },
  versions: { ko: "판과 파일", en: "Versions and files" },
  saturation: { ko: "포화", en: "Saturation" },
  filter: { ko: "코드 걸러 보기", en: "Filter codes" },
  filterHint: { ko: "이름, 열쇠말, 정의 ( / )", en: "Name, key or definition ( / )" },
  openAll: { ko: "모두 펴기", en: "Expand all" },
  closeAll: { ko: "모두 접기", en: "Collapse all" },
  newCode: { ko: "새 코드", en: "New code" },
  tree: { ko: "코드 나무", en: "Tree of codes" },
  chosen: { ko: "고른 코드", en: "The chosen code" },
  code: { ko: "코드", en: "Code" },
  cases: { ko: "사례", en: "Cases" },
  sources: { ko: "자료", en: "Sources" },
  codings: { ko: "코딩", en: "Codings" },
  withBelow: { ko: "아래 코드의 것도 셉니다", en: "Codes below are counted too" },
  casesHint: {
    ko: "이 코드가 붙은 진술을 한 조직의 수",
    en: "Organisations whose statements carry this code",
  },
  unsaved: { ko: "저장하지 않은 글이 있음", en: "has words not stored yet" },
  opens: {
    ko: (name: string, n: number, what: string) => `${name}: ${what} ${n}, 대목 열기`,
    en: (name: string, n: number, what: string) => `${name}: ${what} ${n}, open the passages`,
  },
  expand: { ko: "펴기", en: "Expand" },
  collapse: { ko: "접기", en: "Collapse" },
  nothingFits: { ko: "맞는 코드가 없습니다.", en: "No code fits." },
  empty: {
    ko: "아직 코드가 없습니다. 첫 코드를 만들거나 코드북 파일을 가져오십시오.",
    en: "There are no codes yet. Make the first one, or load a codebook file.",
  },
  keysHint: {
    ko: "↑↓ 고르기 · ←→ 접고 펴기 · Enter 고치기 · Alt+↑↓ 차례 바꾸기 · 글자 치면 찾아감",
    en: "↑↓ choose · ←→ collapse, expand · Enter edit · Alt+↑↓ reorder · type to find",
  },
  family: { ko: "묶음", en: "Family" },
  group: { ko: "갈래", en: "Group" },
  kindCode: { ko: "코드", en: "Code" },
  loading: { ko: "읽는 중…", en: "Loading…" },
});

/** The name of a kind of code. */
export function kindName(kind: "family" | "group" | "code"): string {
  return kind === "code" ? codebookWords.kindCode : codebookWords[kind];
}
