import { words } from "../../lib/words.svelte";

export const listsWords = words({
  title: { ko: "낱말 목록", en: "Word lists" },
  tabs: { ko: "찾기의 갈래", en: "Kinds of search" },
  search: { ko: "찾기", en: "Search" },
  intro: {
    ko: "한쪽이 다른 쪽보다 더 자주 쓰는 말입니다. 낱말을 누르면 그 말이 나온 발언이 열립니다.",
    en: "What one side says more often than the other. Click a word to open the turns that say it.",
  },
  side: { ko: "이쪽", en: "This side" },
  against: { ko: "견줄 쪽", en: "Beside" },
  least: { ko: "적어도 사례", en: "Cases, at least" },
  small: { ko: "‘것’, ‘있다’ 같은 작은 말도", en: "Also little words (the, thing)" },
  moreSaid: {
    ko: (side: string) => `${side}에서 더 쓰는 말`,
    en: (side: string) => `More on this side: ${side}`,
  },
  counted: {
    ko: (cases: number, said: string) => `사례 ${cases}곳, 낱말 ${said}개`,
    en: (cases: number, said: string) => `${cases} ${cases === 1 ? "case" : "cases"}, ${said} words`,
  },
  word: { ko: "낱말", en: "Word" },
  cases: { ko: "사례", en: "Cases" },
  times: { ko: "횟수", en: "Times" },
  theirCases: { ko: "저쪽 사례", en: "Their cases" },
  theirs: { ko: "저쪽", en: "Theirs" },
  likelihood: { ko: "로그우도(G²)", en: "Log-likelihood (G²)" },
  likelihoodHint: {
    ko: "로그 우도(더닝 1993). 클수록 우연이라 보기 어렵습니다. 낱말이 서로 따로 나왔다고 보고 셈하므로 순위로만 읽으십시오.",
    en: "Log-likelihood (Dunning 1993): the larger, the less like chance. It takes words as independent: read it as an order only.",
  },
  ratio: { ko: "비율", en: "Ratio" },
  ratioHint: {
    ko: "상대 빈도의 비. 저쪽에 없는 말은 반 번 나온 것으로 셈합니다.",
    en: "How many times as frequent; a word the other side never says counts as said half a time.",
  },
  timesAs: { ko: (ratio: string) => `${ratio}배`, en: (ratio: string) => `×${ratio}` },
  nothing: {
    ko: "목록에 올릴 말이 없습니다. 화자를 조직에 배정했는지, 사례 수를 너무 높게 잡지 않았는지 살펴보십시오.",
    en: "Nothing to list. Are speakers assigned to organisations, and is the number of cases not too high?",
  },
  open: {
    ko: (word: string) => `이 말이 나온 발언 열기: ${word}`,
    en: (word: string) => `Open the turns that say “${word}”`,
  },
  besideTab: { ko: "곁에 오는 말", en: "Words beside" },
  besideIntro: {
    ko: "찾은 말의 앞뒤에 우연보다 자주 오는 말입니다. 누르면 둘이 함께 나온 발언이 열립니다.",
    en: "Words that stand beside what you searched for more often than by chance. Click one to open the turns with both.",
  },
  window: { ko: "앞뒤 낱말", en: "Words around" },
  wholeTurn: { ko: "같은 발언 전체", en: "the whole turn" },
  together: { ko: "함께", en: "Together" },
  inAll: { ko: "모두", en: "In all" },
  dice: { ko: "결합 세기(logDice)", en: "Bond (logDice)" },
  diceHint: {
    ko: "둘이 늘 함께면 14, 반으로 줄 때마다 1씩 작아집니다(리흘리 2008). 자료 크기에 좌우되지 않습니다.",
    en: "14 where the two never part, one less for each halving (Rychlý 2008); the size of the material does not matter.",
  },
  besideNothing: {
    ko: "세 번 넘게 곁에 온 말이 없습니다.",
    en: "No word stands beside it three times or more.",
  },
  reading: {
    ko: (read: number, sources: number) => `낱말 분석 ${read}/${sources}`,
    en: (read: number, sources: number) => `Reading words ${read}/${sources}`,
  },
  unread: {
    ko: (count: number) =>
      `자료 ${count}건은 아직 형태소 분석 전이라 글자와 조사·어미로만 가렸습니다. 빠진 것은 없고, 다른 낱말이 섞일 수 있습니다.`,
    en: (count: number) =>
      `${count} ${count === 1 ? "source has" : "sources have"} not been analysed yet: there words are told by letters and known endings. Nothing is missed; other words may be among them.`,
  },
  names: {
    ko: (names: string) => `같은 조직의 다른 이름도 함께: ${names}`,
    en: (names: string) => `Also other names of it: ${names}`,
  },
});
