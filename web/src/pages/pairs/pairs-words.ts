/** Words of the list of pairs and of the map. */
import { words } from "../../lib/words.svelte";

function statements(n: number): string {
  return n === 1 ? "1 statement" : `${n} statements`;
}

export const pairsWords = words({
  title: { ko: "쌍", en: "Pairs" },
  lead: {
    ko: "두 조직이 서로에 대해 하는 말을 마주 놓습니다. 쌍을 고르면 주제마다 양쪽의 말이 나란히 열립니다.",
    en: "What two organisations say of each other, side by side. Open a pair to see both accounts, theme by theme.",
  },
  pairOf: { ko: (a: string, b: string) => `${a} ↔ ${b}`, en: (a: string, b: string) => `${a} ↔ ${b}` },
  pairs: { ko: "쌍의 목록", en: "List of pairs" },
  wholeSides: { ko: "쪽 전체", en: "Whole sides" },
  bothHeard: { ko: "두 쪽이 다 말한 쌍", en: "Pairs in which both speak" },
  oneHeard: { ko: "한쪽만 말한 쌍", en: "Pairs in which one side speaks" },
  saysOf: { ko: "진술", en: "Statements" },
  themes: { ko: "주제의 상태", en: "Themes" },
  stage: { ko: "단계(제안)", en: "Stage (proposed)" },
  about: {
    ko: (teller: string, target: string, n: number) => `${teller}의 말, ${target}에 대하여: 진술 ${n}개`,
    en: (teller: string, target: string, n: number) => `${teller} about ${target}: ${statements(n)}`,
  },
  notHeard: { ko: "면담하지 않음", en: "not heard" },
  saysNothing: { ko: "말하지 않음", en: "says nothing of it" },
  generic: { ko: "뭉뚱그린 대상", en: "generic target" },
  agreed: { ko: "같다", en: "agreed" },
  contested: { ko: "다르다", en: "contested" },
  one_sided: { ko: "한쪽만", en: "one-sided" },
  not_enough_said: { ko: "충분하지 않음", en: "not enough said" },
  silent: { ko: "말 없음", en: "silent" },
  crossings: {
    ko: (n: number) => `서로 탓하는 장애 ${n}`,
    en: (n: number) => `${n} blamed on each other`,
  },
  notAssessed: { ko: "판단하지 않음", en: "not assessed" },
  accepted: { ko: "받아들임", en: "accepted" },
  overruled: { ko: "받아들이지 않음", en: "overruled" },
  undecided: { ko: "결정 없음", en: "no decision yet" },
  side: { ko: "쪽", en: "Side" },
  everySide: { ko: "모든 쪽", en: "Every side" },
  organisation: { ko: "조직", en: "Organisation" },
  everyOrganisation: { ko: "모든 조직", en: "Every organisation" },
  onlyBoth: { ko: "두 쪽이 다 말한 쌍만", en: "Only where both speak" },
  noneFits: { ko: "이 조건에 맞는 쌍이 없습니다.", en: "No pair fits these filters." },
  showAll: { ko: "모두 보기", en: "Show all" },
  empty: {
    ko: "아직 쌍이 없습니다. ‘누가 누구에 대하여’를 채워 코딩하면 여기에 쌍이 생깁니다.",
    en: "There are no pairs yet. Code passages and say who speaks about whom, and pairs appear here.",
  },
  emptyTime: {
    ko: "이 시기에 대해 말한 것이 없습니다.",
    en: "Nothing is told of this period.",
  },
  toReading: { ko: "읽고 코딩하러 가기", en: "Go and code" },
  map: { ko: "조직 지도", en: "Map of organisations" },
  asMap: { ko: "지도", en: "Map" },
  asTable: { ko: "표", en: "Table" },
  mapLabel: {
    ko: "조직 지도: 왼쪽에 시민단체, 오른쪽에 행정. 같은 내용이 표에도 있습니다.",
    en: "Map of organisations: civic on the left, government on the right. The table holds the same.",
  },
  mapHint: {
    ko: "화살표를 누르면 그 쌍이 열립니다.",
    en: "Click an arrow to open its pair.",
  },
  onMap: { ko: "지도의 조직", en: "Organisations on the map" },
  chooseOnMap: {
    ko: (name: string) => `${name}: Enter를 누르면 이 조직의 쌍만 봅니다.`,
    en: (name: string) => `${name}: Enter shows only its pairs.`,
  },
  closer: { ko: "크게", en: "Closer" },
  further: { ko: "작게", en: "Further away" },
  fit: { ko: "전체 보기", en: "Fit" },
  mostlyPlus: { ko: "긍정이 많음", en: "mostly for" },
  mostlyMinus: { ko: "부정이 많음", en: "mostly against" },
  evenly: { ko: "반반이거나 뚜렷하지 않음", en: "even or unclear" },
  width: { ko: "굵을수록 진술이 많음", en: "wider: more statements" },
  from: { ko: "누구의 말", en: "who says it" },
  to: { ko: "누구에 대하여", en: "about whom" },
  count: { ko: "진술", en: "statements" },
  episodes: { ko: "일화", en: "episodes" },
  balance: { ko: "입장(일화)", en: "stance (episodes)" },
  balanceOf: { ko: (m: number, p: number) => `−${m} · +${p}`, en: (m: number, p: number) => `−${m} · +${p}` },
  tie: {
    ko: (a: string, b: string, n: number, m: number, p: number) =>
      `${a} → ${b}: 진술 ${n}개, 일화로 보아 부정 ${m}, 긍정 ${p}`,
    en: (a: string, b: string, n: number, m: number, p: number) =>
      `${a} → ${b}: ${statements(n)}; by episode ${m} against, ${p} for`,
  },
  time: { ko: "때", en: "Period" },
  since: { ko: "부터", en: "From" },
  until: { ko: "까지", en: "To" },
  beginning: { ko: "처음", en: "the beginning" },
  now: { ko: "끝", en: "the end" },
  allTime: { ko: "모든 때 보기", en: "All times" },
  left: {
    ko: (inside: number, outside: number, undated: number) =>
      `이때에 대한 진술 ${inside}개입니다. 다른 때의 진술 ${outside}개와 때를 알 수 없는 진술 ${undated}개는 들어 있지 않습니다.`,
    en: (inside: number, outside: number, undated: number) =>
      `${statements(inside)} of this period. Left out: ${outside} of other times and ${undated} whose time is not known.`,
  },
});
