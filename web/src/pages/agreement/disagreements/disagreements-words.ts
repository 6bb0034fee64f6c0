import { object, towards } from "../../../lib/particles";
import { words } from "../../../lib/words.svelte";

export const dw = words({
  list: { ko: "엇갈린 곳 목록", en: "List of disagreements" },
  filters: { ko: "목록 좁히기", en: "Narrow the list" },
  source: { ko: "자료", en: "Source" },
  code: { ko: "코드", en: "Code" },
  coders: { ko: "코더", en: "Coders" },
  kind: { ko: "무엇이 다른가", en: "Differs in" },
  standing: { ko: "상태", en: "Standing" },
  stillOpen: { ko: "정할 것", en: "To settle" },
  settledOnes: { ko: "정한 것", en: "Settled" },
  everything: { ko: "모두", en: "All" },
  count: {
    ko: (n: number) => `${n}곳`,
    en: (n: number) => (n === 1 ? "1 place" : `${n} places`),
  },
  more: { ko: (n: number) => `${n}곳 더 보기`, en: (n: number) => `Show ${n} more` },
  missed: { ko: "한쪽만 코딩", en: "one missed it" },
  codeDiffers: { ko: "다른 코드", en: "different code" },
  stance: { ko: "다른 평가", en: "different stance" },
  about: { ko: "누가 누구에 대하여", en: "different who about whom" },
  fields: { ko: "다른 값", en: "other fields" },
  span: { ko: "다른 범위", en: "different span" },
  alikeNow: { ko: "같게 코딩", en: "coded alike" },
  again: { ko: "다시 볼 것", en: "look again" },
  settled: { ko: "정함", en: "settled" },
  tookOne: { ko: (who: string) => `${who} 것으로 정함`, en: (who: string) => `${who}’s was taken` },
  noOne: {
    ko: "두 사람 이상이 코딩한 자료가 아직 없습니다. 사본을 나누어 코딩하고 합치면 여기에서 견줍니다.",
    en: "No source has been coded by two people yet. Code copies apart and merge them: they are compared here.",
  },
  nothing: { ko: "이 조건에 맞는 곳이 없습니다.", en: "Nothing here fits what you asked for." },
  allDone: { ko: "엇갈린 곳을 모두 정했습니다.", en: "Every disagreement is settled." },
  seeSettled: { ko: "정한 것 보기", en: "See what was settled" },
  blind: {
    ko: "가리고 코딩하는 동안에는 다른 사람의 코딩을 보여 드리지 않습니다. 읽고 코딩하기에서 ‘가리고 코딩’을 끄면 보입니다.",
    en: "While you code blind you are not shown what others coded. Switch blind coding off on the page Read and code to see it.",
  },
  toRead: { ko: "읽고 코딩하기로", en: "To Read and code" },
  readings: { ko: "코더마다 읽은 것", en: "Each coder’s reading" },
  notCoded: { ko: "코딩하지 않음", en: "did not code it" },
  takeIt: { ko: (who: string) => `${who} 것으로`, en: (who: string) => `Take ${who}’s` },
  both: { ko: "둘 다", en: "Take both" },
  all: { ko: "모두 다", en: "Take all" },
  merged: { ko: "범위 합치기", en: "Merge the spans" },
  neither: { ko: "둘 다 아님", en: "Neither" },
  drop: { ko: "빼기", en: "Drop it" },
  disputed: { ko: "이견으로 두기", en: "Keep as disputed" },
  decide: { ko: "어떻게 정합니까?", en: "How is it settled?" },
  reason: { ko: "까닭", en: "Reason" },
  reasonHint: { ko: "왜 그렇게 정하는지 한 문장으로", en: "Why, in a sentence" },
  reasonKeys: {
    ko: "↓ 앞서 적은 까닭 · Enter 정하기 · Esc 그만두기",
    en: "↓ earlier reasons · Enter settle · Esc leave it",
  },
  recent: { ko: "앞서 적은 까닭", en: "Earlier reasons" },
  settle: { ko: "정하기", en: "Settle" },
  settling: { ko: "정하는 중…", en: "Settling…" },
  keys: {
    ko: "↑ ↓ 앞뒤로 · 숫자와 글쇠로 정하기 · O 본문에서 열기 · Ctrl+Z 되돌리기",
    en: "↑ ↓ to move · numbers and letters to settle · O opens the text · Ctrl+Z undoes",
  },
  like: { ko: "누구의 코딩에 맞춥니까?", en: "Whose coding does it follow?" },
  pickField: { ko: (field: string) => `${field}: 누구의 값`, en: (field: string) => `${field}: whose value` },
  changes: { ko: "이것으로 정하면", en: "If this is taken" },
  noChange: { ko: "보고서의 수와 판단은 그대로입니다.", en: "No number or view in the account changes." },
  withoutIt: { ko: "아무것도 남기지 않으면", en: "If none is taken" },
  lostCase: {
    ko: (who: string, code: string) => `${who}: ${object(`‘${code}’`)} 말하는 곳이 없어집니다.`,
    en: (who: string, code: string) => `${who} would no longer speak of ${code}.`,
  },
  movedView: {
    ko: (who: string, whom: string, code: string, was: string, now: string) =>
      `${who}의 ${whom}에 대한 생각(‘${code}’)이 ${was}에서 ${towards(now)} 바뀝니다.`,
    en: (who: string, whom: string, code: string, was: string, now: string) =>
      `${who}’s view of ${whom} on ${code} goes from ${was} to ${now}.`,
  },
  lostSource: {
    ko: (name: string, code: string) => `${name}: ‘${code}’ 코드가 없어집니다.`,
    en: (name: string, code: string) => `${name} would no longer carry ${code}.`,
  },
  onClaims: {
    ko: (n: number) => `주장 ${n}개가 다른 사람의 코딩에 기대고 있습니다.`,
    en: (n: number) =>
      n === 1 ? "A claim rests on the other coding." : `${n} claims rest on the other coding.`,
  },
  onSummaries: {
    ko: (n: number) => `요약 ${n}개가 다른 사람의 코딩을 인용합니다.`,
    en: (n: number) =>
      n === 1 ? "A summary cites the other coding." : `${n} summaries cite the other coding.`,
  },
  noView: { ko: "정할 수 없음", en: "none" },
  reasonWas: { ko: (reason: string) => `까닭: ${reason}`, en: (reason: string) => `Reason: ${reason}` },
  decidedBy: { ko: (who: string) => `${who} 정함`, en: (who: string) => `settled by ${who}` },
  withdraw: { ko: "결정 거두기", en: "Take the decision back" },
  withdrawn: { ko: "결정을 거두었습니다.", en: "The decision was taken back." },
  changedSince: { ko: "정한 뒤에 코딩이 바뀌었습니다.", en: "A coding was changed after the decision." },
  movedSince: {
    ko: "정한 뒤에 본문을 고쳐 자리가 흔들렸습니다.",
    en: "A correction of the text touched a coding.",
  },
  removedSince: { ko: "정할 때 있던 코딩을 지웠습니다.", en: "A coding it was about was removed." },
  unmadeSince: { ko: "정해서 만든 코딩을 지웠습니다.", en: "The settled coding was removed." },
  lateSince: {
    ko: "정한 뒤에 다른 사람도 이곳을 코딩했습니다.",
    en: "Somebody coded the passage after the decision.",
  },
  twiceSince: {
    ko: "두 사본에서 따로 정했습니다. 나중 것을 셉니다.",
    en: "It was settled in two copies; the later one counts.",
  },
  alike: {
    ko: (n: number) => `모두 같게 코딩한 ${n}곳`,
    en: (n: number) => (n === 1 ? "1 place all coded alike" : `${n} places all coded alike`),
  },
  settleAlike: { ko: "한꺼번에 정하기…", en: "Settle them at once…" },
  alikeReason: { ko: "모두 같게 코딩했다.", en: "All coded it alike." },
  alikeDone: {
    ko: (n: number) => `${n}곳을 정했습니다.`,
    en: (n: number) => (n === 1 ? "1 place is settled." : `${n} places are settled.`),
  },
  rounds: { ko: "앞 시점과 견주기", en: "Compare with a snapshot" },
  roundsHelp: {
    ko: "이름 붙인 시점까지 코딩한 것과 지금을 같은 자료에서 견줍니다. 정한 결과가 아니라 각자 한 코딩끼리입니다.",
    en: "What was coded up to a named moment beside what is coded now, over the same sources: each coder’s own codings, not what was settled.",
  },
  noSnapshots: {
    ko: "이름 붙인 시점이 없습니다. 이력에서 시점에 이름을 붙이면 다음 코딩과 견줄 수 있습니다.",
    en: "No moment has a name yet. Name one in the history, and the next round can be compared with it.",
  },
  snapshot: { ko: "시점", en: "Snapshot" },
  choose: { ko: "고르기", en: "Choose one" },
  then: { ko: "그때", en: "Then" },
  now: { ko: "지금", en: "Now" },
  alpha: { ko: "알파(글자, 모든 코드)", en: "Alpha (characters, all codes)" },
  alikeOf: { ko: "같게 코딩한 곳", en: "Coded alike" },
  ofAll: {
    ko: (n: number, all: number) => `${all}곳 가운데 ${n}곳`,
    en: (n: number, all: number) => `${n} of ${all}`,
  },
  difference: { ko: "달라진 만큼", en: "Difference" },
  interval: {
    ko: (low: string, high: string) => `95% 구간 ${low} ~ ${high}`,
    en: (low: string, high: string) => `95 % interval ${low} to ${high}`,
  },
  chance: {
    ko: (p: string, least: string) =>
      `자료마다 두 시점을 맞바꾸어 본 p = ${p} (나올 수 있는 가장 작은 값 ${least})`,
    en: (p: string, least: string) =>
      `p = ${p} when then and now are exchanged source by source (smallest possible ${least})`,
  },
  roundSources: {
    ko: (n: number) => `두 시점에 다 있는 자료 ${n}건`,
    en: (n: number) => (n === 1 ? "1 source in both rounds" : `${n} sources in both rounds`),
  },
  speakers: { ko: "말한 이", en: "the speaker’s" },
  viewOf: { ko: "누구의 말", en: "View of" },
  aboutField: { ko: "누구에 대하여", en: "About" },
  target_inferred: { ko: "대상을 미루어 앎", en: "Target inferred" },
});
