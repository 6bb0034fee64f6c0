import { words } from "../../../lib/words.svelte";

export const mergeWords = words({
  open: { ko: "사본 합치기…", en: "Merge a copy…" },
  title: { ko: "사본 합치기", en: "Merge a copy" },
  lead: {
    ko: "다른 사람이 일한 이 프로젝트의 사본을 고르십시오. 무엇이 달라지는지 먼저 보여 드리고, 승인하셔야 합칩니다. 고른 파일은 읽기만 합니다.",
    en: "Choose a copy of this project in which somebody else has worked. You see first what would change; nothing is merged until you approve. The file you choose is only read.",
  },
  choose: { ko: "사본 파일", en: "The copy" },
  looking: { ko: "두 사본을 견주는 중…", en: "Comparing the two copies…" },
  sealed: {
    ko: "봉인한 사본이면 열쇠 파일과 암호문구로 엽니다.",
    en: "A sealed copy opens with its key file and passphrase.",
  },
  key: { ko: "열쇠 파일", en: "The key file" },
  passphrase: { ko: "암호문구", en: "Passphrase" },
  openWithKey: { ko: "열쇠로 열기", en: "Open with the key" },
  opening: { ko: "봉인을 푸는 중…", en: "Opening the sealed copy…" },
  typedOver: {
    ko: (n: number) =>
      `사본에서 가린 이름을 고쳐 쓴 곳 ${n}개입니다. 고쳐 쓴 말이 그대로 들어오니 살펴보십시오.`,
    en: (n: number) =>
      n === 1
        ? "At 1 place somebody typed over a hidden name; what they typed stands there. Look at it."
        : `At ${n} places somebody typed over a hidden name; what they typed stands there. Look at them.`,
  },
  nothing: { ko: "이 사본에는 새로운 것이 없습니다.", en: "This copy has nothing new." },
  same: {
    ko: (n: number) => `두 사본에 다 있는 일 ${n}개`,
    en: (n: number) => (n === 1 ? "1 act is in both copies" : `${n} acts are in both copies`),
  },
  brings: {
    ko: (n: number) => `새로 들어올 일 ${n}개`,
    en: (n: number) => (n === 1 ? "1 act comes in" : `${n} acts come in`),
  },
  here: { ko: "여기에만 있는 것", en: "Only here" },
  there: { ko: "사본에서 새로 들어오는 것", en: "New in the copy" },
  inSources: {
    ko: (n: number) => `자료 ${n}개에서`,
    en: (n: number) => (n === 1 ? "in 1 source" : `in ${n} sources`),
  },
  line: {
    ko: (who: string, kind: string, n: number, way: string) => `${who}: ${kind} ${n}개 ${way}`,
    en: (who: string, kind: string, n: number, way: string) => `${who}: ${kind}, ${n} ${way}`,
  },
  made: { ko: "새로", en: "new" },
  changed: { ko: "고침", en: "changed" },
  removed: { ko: "지움", en: "removed" },
  differing: { ko: "양쪽에서 다르게 고친 것", en: "Changed in both" },
  differingNote: {
    ko: "나중에 고친 값을 씁니다. 다른 값도 이력에 남습니다.",
    en: "The later value stands; the other stays in the history.",
  },
  which: { ko: "무엇", en: "What" },
  valueHere: { ko: "여기", en: "Here" },
  valueThere: { ko: "사본", en: "The copy" },
  korean: { ko: (field: string) => `${field}(한국어)`, en: (field: string) => `${field} (Korean)` },
  english: { ko: (field: string) => `${field}(영어)`, en: (field: string) => `${field} (English)` },
  stands: { ko: "씀", en: "stands" },
  held: { ko: "미뤄 둔 지우기", en: "Removals held back" },
  heldNote: {
    ko: "한쪽이 지웠지만 다른 쪽이 그 뒤에 쓰거나 고쳤습니다. 표시하지 않으면 그대로 둡니다.",
    en: "One copy removed these, the other used or changed them since. They stay unless you tick them.",
  },
  removedHere: {
    ko: (who: string) => `여기에서 ${who} 지움`,
    en: (who: string) => `removed here by ${who}`,
  },
  removedThere: {
    ko: (who: string) => `사본에서 ${who} 지움`,
    en: (who: string) => `removed in the copy by ${who}`,
  },
  somebody: { ko: "누군가", en: "somebody" },
  remove: { ko: "지우기", en: "Remove it" },
  recode: { ko: "새 코딩까지 합치기", en: "Merge it, with the new codings" },
  person: { ko: "같은 사람으로 하기", en: "Make them one person" },
  source: { ko: "한 자료로 하기", en: "Make them one source" },
  texts: { ko: "본문", en: "Transcripts" },
  bothCorrected: { ko: "양쪽에서 고침", en: "corrected in both" },
  oneCorrected: { ko: "한쪽에서 고침", en: "corrected in one" },
  keptPassages: {
    ko: (n: number) => `대목 ${n}개는 말 그대로 옮김`,
    en: (n: number) => (n === 1 ? "1 passage kept its words" : `${n} passages kept their words`),
  },
  toLookAt: {
    ko: (n: number) => `살펴볼 대목 ${n}개`,
    en: (n: number) => (n === 1 ? "1 passage to look at" : `${n} passages to look at`),
  },
  gone: { ko: "자리 잃음", en: "without a place" },
  clashes: { ko: "함께 놓으니 겹치는 것", en: "Only clashing together" },
  became: { ko: (now: string) => `나중 것은 ${now}`, en: (now: string) => `the later became ${now}` },
  approve: { ko: "합치기", en: "Merge" },
  merging: { ko: "합치는 중…", en: "Merging…" },
  merged: {
    ko: (file: string) => `${file} 사본을 합쳤습니다.`,
    en: (file: string) => `${file} is merged.`,
  },
  seeAct: { ko: (n: number) => `${n}번 일 보기`, en: (n: number) => `See no. ${n}` },
  readOnly: {
    ko: "이 프로젝트는 읽기만 할 수 있어 합칠 수 없습니다.",
    en: "This project may only be read, so nothing can be merged.",
  },
  openThese: {
    ko: (what: string) => `대목 열기: ${what}`,
    en: (what: string) => `Open the passages: ${what}`,
  },
  brought: { ko: "사본에서 들어온 일", en: "What was done in the copy" },
  all: { ko: (n: number) => `${n}개 모두 보기`, en: (n: number) => `Show all ${n}` },
});

