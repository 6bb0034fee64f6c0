import { words } from "../../lib/words.svelte";

export const arrivalWords = words({
  dropHere: {
    ko: "파일을 이 화면에 끌어다 놓거나",
    en: "Drop files anywhere on this page, or",
  },
  choose: { ko: "파일 고르기", en: "Choose files" },
  formats: {
    ko: "글 docx hwp hwpx odt rtf pdf txt md html · 자막·받아쓰기 vtt srt sbv json otr · 설문 xlsx csv · 메일 eml · 다른 프로그램의 프로젝트 — 읽은 것을 본 뒤에 넣습니다",
    en: "documents docx hwp hwpx odt rtf pdf txt md html · subtitles and speech-to-text vtt srt sbv json otr · answers xlsx csv · mail eml · projects of other programs — you see what was read before anything is kept",
  },
  letGo: { ko: "여기에 놓으십시오", en: "Let go to bring them in" },
  title: { ko: "들어오는 자료", en: "Coming in" },
  keep: {
    ko: (n: number) => `${n}개 넣기`,
    en: (n: number) => (n === 1 ? "Keep this one" : `Keep these ${n}`),
  },
  keepOf: {
    ko: (n: number) => (n === 0 ? "아직 넣을 것 없음" : `읽은 ${n}개 넣기`),
    en: (n: number) =>
      n === 0 ? "Nothing to keep yet" : n === 1 ? "Keep the one understood" : `Keep the ${n} understood`,
  },
  dropAll: { ko: "모두 빼기", en: "Drop all" },
  dropOne: { ko: (name: string) => `${name} 빼기`, en: (name: string) => `Drop ${name}` },
  dropRefused: { ko: "넣지 못할 것 치우기", en: "Clear those that cannot come in" },
  kept: {
    ko: (n: number) => `자료 ${n}개를 넣었습니다.`,
    en: (n: number) => (n === 1 ? "1 source came in." : `${n} sources came in.`),
  },
  progress: {
    ko: (done: number, all: number) => `${all}개 가운데 ${done}개 읽음`,
    en: (done: number, all: number) => `${done} of ${all} read`,
  },
  queued: { ko: "기다림", en: "Waiting" },
  reading: { ko: "읽는 중…", en: "Reading…" },
  seeIt: { ko: "이미 있는 자료 열기", en: "Open the one that is here" },
  details: {
    ko: (name: string) => `${name}: 읽은 것 보기`,
    en: (name: string) => `What was read of ${name}`,
  },
  kindOfAll: { ko: "모두의 종류", en: "Kind of all of them" },
  allAre: { ko: (kind: string) => `모두 ${kind}`, en: (kind: string) => `All: ${kind}` },
  whoSpeaks: { ko: "말하는 사람", en: "Who speaks" },
  noSpeakers: { ko: "화자 없음", en: "no speakers" },
  more: { ko: (n: number) => `외 ${n}명`, en: (n: number) => `+${n}` },
  turnsOf: {
    ko: (n: number) => `발언 ${n}`,
    en: (n: number) => (n === 1 ? "1 turn" : `${n} turns`),
  },
  skipped: { ko: "말이 아니라고 본 것", en: "Taken not to be speech" },
  nothingSkipped: { ko: "없습니다. 모두 말로 읽었습니다.", en: "Nothing: all of it was read as speech." },
  heading: { ko: "제목·회의 정보", en: "Headings" },
  stage: { ko: "지문·소리", en: "Stage directions" },
  furniture: { ko: "쪽 번호 따위", en: "Page furniture" },
  unattributed: { ko: "화자 없는 글", en: "Words without a speaker" },
  beginning: { ko: "시작 부분", en: "How it begins" },
  how: { ko: "어떻게 읽었나", en: "How it was read" },
  characters: {
    ko: (n: number) => `${n.toLocaleString("ko")}자`,
    en: (n: number) => `${n.toLocaleString("en")} characters`,
  },
  times: {
    ko: (n: number, until: string) => `시각 표시 ${n}개, ${until}까지`,
    en: (n: number, until: string) => `${n} time stamps, up to ${until}`,
  },
  noTimes: { ko: "시각 표시 없음", en: "no time stamps" },
  notes: {
    ko: (n: number) => `알림 ${n}`,
    en: (n: number) => (n === 1 ? "1 note" : `${n} notes`),
  },
});

/** A kind of what is not speech, in words. */
export function skippedName(kind: string): string {
  return String(arrivalWords[kind as "heading" | "stage" | "furniture" | "unattributed"]);
}

/** Seconds as a clock shows them. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
