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
  timesAsFast: { ko: (n: number) => `${n}배`, en: (n: number) => `${n} times as fast` },
  picture: { ko: "영상", en: "Picture" },
  hidePicture: { ko: "영상 감추기", en: "Hide the picture" },
  showPicture: { ko: "영상 보기", en: "Show the picture" },
  wider: { ko: "영상 크게", en: "Larger picture" },
  narrower: { ko: "영상 작게", en: "Smaller picture" },
});
