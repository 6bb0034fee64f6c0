import { words } from "../../lib/words.svelte";

export const helpWords = words({
  guide: { ko: "일하는 법", en: "How to work" },
  method: { ko: "세는 법", en: "How Madang counts" },
  reference: { ko: "찾아보기", en: "Reference" },
  onlyEnglish: { ko: "이 도움말은 아직 영어로만 있습니다.", en: "This page is in English only." },
  contents: { ko: "도움말 목록", en: "Pages of the manual" },
  choose: {
    ko: "왼쪽에서 고르십시오. 어느 화면에서든 ‘도움말’을 누르면 그 화면의 도움말이 열립니다. 단축키는 ?를 누르면 나옵니다.",
    en: "Choose on the left. On any page, Help opens what belongs to that page. The ? key lists the keys.",
  },
  begin: { ko: "처음이라면", en: "If you are new here" },
});
