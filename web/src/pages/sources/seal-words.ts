import { words } from "../../lib/words.svelte";

export const sealWords = words({
  open: { ko: "봉인한 사본 만들기…", en: "Make a sealed copy…" },
  title: { ko: "봉인한 사본 만들기", en: "Make a sealed copy" },
  lead: {
    ko: "가린 이름이 이력과 원본 파일까지 어디에도 없는 사본을 만듭니다. 지도교수나 다른 코더가 그 사본에서 코딩하면, 열쇠로 그 작업을 원래 말 위에 되가져옵니다. 암호문구를 잊으면 열 수 없습니다.",
    en: "A copy in which no hidden name is left, not in its history and not in its original files. What a supervisor or second coder does in it comes back with the key, onto the original words. Without the passphrase there is no way back.",
  },
  passphrase: {
    ko: "암호문구 (8자 이상, 낱말 여럿이 좋습니다)",
    en: "Passphrase (8 letters or more; several words are best)",
  },
  again: { ko: "한 번 더", en: "Once more" },
  differ: { ko: "두 암호문구가 다릅니다.", en: "The two passphrases differ." },
  anyway: { ko: "정하지 않은 참여자가 있어도 봉인", en: "Seal although participants are not decided on" },
  busy: { ko: "봉인하는 중…", en: "Sealing…" },
  seal: { ko: "봉인", en: "Seal" },
  done: {
    ko: (n: number) => `이름 ${n}개를 가린 사본과 열쇠가 준비되었습니다. 둘 다 받으십시오.`,
    en: (n: number) => `A copy without ${n} names and its key are ready; take both.`,
  },
  left: {
    ko: (names: string) => `그대로 드러난 참여자: ${names}`,
    en: (names: string) => `Participants who are still readable: ${names}`,
  },
  copy: { ko: "사본 받기", en: "Take the copy" },
  key: { ko: "열쇠 받기", en: "Take the key" },
  apart: {
    ko: "열쇠는 사본과 다른 곳에 두십시오. 사본이 돌아오면 이력 쪽의 ‘사본 합치기’에서 열쇠와 함께 고릅니다.",
    en: "Keep the key apart from the copy. When the copy comes back, choose it with its key under History → Merge a copy.",
  },
});
