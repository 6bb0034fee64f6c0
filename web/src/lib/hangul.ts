/** Hangul by its keystrokes, so that what was begun in another place of the keyboard's mind still finds its word. */

const LEADS = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
const VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
const TAILS =
  " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(
    " ",
  );
const SYLLABLES = 0xac00;
const LAST = 0xd7a3;

/** The standard Korean layout, by the Latin letters on the same keys. */
const KEYS: Record<string, string> = Object.fromEntries(
  [..."qwertyuiopasdfghjklzxcvbnm"].map((key, at) => [
    key,
    [..."ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"][at] ?? key,
  ]),
);

/** A text as the keys that type it: 불신 is ㅂㅜㄹㅅㅣㄴ, whether it was composed or not. */
export function keystrokes(text: string): string {
  return [...text.normalize("NFC")].map(strokesOf).join("");
}

function strokesOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code < SYLLABLES || code > LAST) return letter;
  const at = code - SYLLABLES;
  return `${LEADS[Math.floor(at / 588)]}${VOWELS[Math.floor((at % 588) / 28)]}${TAILS[at % 28]}`;
}

/** The same keys on the Korean layout: a first letter typed while the keyboard still spoke Latin. */
export function onKoreanKeys(text: string): string {
  return [...text].map((letter) => KEYS[letter.toLowerCase()] ?? letter).join("");
}
