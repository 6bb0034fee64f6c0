import { words } from "../../lib/words.svelte";

export const snapshotWords = words({
  snapshots: { ko: "이름 붙인 시점", en: "Snapshots" },
  nameNow: { ko: "지금에 이름 붙이기", en: "Name this moment" },
  nameThen: { ko: "이 시점에 이름 붙이기", en: "Name this moment" },
  name: { ko: "이름", en: "Name" },
  example: { ko: "초고, 심사에 낸 것 …", en: "first draft, sent to the reviewers …" },
  why: {
    ko: "이름을 붙여 두면 그때의 프로젝트를 언제든 다시 읽고, 파일로 꺼낼 수 있습니다. 하던 일은 그대로 이어집니다.",
    en: "A named moment can be read again, and taken out as a file, at any time. Work goes on as it is.",
  },
  named: { ko: (name: string) => `이름을 붙였습니다: ${name}`, en: (name: string) => `Named: ${name}` },
  forget: {
    ko: (name: string) => `시점 이름 지우기: ${name}`,
    en: (name: string) => `Forget the name ${name}`,
  },
  forgotten: {
    ko: (name: string) => `이름을 지웠습니다: ${name}. 이력은 그대로입니다.`,
    en: (name: string) => `The name ${name} is forgotten. The history stays.`,
  },
  elsewhere: { ko: "다른 사본에서 붙인 이름", en: "named in another copy" },
  after: { ko: (n: number) => `${n}번 뒤`, en: (n: number) => `after no. ${n}` },
  asItWas: {
    ko: (n: number) => `${n}번 일까지 했을 때의 프로젝트`,
    en: (n: number) => `The project as it was after no. ${n}`,
  },
  making: {
    ko: "이력에서 그때의 프로젝트를 다시 만드는 중…",
    en: "Making the project of then from its history…",
  },
  readOnly: {
    ko: "그때의 프로젝트는 읽기만 합니다. 지금 하던 일은 바뀌지 않습니다.",
    en: "What was then can only be read; nothing here changes the project of today.",
  },
  account: { ko: "그때의 보고서 열기", en: "Open the account of then" },
  file: { ko: "그때의 프로젝트를 파일로 받기", en: "Save the project of then as a file" },
  then: { ko: "그때", en: "then" },
  now: { ko: "지금", en: "now" },
  sources: { ko: "자료", en: "Sources" },
  turns: { ko: "코딩한 발언", en: "Turns of speech coded" },
  codes: { ko: "코드", en: "Codes" },
  codings: { ko: "코딩", en: "Codings" },
  statements: { ko: "진술", en: "Statements" },
  memos: { ko: "메모", en: "Memos" },
  unassigned: { ko: "누군지 정하지 않은 화자", en: "Speakers nobody has named" },
  bothHeard: { ko: "양쪽 말을 다 들은 쌍", en: "Pairs with both sides heard" },
  disputed: { ko: "이견이 있는 진술", en: "Disputed statements" },
  toCheck: { ko: "확인할 코딩", en: "Codings to check" },
  claims: { ko: "주장", en: "Claims" },
  ofAll: { ko: (n: number, of: number) => `${of} 중 ${n}`, en: (n: number, of: number) => `${n} of ${of}` },
});
