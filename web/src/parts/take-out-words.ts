import { words } from "../lib/words.svelte";

export const takeOutWords = words({
  title: { ko: "내보내기", en: "Take out" },
  open: { ko: "내보내기…", en: "Take out…" },
  openAll: { ko: "자료와 코딩 내보내기…", en: "Take sources and codings out…" },
  openBook: { ko: "코드북 내보내기…", en: "Take the codebook out…" },
  openNetwork: { ko: "관계망 내보내기…", en: "Take the network out…" },
  what: { ko: "무엇을", en: "What" },
  project: { ko: "프로젝트 전체", en: "The whole project" },
  projectFor: {
    ko: "NVivo·ATLAS.ti·MAXQDA를 쓰는 동료나 다른 마당에.",
    en: "For a colleague with NVivo, ATLAS.ti or MAXQDA, or for another Madang.",
  },
  tables: { ko: "표", en: "Tables" },
  tablesFor: {
    ko: "엑셀이나 통계 프로그램에서 셀 사람, 스크립트로 다룰 사람에게.",
    en: "For counting in a spreadsheet or a statistics program, or for a script.",
  },
  passages: { ko: "코드별 구절", en: "Passages by code" },
  passagesFor: {
    ko: "글을 쓰면서 구절을 옮겨 적을 사람에게.",
    en: "For writing: every coded passage under its code, to quote from.",
  },
  transcripts: { ko: "코딩한 녹취록", en: "Marked transcripts" },
  transcriptsFor: {
    ko: "지도교수나 공동 연구자처럼 코딩을 글 위에서 읽고 고칠 사람에게.",
    en: "For a supervisor or co-researcher who reads the codings in the text.",
  },
  codebook: { ko: "코드북", en: "Codebook" },
  codebookFor: {
    ko: "부록으로 싣거나, 다른 연구에서 같은 코드를 쓸 때.",
    en: "For an appendix, or to use the same codes in another study.",
  },
  network: { ko: "조직 관계망", en: "Network of organisations" },
  networkFor: {
    ko: "Gephi 같은 연결망 분석 프로그램에. 선 하나가 진술 하나입니다.",
    en: "For a network program such as Gephi; one edge is one statement.",
  },
  format: { ko: "형식", en: "Format" },
  "project.qdpx": {
    ko: "REFI-QDA 표준: 코드, 자료, 코딩, 메모. 표준에 맞는지 확인한 뒤 내보냅니다.",
    en: "The standard REFI-QDA: codes, sources, codings, memos. Checked against the standard before it leaves.",
  },
  "project.xlsx": {
    ko: "코딩, 진술, 코드북, 자료를 한 파일의 네 장에.",
    en: "Codings, statements, codebook and sources on four sheets.",
  },
  "codings.csv": {
    ko: "한 줄에 코딩 하나. 고쳐서 다시 가져올 수 있습니다.",
    en: "One coding a row; it may be edited and comes in again.",
  },
  "statements.csv": {
    ko: "한 줄에 진술 하나: 누가 누구에 대해 무엇을 말했는지.",
    en: "One statement a row: who says what about whom.",
  },
  "project.jsonl": {
    ko: "코딩하고 쓴 것 모두를 한 줄에 하나씩. 스크립트로 다루거나 madang code로 다시 넣습니다.",
    en: "All that was coded and written, one thing a line; for scripts, and for madang code.",
  },
  "codings.md": {
    ko: "어느 편집기에서나 열리는 글(Markdown).",
    en: "Text (Markdown) that any editor opens.",
  },
  "transcripts.docx": {
    ko: "코드를 Word 메모로. 메모를 더 달아 돌려받으면 ‘메모를 코드로’ 다시 가져옵니다.",
    en: "Codes as Word comments; with comments added there it comes in again by “Comments as codes”.",
  },
  "transcripts.html": {
    ko: "브라우저로 여는 한 파일. 코드는 여백에, 겹친 코딩은 따로.",
    en: "One file for the browser, codes in the margin, overlaps apart.",
  },
  "codebook.docx": { ko: "읽고 인쇄할 문서.", en: "A document to read and print." },
  "codebook.csv": { ko: "한 줄에 코드 하나.", en: "One code a row." },
  "codebook.qdc": { ko: "다른 질적분석 프로그램으로(REFI-QDA).", en: "For other programs (REFI-QDA)." },
  "codebook.json": { ko: "다른 마당 프로젝트로.", en: "For another Madang project." },
  "network.gexf": { ko: "Gephi가 여는 형식.", en: "What Gephi opens." },
  "network.graphml": { ko: "yEd, R, Python 따위가 여는 형식.", en: "What yEd, R and Python open." },
  language: { ko: "이름의 언어", en: "Names in" },
  level: { ko: "누가 읽나", en: "Who will read it" },
  researcher: { ko: "연구자만", en: "the researcher" },
  team: { ko: "연구팀", en: "the team" },
  public: { ko: "누구나", en: "anyone" },
  levelWhy: {
    ko: "이 사람들에게 보일 수 없는 구절이 있으면 내보내지 않습니다. 구절을 빼고 보이려면 보고서를 쓰십시오.",
    en: "Refused where they may not be shown a passage. To withhold passages instead, print the account.",
  },
  nvivo: { ko: "NVivo에서 열 파일로", en: "To be opened in NVivo" },
  nvivoWhy: {
    ko: (n: number, names: string) =>
      `이모지 같은 글자가 든 자료 ${n}개(${names})가 있습니다. NVivo는 이런 글자를 둘로 세므로, NVivo로 보낼 때만 고르십시오. 고르지 않으면 NVivo에서 그 뒤의 코딩이 밀립니다.`,
    en: (n: number, names: string) =>
      `${n === 1 ? "1 source has" : `${n} sources have`} characters such as emoji (${names}). NVivo counts these as two: choose this for NVivo only. Without it NVivo shifts the codings after them.`,
  },
  side: { ko: "마당의 부속 파일도 넣기", en: "With Madang's side file" },
  sideWhy: {
    ko: "다른 마당에서 아무것도 잃지 않고 열립니다. 다른 프로그램은 읽지 않습니다.",
    en: "Another Madang opens it with nothing lost; other programs pass over it.",
  },
  originals: { ko: "원본 파일도 넣기", en: "With the original files" },
  originalsWhy: {
    ko: "자료가 들어온 PDF와 다른 프로그램이 맡긴 그림·녹음. 빼면 파일이 작아지고 글만 남습니다.",
    en: "PDFs that sources came in, pictures and recordings that other programs left. Without them the file is small and holds the texts only.",
  },
  recordings: { ko: "녹음 사본도 넣기", en: "With copies of the recordings" },
  recordingsWhy: {
    ko: (n: number) =>
      `붙인 녹음 ${n}개. 목소리는 누구인지 드러내므로 연구자에게 줄 때만 고를 수 있습니다. 고르지 않으면 녹음의 파일 이름만 들어갑니다.`,
    en: (n: number) =>
      `${n === 1 ? "1 recording is" : `${n} recordings are`} attached. A voice names its speaker, so they go to researchers only. Without this only the names of their files are in it.`,
  },
  inside: {
    ko: "코딩을 녹음의 전사본 안에 쓰기",
    en: "Codings inside the transcripts of recordings",
  },
  insideWhy: {
    ko: "받을 프로그램이 전사본 안의 코딩을 읽을 때만 고르십시오. QualCoder는 한 글자씩 밀고 모두 한 사람의 코딩으로 읽습니다. 고르지 않으면 글은 코딩과 함께 한 번, 시점만 지닌 전사본으로 한 번 들어갑니다.",
    en: "Only for a program that reads codings in transcripts: QualCoder moves them by one letter and takes them all for one person's. Without this a text is in it twice, with its codings, and as a transcript with the times alone.",
  },
  working: { ko: "파일을 만들어 보는 중", en: "Making the file" },
  held: { ko: "들어가는 것", en: "What is in it" },
  number: { ko: "수", en: "Number" },
  lost: { ko: "들어가지 않는 것", en: "What is not in it" },
  lostStandard: { ko: "REFI-QDA에 자리가 없는 것", en: "What REFI-QDA has no place for" },
  all: { ko: "빠지는 것이 없습니다.", en: "Nothing is left out." },
  save: { ko: (file: string) => `${file} 받기`, en: (file: string) => `Save ${file}` },
  saving: { ko: "받는 중", en: "Saving" },
  saved: { ko: (file: string) => `${file} 파일을 받았습니다.`, en: (file: string) => `${file} was saved.` },
});