export const clashWords: Record<string, { ko: string; en: string }> = {
  key: { ko: "두 코드의 열쇠말이 같습니다", en: "Two codes have one key" },
  name: { ko: "두 자료의 이름이 같습니다", en: "Two sources have one name" },
  circle: { ko: "서로의 위에 놓여 맨 위로 옮겼습니다", en: "Stood above itself; it is at the top now" },
  speaker: { ko: "한 화자를 두 번 적어 하나로 합쳤습니다", en: "A speaker written down twice is one now" },
  attribute_value: {
    ko: "한 속성을 두 번 적어 나중 값을 씁니다",
    en: "An attribute given twice has the later value",
  },
  recording: {
    ko: "같은 녹음을 양쪽에서 붙여 하나로 합쳤습니다",
    en: "A recording attached in both is one now",
  },
  coder: { ko: "두 코더의 이름이 같습니다", en: "Two coders have one name" },
  file: {
    ko: "같은 파일을 양쪽에서 가져왔습니다",
    en: "One file was imported in both",
  },
  coding: {
    ko: "한 코더가 같은 대목에 같은 코드를 양쪽에서 붙였습니다",
    en: "One coder gave one passage the same code in both",
  },
  summary: {
    ko: "한 칸의 요약을 양쪽에서 써 둘 다 둡니다",
    en: "One cell was summarised in both; both are kept",
  },
  reach: { ko: "닿음을 양쪽에서 적어 둘 다 둡니다", en: "Reach was written down in both; both are kept" },
};
