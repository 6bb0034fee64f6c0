import { words } from "../lib/words.svelte";

export const takeOutWords = words({
  title: { ko: "내보내기", en: "Take out" },
  open: { ko: "자료와 코딩 내보내기…", en: "Take sources and codings out…" },
  language: { ko: "이름과 말의 언어", en: "Language of names" },
  note: {
    ko: "모든 구절이 그대로 들어갑니다. 읽을 사람에게 줄 때는 보고서를 쓰십시오.",
    en: "These files hold every passage as it is. For readers, use the account.",
  },
  download: {
    ko: (what: string, ending: string) => `${what}: ${ending} 파일 받기`,
    en: (what: string, ending: string) => `${what}: download as ${ending}`,
  },
  project: { ko: "프로젝트 전체", en: "The whole project" },
  projectWhy: {
    ko: "qdpx는 NVivo·ATLAS.ti·MAXQDA 등에서 열립니다. jsonl은 마당으로 다시 들어오며 빠지는 것이 없습니다. xlsx는 코딩·진술·코드북·자료 표입니다.",
    en: "qdpx opens in NVivo, ATLAS.ti, MAXQDA and others; jsonl comes back into Madang with nothing missing; xlsx holds the tables of codings, statements, codebook and sources.",
  },
  codings: { ko: "코딩", en: "Codings" },
  codingsWhy: {
    ko: "csv는 한 줄에 코딩 하나이고 다시 가져올 수 있습니다. md는 코드별로 모은 구절입니다.",
    en: "csv has one coding a row and comes in again; md lists the passages code by code.",
  },
  statements: { ko: "진술", en: "Statements" },
  statementsWhy: {
    ko: "누가 누구에 대해 무엇을 말했는지, 한 줄에 진술 하나.",
    en: "Who says what about whom, one statement a row.",
  },
  transcripts: { ko: "코딩한 녹취록", en: "Marked transcripts" },
  transcriptsWhy: {
    ko: "코딩한 말에 표시하고 코드 이름을 여백이나 주석에 적습니다. 겹친 코딩도 따로 보입니다.",
    en: "Coded words are marked, with the codes in the margin or as comments; overlaps stay apart.",
  },
  codebook: { ko: "코드북", en: "Codebook" },
  codebookWhy: {
    ko: "두 언어의 이름과 정의. qdc는 다른 프로그램으로, json은 다른 마당 프로젝트로 가져갑니다.",
    en: "Names and definitions in both languages; qdc for other programs, json for another Madang project.",
  },
  network: { ko: "조직의 관계망", en: "Network of organisations" },
  networkWhy: {
    ko: "한 선이 진술 하나입니다. gexf는 Gephi에서 열립니다.",
    en: "One edge a statement; gexf opens in Gephi.",
  },
});
