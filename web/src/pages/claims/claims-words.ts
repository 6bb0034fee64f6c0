import { words } from "../../lib/words.svelte";

const casesEn = (n: number, side: string): string => `${side ? `${side} ` : ""}${n === 1 ? "case" : "cases"}`;

export const claimsWords = words({
  list: { ko: "주장 목록", en: "List of claims" },
  newClaim: { ko: "새 주장", en: "New claim" },
  newFromTray: {
    ko: (n: number) => `바구니의 대목 ${n}개로 새 주장`,
    en: (n: number) => `New claim from the tray (${n})`,
  },
  none: { ko: "아직 주장이 없습니다.", en: "There are no claims yet." },
  noneNext: {
    ko: "주장은 연구자의 문장입니다. 문장을 쓰고, 뒷받침하는 대목과 반대하는 대목을 붙입니다.",
    en: "A claim is a sentence of yours. Write it, then give it the passages for it and against it.",
  },
  noneFit: { ko: "이 조건에 맞는 주장이 없습니다.", en: "No claim fits these filters." },
  clearFilters: { ko: "조건 지우기", en: "Clear the filters" },
  filterStatus: { ko: "상태", en: "Status" },
  filterSide: { ko: "쪽", en: "Side" },
  filterTheme: { ko: "주제", en: "Theme" },
  filterPair: { ko: "쌍", en: "Pair" },
  count: {
    ko: (shown: number, all: number) => (shown === all ? `주장 ${all}개` : `주장 ${all}개 가운데 ${shown}개`),
    en: (shown: number, all: number) =>
      shown === all ? (all === 1 ? "1 claim" : `${all} claims`) : `${shown} of ${all} claims`,
  },
  move: {
    ko: (n: number) => `주장 ${n} 옮기기: 위아래 화살표`,
    en: (n: number) => `Move claim ${n}: arrow up or down`,
  },
  moved: { ko: (n: number) => `${n}번째로 옮겼습니다.`, en: (n: number) => `Moved to place ${n}.` },
  moveHelp: {
    ko: "끌어서, 또는 손잡이에서 ↑ ↓로 차례를 바꿉니다. 보고서도 이 차례를 따릅니다.",
    en: "Drag, or press ↑ ↓ on a handle, to change the order; the account follows it.",
  },
  moveNotFiltered: {
    ko: "조건을 지우면 차례를 바꿀 수 있습니다.",
    en: "Clear the filters to change the order.",
  },

  proposed: { ko: "제안", en: "Proposed" },
  supported: { ko: "뒷받침됨", en: "Supported" },
  contested: { ko: "다툼 있음", en: "Contested" },
  settled: { ko: "확정", en: "Settled" },
  withdrawn: { ko: "거둠", en: "Withdrawn" },

  coverage: { ko: "무엇에 기대는가", en: "What it rests on" },
  sideOf: {
    ko: (n: number, reached: number, side: string) => `${side} ${reached}곳 가운데 ${n}곳`,
    en: (n: number, reached: number, side: string) =>
      `${n} of ${reached} ${casesEn(reached, side.toLowerCase())}`,
  },
  sideOnly: {
    ko: (n: number, side: string) => `${side} ${n}곳`,
    en: (n: number, side: string) => `${n} ${casesEn(n, side.toLowerCase())}`,
  },
  total: {
    ko: (n: number, reached: number, word: string) =>
      `주제가 닿은 ${reached}곳 가운데 ${n}곳${word ? ` (${word})` : ""}`,
    en: (n: number, reached: number, word: string) =>
      `${n} of the ${casesEn(reached, "") === "case" ? "1 case" : `${reached} cases`} reached${word ? ` (${word})` : ""}`,
  },
  againstIt: { ko: (n: number) => `반대 ${n}`, en: (n: number) => `${n} against` },
  qualifyingIt: { ko: (n: number) => `단서 ${n}`, en: (n: number) => `${n} qualifying` },
  openFor: {
    ko: (what: string) => `${what}: 뒷받침하는 대목과 반대하는 대목 열기`,
    en: (what: string) => `${what}: open the passages for and against`,
  },
  openQualifying: { ko: "단서를 다는 대목 열기", en: "Open the qualifying passages" },
  noSupport: { ko: "뒷받침하는 대목 없음", en: "no passage for it" },
  people: {
    ko: (n: number) => `${n}명의 말`,
    en: (n: number) => (n === 1 ? "1 person" : `${n} people`),
  },
  unreached: {
    ko: (n: number) => `주제가 닿지 않은 사례 ${n}곳`,
    en: (n: number) => (n === 1 ? "1 case the theme did not reach" : `${n} cases the theme did not reach`),
  },
  warnings: { ko: "읽기 전에 알아둘 것", en: "Before you rely on it" },
  warningCount: {
    ko: (n: number) => `유의할 점 ${n}`,
    en: (n: number) => (n === 1 ? "1 caution" : `${n} cautions`),
  },
  noWarnings: { ko: "걸리는 점이 없습니다.", en: "Nothing stands out." },
  showPassages: { ko: "대목 보기", en: "See the passages" },

  back: { ko: "주장 목록으로", en: "All claims" },
  claimNumber: { ko: (n: number) => `주장 ${n}`, en: (n: number) => `Claim ${n}` },
  trayWith: {
    ko: (n: number) => `바구니의 대목 ${n}개를 함께 더하기`,
    en: (n: number) => (n === 1 ? "Add the passage in the tray as" : `Add the ${n} passages in the tray as`),
  },
  trayLater: { ko: "나중에 고르기", en: "Choose later" },
  missing: { ko: "이 주장을 열 수 없습니다.", en: "This claim cannot be opened." },
  writtenBy: { ko: (name: string) => `쓴 사람 ${name}`, en: (name: string) => `Written by ${name}` },
  text: { ko: "주장", en: "The claim" },
  textHelp: {
    ko: "무엇을 주장하는지 한두 문장으로 씁니다. 한 언어로 먼저 써도 됩니다.",
    en: "Say in a sentence or two what you claim. One language is enough to begin with.",
  },
  scope: { ko: "무엇에 대한 주장인가", en: "What it is about" },
  theme: { ko: "주제", en: "Theme" },
  pickTheme: { ko: "주제 고르기", en: "Choose a theme" },
  side: { ko: "쪽", en: "Side" },
  bothSides: { ko: "모든 쪽", en: "All sides" },
  pair: { ko: "쌍", en: "Pair" },
  pickFirst: { ko: "쌍의 한쪽 고르기", en: "Choose one of the pair" },
  pickSecond: { ko: "다른 한쪽 고르기", en: "Choose the other" },
  drop: { ko: (name: string) => `빼기: ${name}`, en: (name: string) => `Take out: ${name}` },
  perspective: { ko: "누구의 눈으로", en: "Seen by" },
  perspective_researcher: { ko: "연구자", en: "The researcher" },
  perspective_civic: { ko: "시민단체", en: "The civic side" },
  perspective_government: { ko: "행정", en: "Government" },
  perspective_both: { ko: "양쪽 모두", en: "Both sides" },
  status: { ko: "상태", en: "Status" },
  reason: { ko: "그렇게 두는 까닭", en: "Why it stands so" },
  deviant: { ko: "맞지 않는 사례", en: "Cases that do not fit" },
  deviantHelp: {
    ko: "맞지 않는 사례와 그 까닭을 적습니다. 까닭을 비우면 ‘설명하지 못함’으로 인쇄됩니다.",
    en: "List the cases that do not fit, and why. Without a reason they are printed as unexplained.",
  },
  addDeviant: { ko: "사례 더하기", en: "Add a case" },
  deviantFound: { ko: "자료에서 찾은 것", en: "Found in the material" },
  explanation: { ko: "왜 맞지 않는가", en: "Why it does not fit" },
  save: { ko: "주장 저장", en: "Save the claim" },
  create: { ko: "주장 쓰기", en: "Write the claim" },
  discard: { ko: "고친 것 버리기", en: "Discard changes" },
  unsaved: { ko: "아직 저장하지 않았습니다.", en: "Not saved yet." },
  saved: { ko: "주장을 저장했습니다.", en: "The claim is saved." },
  withdraw: { ko: "거두기", en: "Withdraw" },
  withdrawHelp: {
    ko: "거두는 까닭을 쓰고 저장하십시오. 주장과 대목은 남습니다.",
    en: "Say why, then save. The claim and its passages stay on record.",
  },
  remove: { ko: "주장 지우기", en: "Remove the claim" },
  removed: { ko: "주장을 지웠습니다.", en: "The claim was removed." },
  changedElsewhere: {
    ko: "쓰시는 사이에 이 주장이 바뀌었습니다. 쓰신 글은 그대로 있습니다.",
    en: "This claim was changed while you were writing. What you wrote is still here.",
  },
  theirs: { ko: "지금 저장되어 있는 글", en: "What is stored now" },
  takeTheirs: { ko: "저장된 것으로 바꾸기", en: "Take what is stored" },
  keepMine: { ko: "내 것으로 저장하기", en: "Save mine over it" },

  evidence: { ko: "대목", en: "Passages" },
  for: { ko: "뒷받침하는 대목", en: "For it" },
  against: { ko: "반대하는 대목", en: "Against it" },
  qualifying: { ko: "단서를 다는 대목", en: "Qualifying it" },
  noneFor: {
    ko: "아직 없습니다. 오른쪽에서 고르거나, 다른 화면에서 바구니에 담아 오십시오.",
    en: "None yet. Choose from the right, or gather passages in the tray on any page.",
  },
  noneAgainst: {
    ko: "아직 없습니다. 오른쪽의 ‘반대로 말하는 대목’을 읽어 보십시오.",
    en: "None yet. Read the passages that say the opposite, on the right.",
  },
  noneQualifying: { ko: "아직 없습니다.", en: "None yet." },
  bearing: { ko: "이 대목이 하는 일", en: "What this passage does" },
  bearingFor: { ko: "뒷받침", en: "For" },
  bearingAgainst: { ko: "반대", en: "Against" },
  bearingQualifying: { ko: "단서", en: "Qualifies" },
  note: { ko: "메모", en: "Note" },
  addNote: { ko: "메모 쓰기", en: "Write a note" },
  saveNote: { ko: "메모 저장", en: "Save the note" },
  takeAway: { ko: "빼기", en: "Take away" },
  tookAway: { ko: "대목을 뺐습니다. 코딩은 그대로입니다.", en: "Taken away; its coding stays." },
  gone: { ko: "이 대목의 코딩이 지워졌습니다.", en: "The coding of this passage was removed." },
  movedPlace: {
    ko: "본문이 고쳐져 자리를 확인해야 합니다.",
    en: "A correction of the text moved it; check its place.",
  },
  whatBreaks: { ko: "이 대목이 없다면?", en: "What if it goes?" },
  breaksAlone: {
    ko: "이 주장은 이 대목 하나에 기대고 있습니다.",
    en: "This claim rests on this passage alone.",
  },
  breaksOthers: {
    ko: (claims: number, summaries: number) => `이 대목에 기대는 것: 주장 ${claims}개, 요약 ${summaries}개.`,
    en: (claims: number, summaries: number) =>
      `Resting on it: ${claims === 1 ? "1 claim" : `${claims} claims`}, ${summaries === 1 ? "1 summary" : `${summaries} summaries`}.`,
  },
  breaksAloneOther: {
    ko: (n: number) => `그 가운데 주장 ${n}개는 이 대목뿐입니다.`,
    en: (n: number) =>
      n === 1 ? "1 of the claims has nothing else." : `${n} of the claims have nothing else.`,
  },

  addPassages: { ko: "대목 더하기", en: "Add passages" },
  fromTray: { ko: (n: number) => `바구니 ${n}`, en: (n: number) => `Tray ${n}` },
  along: { ko: (n: number) => `같은 뜻 ${n}`, en: (n: number) => `Alike ${n}` },
  opposite: { ko: (n: number) => `반대로 말함 ${n}`, en: (n: number) => `Opposite ${n}` },
  withoutStance: { ko: (n: number) => `판단 없음 ${n}`, en: (n: number) => `No stance ${n}` },
  trayEmpty: {
    ko: "바구니가 비어 있습니다. 어느 화면에서든 대목 옆의 ‘바구니에 담기’를 누르십시오.",
    en: "The tray is empty. Press “Put in the tray” beside a passage on any page.",
  },
  offersNeedScope: {
    ko: "주제나 쌍을 정하면 그에 대한 대목이 여기에 나옵니다.",
    en: "Choose a theme or a pair, and the passages on it are offered here.",
  },
  offersNone: { ko: "더 볼 대목이 없습니다.", en: "There are no more passages to look at." },
  offersStance: {
    ko: "주제에 대한 판단의 방향으로만 나눈 것입니다. 읽고 나서 정하십시오.",
    en: "Parted only by the stance taken on the theme. Read before you decide.",
  },
  chooseAll: { ko: "모두 고르기", en: "Choose all" },
  choose: { ko: "고르기", en: "Choose" },
  chosen: { ko: (n: number) => `${n}개 고름`, en: (n: number) => `${n} chosen` },
  addAs: { ko: "더하기", en: "Add as" },
  added: {
    ko: (n: number) => (n > 0 ? `대목 ${n}개를 더했습니다.` : "이미 있는 대목입니다."),
    en: (n: number) =>
      n > 0 ? (n === 1 ? "1 passage added." : `${n} passages added.`) : "The claim has it already.",
  },
  more: { ko: "더 보기", en: "Show more" },
  fromText: { ko: "본문에서 찾기", en: "Look in the text" },
  fromSearch: { ko: "검색에서 찾기", en: "Look in Search" },
  denied: { ko: "물었으나 아니라고 한 사례", en: "Asked, and denied" },
  silent: { ko: "닿았으나 말하지 않은 사례", en: "Reached, and nothing told" },
  listAsDeviant: { ko: "맞지 않는 사례로", en: "List as not fitting" },

  printed: { ko: "보고서에 이렇게 인쇄됩니다", en: "As the account prints it" },
  toAccount: { ko: "보고서 보기", en: "Open the account" },
});

export type Status = "proposed" | "supported" | "contested" | "settled" | "withdrawn";
export const STATUSES: readonly Status[] = ["proposed", "supported", "contested", "settled", "withdrawn"];

export type Bearing = "for" | "against" | "qualifying";
export const BEARINGS: readonly Bearing[] = ["for", "against", "qualifying"];

export function bearingName(bearing: Bearing): string {
  const names = {
    for: claimsWords.bearingFor,
    against: claimsWords.bearingAgainst,
    qualifying: claimsWords.bearingQualifying,
  };
  return names[bearing];
}

const PERSPECTIVES = ["researcher", "civic", "government", "both"] as const;

/** Whose view a claim gives: the usual ones, and the claim's own where it is another. */
export function perspectives(own: string): [string, string][] {
  const usual = PERSPECTIVES.map((each): [string, string] => [each, claimsWords[`perspective_${each}`]]);
  return usual.some(([value]) => value === own) || !own ? usual : [...usual, [own, own]];
}
