import { words } from "../../lib/words.svelte";

export const accountWords = words({
  choose: { ko: "보고서에 담을 것", en: "What to print" },
  language: { ko: "언어", en: "Language" },
  ko: { ko: "한국어", en: "Korean" },
  en: { ko: "영어", en: "English" },
  both: { ko: "나란히", en: "Both" },
  level: { ko: "누가 읽나", en: "For whom" },
  public: { ko: "누구나", en: "Anyone" },
  team: { ko: "연구팀", en: "Team" },
  researcher: { ko: "연구자", en: "Researcher" },
  publicNote: {
    ko: "연구팀이나 연구자만 보게 한 대목은 인용하지 않고, 몇 개를 뺐는지 밝힙니다.",
    en: "Passages kept for the team or the researcher are not quoted, and their number is told.",
  },
  teamNote: {
    ko: "연구자만 보게 한 대목은 인용하지 않고, 몇 개를 뺐는지 밝힙니다.",
    en: "Passages kept for the researcher are not quoted, and their number is told.",
  },
  researcherNote: { ko: "모든 대목을 인용합니다.", en: "Every passage may be quoted." },
  sections: { ko: "절", en: "Sections" },
  appendices: { ko: "부록", en: "Appendices" },
  always: {
    ko: "인용 구절과 작업 이력은 늘 들어갑니다.",
    en: "Passages and the audit trail are always there.",
  },
  allSections: { ko: "모두 고르기", en: "Choose all" },
  noSections: { ko: "모두 빼기", en: "Leave all out" },
  ofAll: {
    ko: (n: number, of: number) => `${of}개 중 ${n}개`,
    en: (n: number, of: number) => `${n} of ${of}`,
  },
  save: { ko: "내려받기", en: "Save as a file" },
  html: { ko: "웹 페이지 (.html)", en: "Web page (.html)" },
  docx: { ko: "워드 (.docx)", en: "Word (.docx)" },
  json: { ko: "자료 (.json)", en: "Data (.json)" },
  paper: { ko: "새 창에서 열어 인쇄", en: "Open in a new window to print" },
  same: {
    ko: "여기서 보는 것이 그대로 찍힙니다. 같은 프로젝트는 언제나 같은 파일이 됩니다.",
    en: "What you see is what is printed. The same project always gives the same file.",
  },
  preview: { ko: "보고서 미리보기", en: "Preview of the account" },
  composing: { ko: "보고서를 짜는 중", en: "Composing the account" },
  stopped: { ko: "짜기를 그만두었습니다.", en: "Composing was stopped." },
  stop: { ko: "그만두기", en: "Stop" },
  again: { ko: "다시 짜기", en: "Compose it" },
  stale: {
    ko: "이 미리보기를 짠 뒤로 프로젝트가 바뀌었습니다.",
    en: "The project has changed since this preview was composed.",
  },
  renew: { ko: "새로 짜기", en: "Compose anew" },
  nothing: {
    ko: "코딩한 것이 없어 보고할 것이 없습니다. 먼저 자료를 읽고 코딩하십시오.",
    en: "Nothing is coded, so there is nothing to account for. Read and code first.",
  },
  lost: { ko: "작업대와 연결이 끊겼습니다.", en: "The workbench is not heard." },
  chooseOne: { ko: "절을 하나는 고르십시오.", en: "Choose at least one section." },
});

/** The sections of the account by name. */
export const sectionWords = words({
  summary: { ko: "요약", en: "Summary" },
  sample: { ko: "면담과 자료", en: "Interviews and material" },
  methods: { ko: "코딩과 세는 규칙", en: "How it was coded and counted" },
  agreement: { ko: "코더 사이의 일치", en: "Agreement between coders" },
  change: { ko: "관계의 변화", en: "How the relation changed" },
  stage: { ko: "관계의 단계", en: "Stage of the relation" },
  response: { ko: "대응 방식", en: "How each side answers" },
  barriers: { ko: "장애 요인", en: "Barriers" },
  strategies: { ko: "전략", en: "Strategies" },
  roles: { ko: "역할", en: "Roles" },
  reasons: { ko: "왜 함께하는가", en: "Why be partners" },
  pairs: { ko: "쌍으로 본 관계", en: "Pairs, seen from both sides" },
  typology: { ko: "유형", en: "Typologies" },
  network: { ko: "누가 누구를 말하는가", en: "Who speaks of whom" },
  matrix: { ko: "사례와 주제", en: "Cases and themes" },
  claims: { ko: "연구자의 주장", en: "Claims" },
  limits: { ko: "한계", en: "Limits" },
  codebook: { ko: "코드북", en: "Codebook" },
  episodes: { ko: "일화", en: "Episodes" },
  statistics: { ko: "통계 부록", en: "Statistics annexe" },
  settlings: { ko: "이견을 정한 기록", en: "How disagreements were settled" },
  saturation: { ko: "포화에 대한 메모", en: "A note on saturation" },
  passages: { ko: "인용 구절", en: "Passages" },
});

/** A section's name; an unknown one as it is. */
export function sectionName(name: string): string {
  return name in sectionWords ? (sectionWords[name as keyof typeof sectionWords] as string) : name;
}
