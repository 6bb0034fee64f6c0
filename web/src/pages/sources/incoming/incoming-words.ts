import { object } from "../../../lib/particles";
import { words } from "../../../lib/words.svelte";

export const incomingWords = words({
  title: { ko: (file: string) => `${file} 가져오기`, en: (file: string) => `Bring in ${file}` },
  cameTitle: {
    ko: (file: string) => `${object(file)} 가져왔습니다`,
    en: (file: string) => `${file} came in`,
  },
  table: { ko: "코딩 표", en: "a table of codings" },
  word: { ko: "Word 메모(주석)", en: "comments of a Word document" },
  open: { ko: "보고 가져오기…", en: "See and bring in…" },
  isProject: {
    ko: (program: string) => `다른 프로그램의 프로젝트(${program}). 무엇이 들어오는지 본 뒤에 가져옵니다.`,
    en: (program: string) =>
      `A project of another program (${program}). You see what it brings before it comes in.`,
  },
  asCodes: { ko: "메모를 코드로…", en: "Comments as codes…" },
  asCodesWhy: {
    ko: "이 문서에는 Word 메모(주석)가 있습니다. 메모에 코드를 적었다면 코딩으로 가져올 수 있습니다.",
    en: "This document has comments. If they are codes, they can come in as codings.",
  },
  reading: { ko: "무엇이 들어오는지 보는 중", en: "Seeing what it brings" },
  taking: { ko: "가져오는 중", en: "Bringing it in" },
  from: {
    ko: (program: string) => `만든 프로그램: ${program}.`,
    en: (program: string) => `Written by ${program}.`,
  },
  fromNobody: {
    ko: "어느 프로그램이 만들었는지 적혀 있지 않습니다.",
    en: "The file does not say which program wrote it.",
  },
  onlyLooking: {
    ko: "아래 ‘가져오기’를 누르기 전에는 아무것도 바뀌지 않습니다.",
    en: "Nothing changes before you choose “Bring in” below.",
  },
  whole: {
    ko: "마당이 쓴 파일이라, 표준에 자리가 없는 것까지 모두 있던 그대로 들어옵니다.",
    en: "Madang wrote this file, so everything comes in as it was, what the standard has no place for included.",
  },
  nothingNew: {
    ko: "새로 들어올 것이 없습니다. 파일에 든 것은 모두 이 프로젝트에 있습니다.",
    en: "Nothing new: all of it is in this project already.",
  },
  onlyDiffers: {
    ko: "새로 들어올 것은 없고, 여기와 다른 것만 있습니다. 아래에서 고른 것만 바뀝니다.",
    en: "Nothing new, only what differs from here; of that, only what you choose below changes.",
  },
  comes: { ko: "들어오는 것", en: "What comes in" },
  inFile: { ko: "파일에 든 것", en: "What is in the file" },
  odd: {
    ko: "표준과 다르게 쓰였지만 읽은 것",
    en: "Written otherwise than the standard says, but read",
  },
  oddWhy: {
    ko: "들어오는 것에는 지장이 없습니다. 그 프로그램을 만든 쪽에 알려 줄 만한 것들입니다.",
    en: "Nothing is lost by it. The makers of that program may like to know.",
  },
  came: { ko: "들어온 것", en: "What came in" },
  isNew: { ko: "새로", en: "New" },
  already: { ko: "이미 있음", en: "Here already" },
  codingsOf: {
    ko: (file: string) => `${file}에서 온 코딩`,
    en: (file: string) => `Codings from ${file}`,
  },
  sources: { ko: "자료마다 글자를 센 방식", en: "Sources, and how their characters were counted" },
  sourcesWhy: {
    ko: "프로그램마다 이모지·줄 끝·파일 머리표(BOM)를 다르게 셉니다. 코딩의 자리에 맞는 방식을 찾아 썼습니다.",
    en: "Programs count emoji, line ends and the mark at the beginning of a file (BOM) differently. The way that fits the codings was used.",
  },
  doubtful: {
    ko: (n: number) => `${n}개는 확인이 필요합니다`,
    en: (n: number) => (n === 1 ? "look at 1 of them" : `look at ${n} of them`),
  },
  source: { ko: "자료", en: "Source" },
  standing: { ko: "상태", en: "Standing" },
  standingNew: { ko: "새 자료", en: "new" },
  standingSame: { ko: "이미 있음", en: "here already" },
  standingDiffers: { ko: "글이 여기와 다름", en: "its text differs here" },
  characters: { ko: "글자", en: "Characters" },
  codings: { ko: "코딩", en: "Codings" },
  counted: { ko: "센 방식", en: "Counted in" },
  why: { ko: "정한 근거", en: "Decided by" },
  utf16: { ko: "UTF-16 단위", en: "UTF-16 units" },
  codePoints: { ko: "글자(코드 포인트)", en: "characters (code points)" },
  crlf: { ko: (n: number) => `줄 끝(CR LF)은 ${n}`, en: (n: number) => `line end (CR LF) as ${n}` },
  bomCounted: { ko: "BOM도 셈", en: "BOM counted" },
  bomNot: { ko: "BOM은 세지 않음", en: "BOM not counted" },
  anyWay: { ko: "어떻게 세어도 같음", en: "the same in every way" },
  asWritten: { ko: "그 프로그램이 센 대로", en: "as that program counts" },
  noWords: { ko: "대조할 말이 파일에 없음", en: "the file keeps no words to compare" },
  same: { ko: "정할 것이 없음", en: "nothing to decide" },
  byMadang: { ko: "마당이 쓴 파일", en: "Madang wrote it" },
  byWords: {
    ko: (best: string, next: string) => `인용의 자리: ${best} 맞음(다음 방식은 ${next})`,
    en: (best: string, next: string) => `its passages: ${best} fit (next best ${next})`,
  },
  byWordsAlone: {
    ko: (best: string) => `인용의 자리: ${best} 맞음`,
    en: (best: string) => `its passages: ${best} fit`,
  },
  byOthers: { ko: "이 파일의 다른 글을 따름", en: "as in the file's other texts" },
  byProgram: {
    ko: "그 프로그램의 방식. 몇 군데 확인하십시오",
    en: "the program's usual way; look at a few passages",
  },
  lost: { ko: "들어오지 않는 것", en: "What does not come in" },
  lostWhy: {
    ko: "마당에 두지 않으니, 필요하면 원래 파일을 보관하십시오.",
    en: "None of this is kept here; keep the file itself if you need it.",
  },
  kept: { ko: "보이지 않게 보관하는 것", en: "Kept, but not shown" },
  keptWhy: {
    ko: "마당의 화면에는 없지만 보관했다가, 다음에 .qdpx로 내보낼 때 그대로 함께 나갑니다.",
    en: "No page shows them; they go out again, as they came, with your next .qdpx.",
  },
  matched: { ko: "이름이 같아 하나로 본 것", en: "Taken to be the same by name" },
  matchedWhy: {
    ko: "파일의 번호(GUID)는 다르지만 이름이 같아, 여기 있는 것과 같은 것으로 보았습니다.",
    en: "Their ids in the file (GUIDs) are others, but their names are the same as here.",
  },
  notices: { ko: "알아 둘 것", en: "To know" },
  differences: { ko: "여기와 다른 것", en: "What differs from here" },
  differencesWhy: {
    ko: "고른 것만 파일대로 바꿉니다. 고르지 않은 것은 여기 있는 그대로 둡니다.",
    en: "Only what you choose is changed to be as in the file; whatever you do not choose stays as it is here.",
  },
  differencesOf: {
    ko: (shown: number, all: number) =>
      `${all}개 가운데 ${shown}개를 보입니다. 모두 고르면 나머지도 바꿉니다.`,
    en: (shown: number, all: number) =>
      `${shown} of ${all} are shown; choosing all of them changes the others, too.`,
  },
  takeOver: { ko: "파일대로", en: "As in the file" },
  takeOverOf: {
    ko: (name: string) => `${name}: 파일대로 바꾸기`,
    en: (name: string) => `${name}: change it to be as in the file`,
  },
  what: { ko: "무엇", en: "What" },
  inProject: { ko: "여기", en: "Here" },
  there: { ko: "파일", en: "In the file" },
  absent: { ko: "파일에 없음 (고르면 여기서 지웁니다)", en: "not in the file (chosen: removed here)" },
  where: { ko: "어디로", en: "Where to" },
  here: { ko: "이 프로젝트로.", en: "Into this project." },
  hereWhy: {
    ko: "한 번의 작업이라 되돌리기 한 번으로 물릴 수 있습니다.",
    en: "It is one act: one undo takes all of it back.",
  },
  asNew: { ko: "새 프로젝트로.", en: "As a new project." },
  asNewWhy: {
    ko: "이 프로젝트 옆에 새 파일을 만들고, 이 프로젝트는 건드리지 않습니다.",
    en: "A new file beside this project; this one is left as it is.",
  },
  newName: { ko: "새 프로젝트의 이름", en: "Name of the new project" },
  coder: { ko: "코딩한 사람", en: "Who coded it" },
  coderWhy: {
    ko: "파일에 이름이 없는 코딩에만 씁니다. 비우면 ‘unknown coder’의 것으로 따로 둡니다.",
    en: "Only for codings without a name in the file. Left empty, they stay apart as “unknown coder”.",
  },
  cases: { ko: "사례(case)는", en: "Cases" },
  casesKeep: { ko: "보이지 않게 보관만", en: "are kept, not shown" },
  casesParticipants: { ko: "참여자로도 만들기", en: "also become participants" },
  casesOrganisations: { ko: "조직으로도 만들기", en: "also become organisations" },
  wholeSources: {
    ko: "자료 전체에 붙은 코딩을 글 전체의 코딩으로 만들기",
    en: "Make codings of whole sources codings of their whole text",
  },
  recordings: { ko: "녹음을 프로젝트 곁에 두기", en: "Lay its recordings beside the project" },
  recordingsWhy: {
    ko: "파일에 든 녹음을 프로젝트 폴더에 두고 붙입니다. 있던 파일은 그대로 둡니다.",
    en: "They are put into the project's folder and attached; no file that is there is written over.",
  },
  bringIn: { ko: "가져오기", en: "Bring in" },
  bringInNew: { ko: "새 프로젝트로 가져오기", en: "Bring in as a new project" },
  done: {
    ko: "이 프로젝트에 들어왔습니다. 되돌리기 한 번으로 모두 물릴 수 있습니다.",
    en: "It is in this project now. One undo takes all of it back.",
  },
  seeHistory: { ko: "이력에서 보기", en: "See it in the history" },
  inNew: {
    ko: (file: string) => `이 프로젝트 옆에 ${object(file)} 만들었습니다.`,
    en: (file: string) => `${file} was made beside this project.`,
  },
  openNew: { ko: "새 창에서 열기", en: "Open it in a new window" },
  openNewWhy: {
    ko: (file: string) =>
      `이 작업대를 닫으면 함께 닫힙니다. 나중에 터미널에서 여는 명령: madang serve "${file}"`,
    en: (file: string) =>
      `It closes with this workbench. To open it later, in a terminal: madang serve "${file}"`,
  },
  opening: { ko: "여는 중…", en: "Opening…" },
  openAt: {
    ko: "열었습니다. 새 창이 보이지 않으면 이 주소를 브라우저에 붙여 넣으십시오:",
    en: "It is open. If you see no new window, paste this address into your browser:",
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
