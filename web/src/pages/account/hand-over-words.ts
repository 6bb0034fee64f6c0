import { words } from "../../lib/words.svelte";

export const handOverWords = words({
  open: { ko: "다른 프로그램으로 넘기기…", en: "Hand over to another program…" },
  title: { ko: "다른 프로그램으로 넘기기 (REFI-QDA)", en: "Hand over to another program (REFI-QDA)" },
  says: {
    ko: "NVivo, ATLAS.ti, MAXQDA 같은 프로그램이 여는 .qdpx 파일입니다. 코드, 자료, 코딩, 메모가 그대로 갑니다.",
    en: "A .qdpx file that NVivo, ATLAS.ti, MAXQDA and others open, with codes, sources, codings and memos.",
  },
  language: { ko: "이름의 언어", en: "Names in" },
  nvivo: { ko: "NVivo용으로 세기", en: "Count for NVivo" },
  nvivoNote: {
    ko: (names: string) => `이모지 같은 글자가 든 글이 있어 NVivo는 자리를 다르게 셉니다: ${names}`,
    en: (names: string) => `Some texts hold characters such as emoji, which NVivo counts otherwise: ${names}`,
  },
  nvivoIdle: {
    ko: "이 프로젝트에서는 NVivo용으로 세어도 같습니다.",
    en: "Counting for NVivo makes no difference in this project.",
  },
  side: { ko: "마당의 부속 파일 넣기", en: "With Madang's side file" },
  written: { ko: "들어가는 것", en: "What is in it" },
  lost: { ko: "REFI-QDA로는 담지 못하는 것", en: "What REFI-QDA has no place for" },
  save: { ko: "프로젝트 내려받기 (.qdpx)", en: "Save the project (.qdpx)" },
  book: { ko: "코드북만 (.qdc)", en: "The codebook alone (.qdc)" },
  checked: { ko: "표준에 맞는지 확인했습니다.", en: "Checked against the standard." },
});
