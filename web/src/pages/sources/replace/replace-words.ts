import { words } from "../../../lib/words.svelte";

export const replaceWords = words({
  title: { ko: "여러 자료에서 말 바꾸기", en: "Replace words in many sources" },
  find: { ko: "찾을 말", en: "Find" },
  instead: { ko: "바꿀 말", en: "Replace with" },
  whole: { ko: "온 낱말만", en: "Whole words" },
  within: { ko: "낱말 안에서도", en: "Within words too" },
  pattern: { ko: "정규식", en: "Regular expression" },
  spelling: { ko: "찾는 방식", en: "How to find" },
  spellingHint: {
    ko: "조사가 붙은 말까지 바꾸려면 ‘낱말 안에서도’를 고르십시오.",
    en: "To reach Korean words with their endings, choose “Within words too”.",
  },
  capitals: { ko: "대소문자 구별", en: "Match capitals" },
  where: { ko: "자료", en: "In" },
  everywhere: { ko: "모든 자료", en: "All sources" },
  look: { ko: "찾아보기", en: "Show the places" },
  none: { ko: "그 말이 있는 자리가 없습니다.", en: "These words do not stand there." },
  found: {
    ko: (n: number, sources: number) => `자료 ${sources}개에서 ${n}곳`,
    en: (n: number, sources: number) =>
      `${n} ${n === 1 ? "place" : "places"} in ${sources} ${sources === 1 ? "source" : "sources"}`,
  },
  more: {
    ko: (n: number, most: number) =>
      `모두 ${n}곳이 있습니다. 처음 ${most}곳만 보이고 바꿉니다. 범위를 좁히십시오.`,
    en: (n: number, most: number) =>
      `There are ${n} places. Only the first ${most} are shown and replaced; narrow it down.`,
  },
  open: {
    ko: (check: number, lost: number) =>
      [check ? `살펴볼 대목 ${check}` : "", lost ? `자리 잃을 대목 ${lost}` : ""].filter(Boolean).join(" · "),
    en: (check: number, lost: number) =>
      [check ? `${check} to check` : "", lost ? `${lost} unplaced` : ""].filter(Boolean).join(" · "),
  },
  inSource: { ko: (name: string) => `${name}의 모든 자리`, en: (name: string) => `All places in ${name}` },
  replace: {
    ko: (n: number) => `${n}곳 바꾸기`,
    en: (n: number) => (n === 1 ? "Replace 1 place" : `Replace ${n} places`),
  },
  done: {
    ko: (n: number, sources: number) => `자료 ${sources}개에서 ${n}곳을 바꿨습니다.`,
    en: (n: number, sources: number) =>
      `Replaced ${n} ${n === 1 ? "place" : "places"} in ${sources} ${sources === 1 ? "source" : "sources"}.`,
  },
  doneOpen: {
    ko: (n: number) => `살펴볼 대목 ${n}개는 자료를 열면 보입니다.`,
    en: (n: number) =>
      n === 1
        ? "1 passage to look at is listed beside its source."
        : `${n} passages to look at are listed beside their sources.`,
  },
  bring: { ko: "고친 파일로 바꾸기", en: "Bring in a corrected file" },
  bringOne: {
    ko: (name: string) => `${name}: 고친 파일로 바꾸기`,
    en: (name: string) => `Bring in a corrected file of ${name}`,
  },
  bringWhy: {
    ko: "고친 전사록을 고르십시오. 지금 본문과 낱말까지 견주어 코딩을 옮기고, 말이 바뀐 대목은 살펴보도록 남깁니다. 지금 본문은 앞선 판으로 남습니다.",
    en: "Choose the corrected transcript. Its words are compared with the text as it is: codings move with their words, and those whose words changed are listed. The present text stays as an earlier revision.",
  },
  choose: { ko: "고친 파일", en: "Corrected file" },
  comparing: { ko: "견주는 중…", en: "Comparing…" },
  sameText: {
    ko: "말과 발언이 지금 본문과 같습니다. 바뀔 것이 없습니다.",
    en: "The same words and turns: nothing changes.",
  },
  changes: {
    ko: (n: number, percent: number) => `${n}곳이 바뀌고, 지금 본문의 ${percent}%가 그대로입니다.`,
    en: (n: number, percent: number) =>
      `${n} ${n === 1 ? "place changes" : "places change"}; ${percent}% of the present text stays.`,
  },
  another: {
    ko: "지금 본문과 같은 말이 적습니다. 이 자료의 파일이 맞습니까?",
    en: "Little of the present text is in this file. Is it the right one?",
  },
  newSpeakers: {
    ko: (names: string) => `새 화자: ${names}`,
    en: (names: string) => `New speakers: ${names}`,
  },
  newLabels: {
    ko: (names: string) => `화자 이름표에도 있는 말입니다. 다 바꾸면 화자가 이렇게 됩니다: ${names}`,
    en: (names: string) =>
      `The words stand in speakers' labels too. Replaced everywhere, they become: ${names}`,
  },
  bringIn: { ko: "이 파일로 바꾸기", en: "Replace the text" },
  brought: { ko: "본문을 바꿨습니다.", en: "The text is replaced." },
});
