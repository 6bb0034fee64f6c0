import { words } from "../../lib/words.svelte";

export const sheetWords = words({
  title: { ko: "화자표", en: "Speakers sheet" },
  source: { ko: "자료", en: "Source" },
  speaker: { ko: "화자 표시", en: "Label" },
  participant: { ko: "참여자", en: "Participant" },
  pseudonym: { ko: "가명", en: "Pseudonym" },
  position: { ko: "직위", en: "Position" },
  organisation: { ko: "조직", en: "Organisation" },
  organisation_en: { ko: "조직(영문)", en: "Organisation (English)" },
  side: { ko: "쪽", en: "Side" },
  kind: { ko: "종류", en: "Kind" },
  from: { ko: "부터", en: "From" },
  until: { ko: "까지", en: "Until" },
  role: { ko: "역할", en: "Role" },
  interviewer: { ko: "면담자", en: "Interviewer" },
  other: { ko: "그 밖의 목소리", en: "Other voice" },
  download: { ko: "CSV로 내려받기", en: "Download as CSV" },
  upload: { ko: "화자표 파일 얹기 (CSV, XLSX)", en: "Lay a sheet over it (CSV, XLSX)" },
  save: {
    ko: (n: number) => (n === 0 ? "저장할 것 없음" : `바뀐 ${n}행 저장`),
    en: (n: number) =>
      n === 0 ? "Nothing to save" : n === 1 ? "Save 1 changed row" : `Save ${n} changed rows`,
  },
  saved: {
    ko: (n: number) => `${n}행을 저장했습니다.`,
    en: (n: number) => (n === 1 ? "1 row saved." : `${n} rows saved.`),
  },
  discard: { ko: "고친 것 버리기", en: "Discard changes" },
  problems: { ko: "저장되지 않은 행", en: "What could not be taken" },
  laid: {
    ko: (cells: number, extra: number) =>
      `표에 ${cells}칸을 얹었습니다.${extra > 0 ? ` 맞는 화자가 없는 ${extra}행은 끝에 있습니다.` : ""} 본 뒤에 저장하십시오.`,
    en: (cells: number, extra: number) =>
      `${cells} cells were laid over the table.${extra > 0 ? ` ${extra} rows that fit no speaker stand at its end.` : ""} Look, then save.`,
  },
  empty: {
    ko: "자료를 가져오면 화자가 여기에 한 줄씩 나옵니다.",
    en: "Once sources are in, each of their speakers has a line here.",
  },
  row: { ko: (n: number) => `${n}행`, en: (n: number) => `Row ${n}` },
});

/** A column of the sheet in words; an attribute by its own name. */
export function columnName(column: string): string {
  return column in sheetWords ? String(sheetWords[column as "source"]) : column;
}
