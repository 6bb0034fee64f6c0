import { words } from "../../lib/words.svelte";

export const saturationWords = words({
  title: { ko: "면담마다 새로 나온 코드", en: "New codes per interview" },
  why: {
    ko: "더 면담해도 새 코드가 나오지 않을지를 보는 참고이지 증명이 아닙니다. 문서와 회의록은 뺐습니다.",
    en: "A note on whether further interviews bring new codes, not a proof. Documents and minutes are left out.",
  },
  method: { ko: "셈하는 방법", en: "How it is counted" },
  source: { ko: "면담 (한 차례대로)", en: "Interview, in the order done" },
  date: { ko: "날짜", en: "Date" },
  fresh: { ko: "새 코드", en: "New codes" },
  total: { ko: "누적", en: "So far" },
  expected: { ko: "기대", en: "Expected" },
  expectedHint: {
    ko: "면담 순서를 모두 바꾸어 보았을 때 이 자리에서 새로 나올 코드의 평균",
    en: "The mean number of new codes at this place over all orders of the interviews",
  },
  lastThree: {
    ko: (share: number, orders: number) =>
      `면담 순서를 ${orders}번 섞었을 때, 마지막 세 면담에서 새 코드가 나오지 않은 경우는 ${share}%입니다.`,
    en: (share: number, orders: number) =>
      `In ${share}% of ${orders} random orders, the last three interviews brought no new code.`,
  },
  point: {
    ko: (name: string, n: number) => `${name}: 새 코드 ${n}개, 대목 열기`,
    en: (name: string, n: number) => `${name}: ${n} new codes, open the passages`,
  },
  opened: {
    ko: (name: string) => `${name}에서 처음 나온 코드`,
    en: (name: string) => `Codes first seen in ${name}`,
  },
  curve: { ko: "새 코드의 곡선", en: "Curve of new codes" },
  legendNew: { ko: "새 코드", en: "New codes" },
  legendExpected: { ko: "기대 (순서가 우연이라면)", en: "Expected, if the order were chance" },
  none: {
    ko: "아직 면담이 없습니다. 면담만 세고, 회의록과 문서는 세지 않습니다.",
    en: "There are no interviews yet. Only interviews count here, not minutes or documents.",
  },
  toSources: { ko: "자료로 가기", en: "Go to Sources" },
  loading: { ko: "읽는 중…", en: "Loading…" },
});
