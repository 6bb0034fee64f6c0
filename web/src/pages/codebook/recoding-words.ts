import { towards } from "../../lib/particles";
import { words } from "../../lib/words.svelte";

export const recodingWords = words({
  mergeTitle: { ko: (name: string) => `‘${name}’ 합치기`, en: (name: string) => `Merge “${name}”` },
  splitTitle: { ko: (name: string) => `‘${name}’ 나누기`, en: (name: string) => `Split “${name}”` },
  moveTitle: { ko: (name: string) => `‘${name}’ 옮기기`, en: (name: string) => `Move “${name}”` },
  mergeInto: { ko: "어느 코드에 합칠까요?", en: "Merge it into which code?" },
  goes: { ko: "없어지는 코드", en: "This code goes" },
  stays: { ko: "남는 코드", en: "This code stays" },
  definitionGoes: {
    ko: "없어지는 코드의 글은 이력과 저장한 판에 남습니다.",
    en: "The texts of the code that goes stay in the history and in named versions.",
  },
  noDefinition: { ko: "정의 없음", en: "no definition" },
  effects: { ko: "이렇게 됩니다", en: "What this does" },
  moved: { ko: (n: number) => `코딩 ${n}개`, en: (n: number) => (n === 1 ? "1 coding" : `${n} codings`) },
  movedRest: {
    ko: (name: string) => `에 ‘${name}’ 코드가 붙습니다.`,
    en: (name: string) => ` will have “${name}”.`,
  },
  folded: { ko: (n: number) => `코딩 ${n}개`, en: (n: number) => (n === 1 ? "1 coding" : `${n} codings`) },
  foldedRest: {
    ko: "는 같은 사람이 같은 대목에 이미 그 코드를 붙였으므로 하나로 남습니다.",
    en: " become one with the coding the same coder already has on the same passage.",
  },
  nothingMoves: { ko: "옮겨 갈 코딩이 없습니다.", en: "There are no codings to change." },
  statements: {
    ko: (n: number) => `진술 ${n}개가 그대로 이어집니다.`,
    en: (n: number) => (n === 1 ? "1 statement keeps all it says." : `${n} statements keep all they say.`),
  },
  evidence: {
    ko: (n: number) => `주장의 근거 ${n}개가 남는 코딩을 가리킵니다.`,
    en: (n: number) => `Evidence of claims (${n}) points at the codings that remain.`,
  },
  citations: {
    ko: (n: number) => `요약의 인용 ${n}개가 남는 것을 가리킵니다.`,
    en: (n: number) => `Citations in summaries (${n}) point at what remains.`,
  },
  claims: {
    ko: (n: number) => `주장 ${n}개의 주제가 바뀝니다.`,
    en: (n: number) => (n === 1 ? "1 claim changes its theme." : `${n} claims change their theme.`),
  },
  summaries: {
    ko: (n: number) => `매트릭스의 요약 ${n}개가 옮겨 갑니다.`,
    en: (n: number) => (n === 1 ? "1 summary of the matrix moves." : `${n} summaries of the matrix move.`),
  },
  joined: {
    ko: (n: number) => `그 가운데 ${n}개는 이미 있는 요약 뒤에 이어집니다.`,
    en: (n: number) => `Of these, ${n} follow a summary that is already there, in the same cell.`,
  },
  reach: {
    ko: (n: number) => `도달 기록 ${n}개가 옮겨 갑니다.`,
    en: (n: number) => (n === 1 ? "1 record of reach moves." : `${n} records of reach move.`),
  },
  beside: {
    ko: (n: number) => `자료 ${n}개에서는 서로 다른 기록이 나란히 남습니다. 확인하십시오.`,
    en: (n: number) => `In ${n} sources records that differ stay side by side; look at them.`,
  },
  memos: {
    ko: (n: number) => `메모 ${n}개가 따라갑니다.`,
    en: (n: number) => (n === 1 ? "1 memo moves along." : `${n} memos move along.`),
  },
  codes: {
    ko: (n: number) => `아래 코드 ${n}개의 자리가 바뀝니다.`,
    en: (n: number) =>
      n === 1 ? "1 code below changes its place." : `${n} codes below change their places.`,
  },
  oneStep: { ko: "한 번에 되돌릴 수 있습니다.", en: "One undo takes all of it back." },
  merge: { ko: "합치기", en: "Merge" },
  split: { ko: (n: number) => `대목 ${n}개 나누기`, en: (n: number) => `Split off ${n}` },
  move: { ko: "옮기기", en: "Move" },
  cancel: { ko: "그만두기", en: "Cancel" },
  undo: { ko: "되돌리기", en: "Undo" },
  merged: {
    ko: (one: string, other: string) => `${one} 코드를 ${other}에 합쳤습니다.`,
    en: (one: string, other: string) => `${one} is merged into ${other}.`,
  },
  splitDone: {
    ko: (n: number, name: string) => `대목 ${n}개에 ‘${name}’ 코드를 붙였습니다.`,
    en: (n: number, name: string) => `“${name}” now has ${n} of its passages.`,
  },
  movedDone: { ko: (key: string) => `${key} 코드를 옮겼습니다.`, en: (key: string) => `${key} is moved.` },
  whichPassages: { ko: "나누어 낼 대목", en: "Passages to split off" },
  tickShown: { ko: (n: number) => `보이는 ${n}개 모두`, en: (n: number) => `All ${n} shown` },
  narrow: { ko: "말이나 이름으로 좁히기", en: "Narrow by words or names" },
  more: { ko: (n: number) => `${n}개 더 보기`, en: (n: number) => `${n} more` },
  ticked: { ko: (n: number) => `${n}개 골랐습니다`, en: (n: number) => `${n} ticked` },
  tickFirst: { ko: "먼저 대목을 고르십시오.", en: "Tick passages first." },
  target: { ko: "어느 코드로?", en: "To which code?" },
  toNew: { ko: "새 코드", en: "A new code" },
  toThere: { ko: "있는 코드", en: "A code that is there" },
  pickCode: { ko: "코드 고르기", en: "Choose a code" },
  under: { ko: "어디 아래로?", en: "Under which code?" },
  beforeWhich: { ko: "차례", en: "Place" },
  last: { ko: "맨 끝", en: "last" },
  before: { ko: (name: string) => `‘${name}’ 앞`, en: (name: string) => `before “${name}”` },
  sameFamily: {
    ko: "같은 묶음 안의 자리만 바뀝니다. 코딩과 수치는 그대로입니다.",
    en: "Only its place within the family changes; codings and numbers stay as they are.",
  },
  otherFamily: {
    ko: (from: string, to: string) => `‘${from}’에서 ${towards(`‘${to}’`)} 옮겨 갑니다.`,
    en: (from: string, to: string) => `It leaves “${from}” and joins “${to}”.`,
  },
  countedThere: {
    ko: "을 이제 그 묶음에서 셉니다. 코딩 자체는 바뀌지 않습니다.",
    en: " are counted there from now on; the codings themselves do not change.",
  },
  keysChange: { ko: "열쇠말이 바뀝니다", en: "Keys that change" },
  keyChange: { ko: (a: string, b: string) => `${a} → ${b}`, en: (a: string, b: string) => `${a} → ${b}` },
});
