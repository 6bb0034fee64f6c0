import { words } from "../../lib/words.svelte";

export const homeWords = words({
  untitled: { ko: "제목 없는 연구", en: "A study without a title" },
  describe: { ko: "연구 소개와 규칙", en: "Describe the study" },
  next: { ko: "다음 할 일", en: "What comes next" },
  stands: { ko: "지금까지", en: "Where the study stands" },
  heard: { ko: "누구의 말을 들었나", en: "Who was heard about whom" },
  heardNote: {
    ko: "막대는 서로에 대해 한 말의 수입니다. 수를 누르면 두 쪽의 말이 나란히 열립니다.",
    en: "Bars are statements each makes about the other. A number opens both sides' words.",
  },
  recent: { ko: "최근에 한 일", en: "Lately done" },
  allHistory: { ko: "이력 모두 보기", en: "The whole history" },
  allPairs: { ko: (n: number) => `쌍 ${n}개 모두 보기`, en: (n: number) => `All ${n} pairs` },
  nothingHeard: {
    ko: "누가 누구에 대해 말했는지 코딩하면 여기에 쌍이 나옵니다.",
    en: "Pairs appear here once passages say who speaks about whom.",
  },
  notHeard: { ko: "들은 말 없음", en: "nothing heard" },
  saysAbout: { ko: (a: string, b: string) => `${a} → ${b}`, en: (a: string, b: string) => `${a} on ${b}` },
  openBoth: {
    ko: (a: string, b: string, n: number) => `${a}의 ${b}에 대한 말 ${n}개, 맞은편과 함께 열기`,
    en: (a: string, b: string, n: number) => `${n} statements of ${a} about ${b}; open with the other side's`,
  },
  ofAll: {
    ko: (n: number, of: number) => `${of}개 중 ${n}개`,
    en: (n: number, of: number) => `${n} of ${of}`,
  },
  sources: { ko: "코딩한 자료", en: "Sources coded" },
  turns: { ko: "코딩한 발언", en: "Turns of speech coded" },
  unassigned: { ko: "누군지 정하지 않은 화자", en: "Speakers nobody has named" },
  pairs: { ko: "양쪽 말을 다 들은 쌍", en: "Pairs with both sides heard" },
  disagreements: { ko: "코더 사이에 엇갈린 곳", en: "Open disagreements" },
  disputed: { ko: "이견으로 둔 진술", en: "Statements kept as disputed" },
  toCheck: { ko: "본문을 고친 뒤 확인할 코딩", en: "Codings to check after a correction" },
  claims: { ko: "주장", en: "Claims" },
  noClaims: { ko: "아직 없음", en: "none yet" },
  proposed: { ko: "제안", en: "proposed" },
  supported: { ko: "뒷받침됨", en: "supported" },
  contested: { ko: "다툼 있음", en: "contested" },
  settled: { ko: "확정", en: "settled" },
  withdrawn: { ko: "거둠", en: "withdrawn" },
  couldNotUndo: { ko: "되돌리지 못했습니다.", en: "It could not be undone." },
});

/** What the next step is called, why, and its button. */
export const stepWords = words({
  import: {
    ko: () => "아직 자료가 없습니다. 면담 전사록이나 회의록을 가져오십시오.",
    en: () => "There is no material yet. Bring in interviews or minutes.",
  },
  importDo: { ko: "자료 가져오기", en: "Bring in sources" },
  assign: {
    ko: (n: number) =>
      `화자 ${n}명이 누구인지 아직 모릅니다. 정해 두면 누구의 말인지, 어느 쪽인지 따라옵니다.`,
    en: (n: number) =>
      n === 1
        ? "Nobody has said who one speaker is. Once they are named, their words have a side."
        : `Nobody has said who ${n} speakers are. Once they are named, their words have a side.`,
  },
  assignDo: { ko: "화자 정하기", en: "Say who speaks" },
  code: {
    ko: () => "자료가 준비되었습니다. 첫 자료를 읽으며 코드를 붙이십시오.",
    en: () => "The material is ready. Read the first source and code what matters.",
  },
  codeDo: { ko: "읽고 코딩하기", en: "Read and code" },
  check: {
    ko: (n: number) => `본문을 고치면서 코딩 ${n}개의 말이 바뀌었습니다. 아직 맞는지 보십시오.`,
    en: (n: number) =>
      n === 1
        ? "A correction changed the words of one coding. See whether it still fits."
        : `A correction changed the words of ${n} codings. See whether they still fit.`,
  },
  checkDo: { ko: "확인할 코딩 보기", en: "See them" },
  read_on: {
    ko: (n: number) => `자료 ${n}개를 아직 코딩하지 않았습니다.`,
    en: (n: number) => (n === 1 ? "One source is not coded yet." : `${n} sources are not coded yet.`),
  },
  read_onDo: { ko: "다음 자료 읽기", en: "Read the next one" },
  settle: {
    ko: (n: number) => `코더 사이에 엇갈린 곳이 ${n}곳 남아 있습니다.`,
    en: (n: number) =>
      n === 1
        ? "Coders differ in one place that is not settled."
        : `Coders differ in ${n} places that are not settled.`,
  },
  settleDo: { ko: "엇갈린 곳 보기", en: "See where they differ" },
  hear_both: {
    ko: () => "지금까지는 모든 쌍에서 한쪽 말만 들었습니다. 맞은편이 무어라 하는지 찾아보십시오.",
    en: () => "So far only one side of every pair is heard. Look for what the other side says.",
  },
  hear_bothDo: { ko: "말이 많은 쌍부터 보기", en: "Open the fullest pair" },
  claim: {
    ko: () => "읽은 것에서 무엇을 주장할 수 있는지 쓰고, 근거가 되는 대목을 붙이십시오.",
    en: () => "Write what can be claimed from the reading, and give it its passages.",
  },
  claimDo: { ko: "주장 쓰기", en: "Write a claim" },
  weigh: {
    ko: (n: number) => `제안된 주장 ${n}개가 판단을 기다립니다.`,
    en: (n: number) =>
      n === 1 ? "One proposed claim waits to be weighed." : `${n} proposed claims wait to be weighed.`,
  },
  weighDo: { ko: "주장 살피기", en: "Weigh them" },
  print: {
    ko: () => "밀린 일이 없습니다. 보고서를 펼쳐 보십시오.",
    en: () => "Nothing is waiting. Look at the account.",
  },
  printDo: { ko: "보고서 보기", en: "See the account" },
});

