import { words } from "../../lib/words.svelte";
import type { ColumnUse } from "./columns";

export const columnsWords = words({
  title: { ko: "열마다 무엇이 되나", en: "What each column becomes" },
  choose: {
    ko: "바꾸면 곧바로 다시 읽습니다.",
    en: "The table is read anew as you choose.",
  },
  column: { ko: "열", en: "Column" },
  becomes: { ko: "무엇으로", en: "Becomes" },
  first: { ko: "처음 값", en: "First values" },
  count: {
    ko: (n: number) => `열 ${n}개`,
    en: (n: number) => (n === 1 ? "1 column" : `${n} columns`),
  },
  cases: {
    ko: (n: number) => `사례 ${n}건`,
    en: (n: number) => (n === 1 ? "1 case" : `${n} cases`),
  },
  turns: {
    ko: (n: number) => `답 ${n}개`,
    en: (n: number) => (n === 1 ? "1 answer" : `${n} answers`),
  },
  recognised: {
    ko: (use: string) => `읽기로는 ${use}`,
    en: (use: string) => `Recognised: ${use}`,
  },
  who: { ko: "답한 사람", en: "Who answers" },
  attribute: { ko: "속성", en: "Attribute" },
  answer: { ko: "답 (글이 됩니다)", en: "An answer (words of the text)" },
  case: { ko: "사례 표시 (번호)", en: "Case number or label" },
  name: { ko: "이름", en: "Name" },
  pseudonym: { ko: "가명", en: "Pseudonym" },
  position: { ko: "직위", en: "Position" },
  organisation: { ko: "소속", en: "Organisation" },
  organisation_en: { ko: "소속 (영문)", en: "Organisation, in English" },
  side: { ko: "측", en: "Side" },
  text: { ko: "속성: 글·범주", en: "Attribute: text or category" },
  number: { ko: "속성: 숫자", en: "Attribute: number" },
  date: { ko: "속성: 날짜", en: "Attribute: date" },
  boolean: { ko: "속성: 예·아니오", en: "Attribute: yes or no" },
  out: { ko: "빼기", en: "Leave out" },
});

/** What a column may become, in words. */
export function useName(use: ColumnUse): string {
  return columnsWords[use];
}
