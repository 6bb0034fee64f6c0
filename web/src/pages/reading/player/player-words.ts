import { words } from "../../../lib/words.svelte";

export const playerWords = words({
  bar: { ko: "녹음", en: "Recording" },
  play: { ko: "재생", en: "Play" },
  pause: { ko: "일시정지", en: "Pause" },
  back: { ko: "5초 되감기", en: "Back 5 seconds" },
  forward: { ko: "5초 건너뛰기", en: "On 5 seconds" },
  speed: { ko: "재생 속도", en: "Speed" },
  seek: { ko: "재생 위치", en: "Moment of the recording" },
  follow: { ko: "본문 따라가기", en: "Text follows" },
  which: { ko: "들을 녹음", en: "Which recording" },
  settings: { ko: "녹음…", en: "Recording…" },
  looseOne: { ko: (name: string) => `${name} (붙이지 않음)`, en: (name: string) => `${name} (not attached)` },
  whereNow: { ko: "있는 곳 알려 주기", en: "Where is it now?" },
  unplayable: {
    ko: "이 브라우저는 이 녹음을 재생하지 못합니다. 다른 브라우저로 열거나 .m4a, .mp4로 바꾸어 붙이십시오.",
    en: "This browser cannot play the recording; open it in another browser, or attach it as .m4a or .mp4.",
  },
  noRecording: { ko: "이 자료에는 붙인 녹음이 없습니다.", en: "This source has no recording yet." },
  notHere: { ko: "녹음 파일이 그 자리에 없습니다.", en: "The recording is not where it was." },
  noStamps: {
    ko: "이 발언 앞에는 시각 표시가 없습니다.",
    en: "No time stamp stands at this turn or before it.",
  },
  stamp: { ko: "시각 찍기", en: "Stamp" },
  stampWhy: {
    ko: "커서가 있는 발언이 지금 시작합니다 (S)",
    en: "The turn at the cursor begins now (S)",
  },
  stamped: { ko: (at: string) => `${at} 찍음`, en: (at: string) => `Begins at ${at}` },
  unstamped: { ko: (at: string) => `${at} 표시를 거둠`, en: (at: string) => `${at} taken back` },
  noTurn: { ko: "여기부터 뒤에는 발언이 없습니다.", en: "No turn is spoken from here on." },
  noStamp: { ko: "거둘 시각 표시가 없습니다.", en: "No stamp that is not yet kept stands here or before." },
  beforeStart: {
    ko: "녹음의 이 순간은 전사본의 0:00보다 앞입니다. ‘녹음…’에서 시작점을 고치십시오.",
    en: "This moment lies before the transcript's 0:00; mend where it begins under Recording….",
  },
  unkept: { ko: "아직 넣지 않은 시각 표시", en: "Stamps not yet kept" },
  unkeptCount: {
    ko: (n: number) => `아직 넣지 않은 시각 표시 ${n}개`,
    en: (n: number) => (n === 1 ? "1 stamp not yet kept" : `${n} stamps not yet kept`),
  },
  backwards: {
    ko: (earlier: string, later: string) =>
      `${later} 다음 발언이 ${earlier}입니다. 시각이 거꾸로 가니 다시 찍거나 거두십시오.`,
    en: (earlier: string, later: string) =>
      `After ${later} comes ${earlier}: times go backwards, so set one again or take it back.`,
  },
  lostStamps: {
    ko: (times: string) => `본문이 고쳐져 발언을 찾지 못한 표시: ${times}`,
    en: (times: string) => `The text was corrected, and these stamps found no turn: ${times}`,
  },
  dropStamps: { ko: "모두 거두기", en: "Take all back" },
  keepStamps: { ko: "시각 표시 넣기", en: "Keep the stamps" },
  stampsKept: {
    ko: (n: number) => `시각 표시 ${n}개를 본문에 넣었습니다.`,
    en: (n: number) => (n === 1 ? "1 stamp is in the text." : `${n} stamps are in the text.`),
  },
  timesAsFast: { ko: (n: number) => `${n}배`, en: (n: number) => `${n} times as fast` },
  picture: { ko: "영상", en: "Picture" },
  hidePicture: { ko: "영상 감추기", en: "Hide the picture" },
  showPicture: { ko: "영상 보기", en: "Show the picture" },
  wider: { ko: "영상 크게", en: "Larger picture" },
  narrower: { ko: "영상 작게", en: "Smaller picture" },
});