export const tourWords = words({
  title: { ko: "처음 십 분", en: "The first ten minutes" },
  about: {
    ko: "이 프로젝트는 지어낸 예시 연구입니다. 마음껏 바꾸어 보십시오. 무엇이든 되돌릴 수 있습니다.",
    en: "This project is a made-up example. Change what you like: everything can be undone.",
  },
  pair: {
    ko: "한 쌍을 펼쳐, 서로에 대해 무어라 하는지 나란히 보기",
    en: "Open a pair and see what each says about the other, side by side",
  },
  read: {
    ko: "면담 하나를 읽으며 말 몇 마디를 골라 코드 붙이기",
    en: "Read an interview, select some words and give them a code",
  },
  claims: { ko: "주장 하나를 골라 ‘누가 그렇게 말했나’ 따져 보기", en: "Take a claim and ask who says so" },
  account: {
    ko: "이 모두가 보고서로 어떻게 찍히는지 보기",
    en: "See how all of it is printed as an account",
  },
  study: { ko: "내 연구를 시작하려면", en: "To begin your own study" },
  studyHow: { ko: "‘처음 십 분’ 도움말", en: "the help on the first ten minutes" },
});

export const studyWords = words({
  title: { ko: "연구 소개와 규칙", en: "The study and its rules" },
  name: { ko: "제목", en: "Title" },
  question: { ko: "연구 질문", en: "Question" },
  note: { ko: "보고서 첫 장에 적을 말", en: "A note for the account's first page" },
  approach: { ko: "코더 사이의 일치를 다루는 방식", en: "How agreement between coders is treated" },
  codebook: { ko: "코드북으로 코딩하고 갈린 곳을 견줌", en: "a codebook; places that differ are compared" },
  consensus: { ko: "의논하여 합의", en: "coders reach agreement by discussion" },
  reflexive: { ko: "성찰적 분석: 계수를 보이지 않음", en: "reflexive: no coefficient is shown" },
  caseUnit: { ko: "사례 단위", en: "Unit of a case" },
  tests: { ko: "우연 검정을 함께 보이기", en: "Show tests against chance" },
  probability: {
    ko: "사례를 확률표본으로 뽑았음 (신뢰구간을 계산함)",
    en: "Cases are a probability sample (intervals are computed)",
  },
  stage: { ko: "관계 단계를 읽는 기준", en: "Thresholds of the stage reading" },
  stageNote: {
    ko: "양쪽이 함께 뒷받침하는 기준의 수입니다. 침묵하는 기준이 ‘침묵’ 수에 이르면 단계를 말하지 않습니다.",
    en: "Criteria supported by both sides. From so many silent criteria on, no stage is named.",
  },
  forming: { ko: "형성", en: "Forming" },
  working: { ko: "작동", en: "Working" },
  settled: { ko: "정착", en: "Settled" },
  silent: { ko: "침묵", en: "Silent" },
  theirs: { ko: "다른 사람이 쓴 것", en: "What somebody else wrote" },
  keepMine: { ko: "그래도 내 것으로 저장", en: "Save mine all the same" },
  saved: { ko: "연구 소개를 고쳤습니다.", en: "The study is described anew." },
});
