import { words } from "../../../lib/words.svelte";

export const incomingWords = words({
  title: { ko: (file: string) => `${file} 가져오기`, en: (file: string) => `Bring in ${file}` },
  table: { ko: "코딩 표", en: "a table of codings" },
  word: { ko: "Word 주석", en: "comments of a Word document" },
  open: { ko: "보고 가져오기…", en: "See and bring in…" },
  isProject: {
    ko: (program: string) => `코딩이 든 파일(${program})입니다. 무엇이 들어오는지 먼저 봅니다.`,
    en: (program: string) => `Holds codings: ${program}. See what it would bring before it comes in.`,
  },
  asCodes: { ko: "주석을 코드로…", en: "Comments as codes…" },
  asCodesWhy: {
    ko: "이 문서에는 주석이 있습니다. 주석이 코드라면 코딩으로 가져올 수 있습니다.",
    en: "This document has comments. If they are codes, they can come in as codings.",
  },
  reading: { ko: "읽는 중…", en: "Reading…" },
  from: { ko: (program: string) => `${program}에서 왔습니다.`, en: (program: string) => `From ${program}.` },
  whole: {
    ko: "마당의 부속 파일이 들어 있어 모든 것이 있던 그대로 들어옵니다.",
    en: "It holds Madang's own side file, so everything comes in as it was.",
  },
  nothingNew: {
    ko: "새로 들어올 것이 없습니다. 모두 이미 있습니다.",
    en: "Nothing new: all of it is here already.",
  },
  comes: { ko: "들어오는 것", en: "What comes in" },
  what: { ko: "종류", en: "Kind" },
  isNew: { ko: "새로", en: "New" },
  already: { ko: "이미 있음", en: "Here already" },
  sources: { ko: "자료와 자리", en: "Sources and places" },
  source: { ko: "자료", en: "Source" },
  standing: { ko: "상태", en: "Standing" },
  standingNew: { ko: "새 자료", en: "new" },
  standingSame: { ko: "이미 있음", en: "here already" },
  standingDiffers: { ko: "글이 다름", en: "another text" },
  characters: { ko: "글자", en: "Characters" },
  codings: { ko: "코딩", en: "Codings" },
  places: { ko: "자리를 센 방식", en: "How places were counted" },
  anyWay: { ko: "어떻게 세어도 같음", en: "the same in every way" },
  byWords: {
    ko: (share: string) => `인용과 ${share} 맞음`,
    en: (share: string) => `${share} of quotations fit`,
  },
  byOthers: { ko: "이 파일의 다른 글을 따름", en: "as in the file's other texts" },
  byProgram: { ko: "그 프로그램의 방식. 확인 필요", en: "the program's way; look at a few" },
  utf16: { ko: "UTF-16 단위", en: "UTF-16 units" },
  lost: { ko: "들어오지 않는 것", en: "What does not come in" },
  kept: {
    ko: "보이지 않지만 다음에 내보낼 때 함께 나가는 것",
    en: "Kept for the next export, not shown here",
  },
  matched: { ko: "이름이 같아 하나로 본 것", en: "Taken to be the same by name" },
  notices: { ko: "알아 둘 것", en: "To know" },
  more: { ko: (n: number) => `외 ${n}`, en: (n: number) => `and ${n} more` },
  differences: { ko: "이 프로젝트와 다른 것", en: "Otherwise than here" },
  differencesWhy: {
    ko: "고르지 않은 것은 이 프로젝트에 있는 그대로 둡니다.",
    en: "Whatever is not chosen stays as it is here.",
  },
  takeOver: { ko: "가져오기", en: "Take over" },
  takeOverOf: {
    ko: (name: string) => `${name}: 파일의 것을 가져오기`,
    en: (name: string) => `${name}: take over what is in the file`,
  },
  here: { ko: "여기", en: "Here" },
  there: { ko: "파일", en: "In the file" },
  absent: { ko: "파일에 없음", en: "not in the file" },
  coder: { ko: "코딩한 사람", en: "Who coded it" },
  coderWhy: {
    ko: "파일에 이름이 없는 코딩에만 씁니다. 비우면 ‘unknown coder’로 따로 둡니다.",
    en: "Only for codings without a name in the file. Left empty, they stay apart as “unknown coder”.",
  },
  cases: { ko: "사례(case)를", en: "Cases become" },
  casesKeep: { ko: "그대로 보관", en: "kept as they are" },
  casesParticipants: { ko: "참여자로", en: "participants" },
  casesOrganisations: { ko: "조직으로", en: "organisations" },
  wholeSources: {
    ko: "자료 전체에 붙은 코딩을 글 전체의 코딩으로",
    en: "Codings of whole sources become codings of their whole text",
  },
  bringIn: { ko: "가져오기", en: "Bring in" },
  done: {
    ko: (codings: number, sources: number) =>
      `코딩 ${codings}개, 자료 ${sources}개가 들어왔습니다. 되돌릴 수 있습니다.`,
    en: (codings: number, sources: number) =>
      `${codings} codings and ${sources} sources came in. It can be undone.`,
  },
});

/** The program a file is of, or what it is. */
export function programName(origin: string): string {
  if (origin === "table") return String(incomingWords.table);
  return origin === "Word" ? String(incomingWords.word) : origin;
}

export function standingName(standing: string): string {
  if (standing === "same") return String(incomingWords.standingSame);
  return String(standing === "differs" ? incomingWords.standingDiffers : incomingWords.standingNew);
}
