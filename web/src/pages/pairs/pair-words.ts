/** Words of one pair opened. */
import { words } from "../../lib/words.svelte";

export const pairWords = words({
  back: { ko: "모든 쌍", en: "All pairs" },
  onPage: { ko: "바로 가기", en: "On this page" },
  inShort: { ko: "한눈에", en: "In short" },
  themes: { ko: "주제", en: "Themes" },
  stage: { ko: "단계", en: "Stage" },
  answers: { ko: "대응", en: "Answers" },
  roles: { ko: "역할", en: "Roles" },
  types: { ko: "유형", en: "Types" },
  episodes: { ko: "일화", en: "Episodes" },
  members: { ko: "조직별", en: "By organisation" },
  swap: { ko: "좌우 바꾸기", en: "Swap sides" },
  print: { ko: "인쇄", en: "Print" },
  heardIn: {
    ko: (people: number, sources: number) => `${people}명, 자료 ${sources}개에서 들음`,
    en: (people: number, sources: number) =>
      `${people === 1 ? "1 person" : `${people} people`}, ${sources === 1 ? "1 source" : `${sources} sources`}`,
  },
  unheard: { ko: "말을 듣지 못함", en: "not heard" },
  generic: { ko: "뭉뚱그린 대상", en: "generic target" },
  says: {
    ko: (a: string, b: string) => `${a}의 말, ${b}에 대하여`,
    en: (a: string, b: string) => `${a} about ${b}`,
  },
  statements: {
    ko: (n: number) => `진술 ${n}`,
    en: (n: number) => (n === 1 ? "1 statement" : `${n} statements`),
  },
  episodeCount: {
    ko: (n: number) => `일화 ${n}`,
    en: (n: number) => (n === 1 ? "1 episode" : `${n} episodes`),
  },
  onOther: { ko: (other: string) => `${other}에 대하여`, en: (other: string) => `about ${other}` },
  disputed: { ko: "코더들이 갈린 진술", en: "disputed between coders" },
  wider: { ko: "더 넓은 대상에 대한 말", en: "on wider targets" },
  widerNote: {
    ko: "상위 기관이나 ‘구청’ 같은 뭉뚱그린 대상에 대한 말은 아래 주제에 넣지 않았습니다.",
    en: "What is said of bodies above, or of a generic target such as “the city”, is not counted in the themes below.",
  },
  empty: {
    ko: "두 쪽이 서로에 대해 한 말이 없습니다.",
    en: "Neither says anything of the other here.",
  },
  emptyTime: {
    ko: "이 시기에 대해 두 쪽이 서로 한 말이 없습니다.",
    en: "Neither says anything of the other about this period.",
  },
  crossed: { ko: "서로 상대에게 둔다", en: "each puts it in the other" },
  crossedTitle: {
    ko: (theme: string) => `서로 상대에게 두는 장애: ${theme}`,
    en: (theme: string) => `Each puts it in the other: ${theme}`,
  },
  only: { ko: (who: string) => `${who}만 말한다`, en: (who: string) => `only ${who} speaks of it` },
  asked: { ko: "상대에게도 주제는 닿았다", en: "the theme reached the other too" },
  theme: { ko: "주제", en: "Theme" },
  legend: { ko: "점 하나가 일화 하나", en: "One dot is one episode" },
  legendMinus: { ko: "걸림돌·없음·다름(−)", en: "in the way, absent, different (−)" },
  legendPlus: { ko: "아님·있음·같음(+)", en: "not so, present, same (+)" },
  legendNone: { ko: "뚜렷하지 않음", en: "not clear" },
  dots: {
    ko: (minus: number, plus: number, none: number) =>
      `일화로 보아 부정 ${minus}, 긍정 ${plus}, 뚜렷하지 않음 ${none}`,
    en: (minus: number, plus: number, none: number) =>
      `by episode ${minus} minus, ${plus} plus, ${none} not clear`,
  },
  filter: { ko: "상태로 거르기", en: "Filter by state" },
  all: { ko: "모두", en: "All" },
  openOf: {
    ko: (who: string, theme: string, n: number) => `${who}, ${theme}: 진술 ${n}개 열기`,
    en: (who: string, theme: string, n: number) => `${who}, ${theme}: open ${n} statements`,
  },
  openBoth: {
    ko: (theme: string, state: string) => `${theme}: ${state}. 두 쪽의 말 열기`,
    en: (theme: string, state: string) => `${theme}: ${state}. Open both accounts`,
  },
  guess: { ko: "짐작", en: "guess" },
  guessOf: {
    ko: (other: string) => `${other} 쪽은 이렇게 여기리라는 짐작`,
    en: (other: string) => `guess of what ${other} thinks`,
  },
  guessLine: { ko: "상대의 생각을 짐작하기로는", en: "guesses the other thinks" },
  guessBy: { ko: (who: string) => `${who}의 짐작`, en: (who: string) => `guess of ${who}` },
  beside: { ko: "바람·걱정·규칙·들은 말", en: "wishes, fears, rules, hearsay" },
  blames: { ko: "상대 탓", en: "puts it in the other" },
  saysNothing: { ko: "말하지 않음", en: "says nothing" },
  reached: { ko: "주제는 닿았음", en: "though it reached them" },
  unreached: { ko: "주제가 닿지 않음", en: "it did not reach them" },
  agreement: { ko: (n: string) => `일치 ${n}`, en: (n: string) => `agreement ${n}` },
  behind: { ko: "두 쪽의 말 보기", en: "Open both accounts" },
  otherFamily: { ko: "그 밖", en: "Other" },
  proposal: { ko: "제안하는 단계", en: "Proposed stage" },
  unassessed: { ko: "단계를 판단하지 않음", en: "No stage is proposed" },
  notYours: {
    ko: "이 규칙은 우리가 만든 것이고 검증되지 않았습니다. 단계는 제안일 뿐이며 점수가 아닙니다.",
    en: "These rules are ours and unvalidated. A stage is a proposal, not a score.",
  },
  support: {
    ko: (of: number, both: number, either: number) =>
      `기준 ${of}개 가운데 양쪽이 모두 뒷받침한 것은 ${both}개, 적어도 한쪽이 뒷받침한 것은 ${either}개입니다.`,
    en: (of: number, both: number, either: number) =>
      `Of ${of} criteria, ${both} ${both === 1 ? "is" : "are"} supported on both accounts and ${either} on at least one.`,
  },
  ceiling: {
    ko: "양쪽 이야기에서 모두 긴장과 갈등의 대응이 앞서므로 이 위로는 제안하지 않습니다.",
    en: "Tension prevails on both accounts, which caps the proposal here.",
  },
  alone: {
    ko: (a: string, one: string, b: string, other: string) =>
      `${a}의 말만으로는 ‘${one}’, ${b}의 말만으로는 ‘${other}’입니다.`,
    en: (a: string, one: string, b: string, other: string) =>
      `From the account of ${a} alone it would be ‘${one}’, from that of ${b} alone ‘${other}’.`,
  },
  sidesDiffer: { ko: "양쪽이 크게 다릅니다.", en: "The sides differ." },
  fragile: {
    ko: (sources: string) => `깨지기 쉽습니다. 다음 면담 하나가 빠져도 단계가 바뀝니다: ${sources}.`,
    en: (sources: string) => `Fragile: it would change without one interview (${sources}).`,
  },
  rules: {
    ko: (forming: number, working: number, settled: number, silent: number) =>
      `양쪽이 뒷받침한 기준이 ${forming}개 이상이고 신뢰의 증거가 있으면 형성, ${working}개 이상이고 공동 결정과 이견 처리 규칙이 있으면 작동, ${settled}개 이상이고 인사 변동을 견뎠으면 정착. 말 없는 기준이 ${silent}개 이상이면 판단하지 않습니다.`,
    en: (forming: number, working: number, settled: number, silent: number) =>
      `Forming from ${forming} criteria supported by both, trust shown among them; working from ${working}, with shared decision and rules for disagreement; settled from ${settled}, surviving a change of people. From ${silent} silent criteria on, no stage.`,
  },
  jointWork: { ko: "함께 한 일", en: "joint work" },
  criterion: { ko: "기준", en: "Criterion" },
  present: { ko: "있었다", en: "present" },
  absent: { ko: "없었다", en: "absent" },
  denied: { ko: "묻자 부정함", en: "denied when asked" },
  bothSilent: { ko: "두 쪽 모두 말이 없는 기준", en: "Criteria on which both are silent" },
  none: { ko: "없음", en: "none" },
  early: { ko: "초기·불안정", en: "early, unsettled" },
  forming: { ko: "형성", en: "forming" },
  working: { ko: "작동", en: "working" },
  settled: { ko: "정착", en: "settled" },
  ladder: { ko: "단계의 차례", en: "The stages in order" },
  decision: { ko: "연구자의 결정", en: "Your decision" },
  undecided: { ko: "이 제안에 대한 결정이 아직 없습니다.", en: "No decision on this proposal yet." },
  decidedBy: {
    ko: (who: string, proposed: string, accepted: boolean) =>
      `${who}: ‘${proposed}’ 제안을 ${accepted ? "받아들였습니다" : "받아들이지 않았습니다"}.`,
    en: (who: string, proposed: string, accepted: boolean) =>
      `${who} ${accepted ? "accepted" : "overruled"} the proposal ‘${proposed}’.`,
  },
  proposalMoved: {
    ko: "그 뒤로 제안이 바뀌었습니다. 다시 정해 주십시오.",
    en: "The proposal has changed since; please decide again.",
  },
  accept: { ko: "받아들임", en: "Accept it" },
  overrule: { ko: "받아들이지 않음", en: "Overrule it" },
  reason: { ko: "까닭", en: "Reason" },
  decide: { ko: "결정 적기", en: "Write down a decision" },
  decideAgain: { ko: "다시 정하기", en: "Decide again" },
  withdraw: { ko: "결정 거두기", en: "Withdraw it" },
  lookAgain: { ko: "지금 제안으로 다시", en: "Use the proposal as it is now" },
  keep: { ko: "결정 남기기", en: "Keep the decision" },
  kept: { ko: "결정을 남겼습니다.", en: "The decision is kept." },
  withdrawn: { ko: "결정을 거두었습니다.", en: "The decision is withdrawn." },
  onlyWhole: {
    ko: "결정은 모든 때를 놓고 합니다. 때를 정해 보는 동안에는 적을 수 없습니다.",
    en: "A decision is made on all times together; it cannot be written while a period is chosen.",
  },
  answersTitle: { ko: "어떻게 대응하는가", en: "How each side answers" },
  asTold: { ko: (who: string) => `${who}의 말로는`, en: (who: string) => `as told by ${who}` },
  openEpisodes: {
    ko: (who: string, what: string, n: number) => `${who}의 말로는 ${what}: 일화 ${n}개 열기`,
    en: (who: string, what: string, n: number) => `${what} as told by ${who}: open ${n} episodes`,
  },
  tension: { ko: "긴장과 갈등", en: "tension and conflict" },
  cooperation: { ko: "타협과 협력", en: "compromise and co-operation" },
  mode: { ko: "대응 방식(일화 수)", en: "Answer (episodes)" },
  balance: { ko: "균형값 RM [하나를 뺐을 때의 범위]", en: "Balance RM [range, any one left out]" },
  balanceNote: {
    ko: "RM은 (협력 − 긴장) ÷ (협력 + 긴장)으로 −1에서 +1까지입니다.",
    en: "RM is (co-operation − tension) ÷ (co-operation + tension), from −1 to +1.",
  },
  sidesNote: {
    ko: "쪽 전체의 대응은 다른 모든 쪽에 대한 이야기에서 셉니다.",
    en: "For whole sides, answers are counted in everything told about any other side.",
  },
  rolesTitle: { ko: "비판자이면서 파트너", en: "Protester and partner" },
  rolesNote: {
    ko: "이 쌍만이 아니라 조직이 맡은 역할 모두를 일화로 셉니다. D가 1/3 미만이면 한 역할, 그 이상이고 J가 1/3 미만이면 번갈아 맡음, 아니면 동시에 맡음입니다.",
    en: "Counted by episode over everything told of the organisation, not of this pair only. D under 1/3: one role; otherwise, J under 1/3: alternates, else both at once.",
  },
  whose: { ko: "누구의 역할", en: "Whose role" },
  toldBy: { ko: "누구의 말", en: "as told by" },
  itself: { ko: "스스로", en: "itself" },
  others: { ko: "다른 쪽", en: "the other sides" },
  protest: { ko: "비판 P", en: "protest P" },
  partner: { ko: "파트너 Q", en: "partner Q" },
  balanceD: { ko: "균형 D", en: "balance D" },
  overlapJ: { ko: "겹침 J", en: "overlap J" },
  reading: { ko: "읽기", en: "reading" },
  bothRoles: {
    ko: (who: string, of: number) => `${who}: 주제가 닿은 ${of}곳 가운데 두 역할을 모두 말하는 곳`,
    en: (who: string, of: number) => `${who}: organisations that tell of both roles, of ${of} reached`,
  },
  noRoles: { ko: "역할을 말한 것이 없습니다.", en: "Nothing is said of roles." },
  typesTitle: { ko: "유형론에 비춘 위치", en: "Places on published typologies" },
  typesNote: {
    ko: "한쪽의 말로 배제되지 않는 유형을 모두 적습니다. 한 유형은 두 쪽이, 쪽마다 두 사람 이상이 같은 칸만 남길 때에만 듭니다.",
    en: "All types an account does not exclude. A single one is named only where both leave the same one, by two people or more each.",
  },
  typology: { ko: "유형론", en: "Typology" },
  najam: { ko: "나잠(2000): 목표와 수단", en: "Najam 2000: goals and means" },
  brinkerhoff: {
    ko: "브링커호프(2002): 상호성과 조직 정체성",
    en: "Brinkerhoff 2002: mutuality and identity",
  },
  or: { ko: " 또는 ", en: " or " },
  single: { ko: (name: string) => `한 유형: ${name}`, en: (name: string) => `Single type: ${name}` },
  episodesTitle: { ko: "일화의 차례", en: "Episodes in order" },
  episode: { ko: "일화", en: "episode" },
  when: { ko: "때", en: "when" },
  thisTime: { ko: "이때만", en: "this time only" },
  thisTimeOf: {
    ko: (name: string) => `이때만 보기: ${name}`,
    en: (name: string) => `Only this time: ${name}`,
  },
  tense: { ko: "긴장: 대결·회피·형식적 협의", en: "tension" },
  kind: { ko: "협력: 타협·공동 해결", en: "co-operation" },
  noAnswer: { ko: "대응은 말하지 않음", en: "no answer told" },
  untold: { ko: "말하지 않음", en: "not told" },
  noEpisodes: {
    ko: "두 쪽이 서로에 대해 말하면서 일화를 밝힌 것이 없습니다.",
    en: "Neither names an episode when speaking of the other.",
  },
  membersTitle: { ko: "조직별로 보기", en: "By organisation" },
  membersNote: {
    ko: "이 쪽의 조직마다 상대 쪽에 대해 한 말과 상대 쪽이 그 조직에 대해 한 말입니다.",
    en: "For each organisation, what it says of the other side, and what the other side says of it.",
  },
  saysCount: { ko: "상대 쪽에 대한 말", en: "says of the other side" },
  saidCount: { ko: "상대 쪽이 이 조직에 대해", en: "said of it" },
  theirPairs: { ko: "이 조직의 쌍", en: "its pairs" },
});
