import { subject } from "../../lib/particles";
import { words } from "../../lib/words.svelte";

export const nameWords = words({
  intro: {
    ko: "본문은 바뀌지 않습니다. 가린 이름은 보고서와 내보내는 파일에서 다른 말로 바뀝니다.",
    en: "Stored texts stay as they are. What you hide is replaced in every account and export.",
  },
  person: { ko: "사람", en: "People" },
  organisation: { ko: "조직", en: "Organisations" },
  place: { ko: "곳", en: "Places" },
  phone: { ko: "전화번호", en: "Telephone numbers" },
  email: { ko: "전자우편", en: "E-mail addresses" },
  resident_number: { ko: "주민등록번호", en: "Resident numbers" },
  account_number: { ko: "계좌번호", en: "Bank accounts" },
  other: { ko: "그 밖의 이름", en: "Other names" },
  toDecide: { ko: "정할 것", en: "To decide" },
  decided: { ko: "정한 것", en: "Decided" },
  name: { ko: "이름", en: "Name" },
  instead: { ko: "대신 쓸 말", en: "Shown instead" },
  forms: { ko: "가리는 표기", en: "Forms that are hidden" },
  insteadOf: { ko: (name: string) => `${name} 대신 쓸 말`, en: (name: string) => `Shown instead of ${name}` },
  formsOf: {
    ko: (name: string) => `${name}: 가리는 표기(쌍반점으로 나눔)`,
    en: (name: string) => `${name}: forms that are hidden, parted by semicolons`,
  },
  hide: { ko: "가리기", en: "Hide" },
  hideName: { ko: (name: string) => `${name} 가리기`, en: (name: string) => `Hide ${name}` },
  leave: { ko: "그대로 두기", en: "Leave" },
  leaveName: { ko: (name: string) => `${name} 그대로 두기`, en: (name: string) => `Leave ${name}` },
  hideAll: {
    ko: (n: number) => `${n}개 모두 가리기`,
    en: (n: number) => (n === 1 ? "Hide it" : `Hide all ${n}`),
  },
  forget: { ko: "다시 정하기", en: "Decide again" },
  forgetName: {
    ko: (name: string) => `${name} 다시 정하기`,
    en: (name: string) => `Decide on ${name} again`,
  },
  left: { ko: "그대로 둠", en: "left as it is" },
  places: { ko: (n: number) => `${n}곳`, en: (n: number) => (n === 1 ? "1 place" : `${n} places`) },
  placesOf: {
    ko: (name: string, n: number) => `${subject(name)} 나오는 ${n}곳 열기`,
    en: (name: string, n: number) => `Open the ${n} places of ${name}`,
  },
  nowhere: { ko: "본문에 없음", en: "not in the texts" },
  preview: { ko: "바뀐 모습", en: "How it will read" },
  add: { ko: "이름 더하기", en: "Add a name" },
  addHint: { ko: "별명이나 빠진 이름", en: "A nickname, or a name that is missing" },
  kind: { ko: "종류", en: "Kind" },
  none: {
    ko: "가릴 이름을 찾지 못했습니다. 자료를 넣고 화자를 배정하면 여기에 모입니다.",
    en: "No names were found. Bring sources in and say who speaks; names gather here.",
  },
  allDecided: { ko: "모두 정했습니다.", en: "Everything is decided." },
  alone: {
    ko: (n: number) => `이름이 없어도 알아볼 수 있는 참여자 ${n}명`,
    en: (n: number) =>
      n === 1 ? "1 participant may be known without a name" : `${n} participants may be known without a name`,
  },
  aloneWhy: {
    ko: "조직과 직위에 속성 둘까지를 더한 설명에 맞는 참여자가 세 명이 안 됩니다(k-익명성, Sweeney 2002). 보고서의 한계에도 적습니다. 직위나 속성을 뭉뚱그리거나, 그 사람의 말을 공개 범위에서 빼는 것을 생각해 보십시오.",
    en: "Organisation, position and up to two attributes together fit fewer than three participants (k-anonymity, Sweeney 2002). The account says so in its limits. Consider a broader position or attribute, or a narrower sharing of their passages.",
  },
  shownAs: { ko: "보이는 이름", en: "Shown as" },
  description: { ko: "알아볼 수 있는 설명", en: "What gives them away" },
  fits: { ko: "맞는 사람", en: "Fits" },
  said: { ko: "진술", en: "Statements" },
  openSaid: {
    ko: (name: string, n: number) => `${name}: 진술 ${n}개 열기`,
    en: (name: string, n: number) => `Open the ${n} statements of ${name}`,
  },
});

export type Kind =
  "person" | "organisation" | "place" | "phone" | "email" | "resident_number" | "account_number" | "other";
export const KINDS: readonly Kind[] = [
  "person",
  "organisation",
  "place",
  "phone",
  "email",
  "resident_number",
  "account_number",
  "other",
];
