import { words } from "../../lib/words.svelte";

export const recordingWords = words({
  title: { ko: (name: string) => `${name}의 녹음`, en: (name: string) => `Recording of ${name}` },
  open: { ko: "녹음", en: "Recording" },
  openOne: { ko: (name: string) => `${name}의 녹음`, en: (name: string) => `Recording of ${name}` },
  stays: {
    ko: "녹음은 있던 곳에 그대로 두고 프로젝트에 복사하지 않습니다. 어디에 있는지만 적어 둡니다.",
    en: "A recording stays where it lies and is never copied into the project, which only keeps where that is.",
  },
  attached: { ko: "붙인 녹음", en: "Attached" },
  attach: { ko: "붙이기", en: "Attach" },
  attachOne: { ko: (name: string) => `${name} 붙이기`, en: (name: string) => `Attach ${name}` },
  beside: { ko: "프로젝트 곁에 있는 녹음", en: "Recordings beside the project" },
  others: { ko: (n: number) => `이름이 다른 파일 ${n}개`, en: (n: number) => `${n} called otherwise` },
  nothingBeside: {
    ko: "프로젝트가 있는 폴더에는 다른 녹음이 없습니다.",
    en: "No other recording lies in the project's folder.",
  },
  byPath: { ko: "다른 곳에 있는 파일의 경로", en: "Path of a file elsewhere" },
  pathHint: {
    ko: "이 작업대가 도는 컴퓨터의 경로입니다. 파일 관리자에서 ‘경로 복사’를 하여 붙여 넣으십시오.",
    en: "On the computer this workbench runs on. Copy the path in your file manager and paste it here.",
  },
  working: {
    ko: "파일을 끝까지 한 번 읽습니다. 큰 파일은 조금 걸립니다…",
    en: "Reading the file through once; a large one takes a while…",
  },
  loose: { ko: "붙이지 않고 지금만 듣기", en: "Play a file for now, without attaching it" },
  looseHint: {
    ko: "이 화면을 떠나면 사라집니다. 녹음이 이 컴퓨터에만 있고 프로젝트는 서버에 있을 때 쓰십시오.",
    en: "It is gone when you leave this page: for a recording on your own computer and a project on a server.",
  },
  starts: {
    ko: "본문의 0:00에 해당하는 녹음의 시각",
    en: "The transcript's 0:00 is at this moment of the recording",
  },
  startsHint: {
    ko: "초(12.5) 또는 분:초(1:02.5). 녹음이 본문보다 늦게 시작하면 -를 붙이십시오.",
    en: "Seconds (12.5) or minutes (1:02.5); with a minus where the recording begins later than the transcript.",
  },
  notTime: {
    ko: "시각으로 읽을 수 없습니다. 12.5나 1:02.5처럼 쓰십시오.",
    en: "This is no time; write 12.5 or 1:02.5.",
  },
  lineUp: {
    ko: (stamp: string, moment: string) => `커서가 있는 발언(${stamp})이 지금(${moment}) 들립니다`,
    en: (stamp: string, moment: string) => `The turn at the cursor (${stamp}) is being said now (${moment})`,
  },
  shift: { ko: "맞추기", en: "Set" },
  takeAway: { ko: "녹음 떼기", en: "Take the recording away" },
  takenAway: {
    ko: "녹음을 뗐습니다. 파일은 그대로 있습니다.",
    en: "The recording is taken away; its file stays.",
  },
  done: { ko: (name: string) => `녹음을 붙였습니다: ${name}`, en: (name: string) => `${name} is attached.` },
  moved: { ko: "녹음이 있는 곳을 고쳤습니다.", en: "Where the recording lies is put right." },
  shifted: { ko: "녹음과 본문의 시각을 맞추었습니다.", en: "The beginning of the recording is set." },
  whereNow: { ko: "지금 있는 곳", en: "Where it lies now" },
  alike: {
    ko: (n: number) => `프로젝트 곁에 자료와 이름이 같은 녹음이 ${n}개 있습니다.`,
    en: (n: number) =>
      n === 1
        ? "1 recording beside the project is called as a source is."
        : `${n} recordings beside the project are called as sources are.`,
  },
  attachAlike: { ko: "모두 붙이기", en: "Attach all of them" },
  attachedAlike: {
    ko: (n: number) => `녹음 ${n}개를 붙였습니다.`,
    en: (n: number) => (n === 1 ? "1 recording is attached." : `${n} recordings are attached.`),
  },
  there: { ko: "붙어 있음", en: "attached" },
  lost: { ko: "제자리에 없음", en: "not where it was" },
  thisOne: { ko: "이 파일입니다", en: "It is this file" },
  takeAnyway: { ko: "그래도 이 파일로", en: "Take this file all the same" },
  size: {
    ko: (bytes: number) => shown(bytes, "ko-KR"),
    en: (bytes: number) => shown(bytes, "en-GB"),
  },
});

/** A size as people say it: kilobytes up to a megabyte, gigabytes from a thousand of those. */
function shown(bytes: number, locale: string): string {
  const [unit, by] = bytes < 1e6 ? ["kB", 1e3] : bytes < 1e9 ? ["MB", 1e6] : ["GB", 1e9];
  return `${(bytes / Number(by)).toLocaleString(locale, { maximumFractionDigits: bytes < 1e6 ? 0 : 1 })} ${unit}`;
}
