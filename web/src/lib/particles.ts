/** Korean particles that follow the sound of the word before them; the rules are those of `text/sounds.py`. */

type Closing = "open" | "rieul" | "closed";

const DIGITS: readonly Closing[] = [
  "closed",
  "rieul",
  "open",
  "closed",
  "open",
  "open",
  "closed",
  "rieul",
  "rieul",
  "open",
];
const LETTERS: Record<string, Closing> = { L: "rieul", R: "rieul", M: "closed", N: "closed" };

/** The word with 을 or 를. */
export function object(word: string): string {
  return word + (closing(word) === "open" ? "를" : "을");
}

/** The word with 이 or 가. */
export function subject(word: string): string {
  return word + (closing(word) === "open" ? "가" : "이");
}

/** The word with 과 or 와. */
export function together(word: string): string {
  return word + (closing(word) === "open" ? "와" : "과");
}

/** The word with 로 or 으로. */
export function towards(word: string): string {
  return word + (closing(word) === "closed" ? "으로" : "로");
}

/** How the last letter that is read aloud ends. */
function closing(word: string): Closing {
  const said =
    word.normalize("NFC").replace(/(\s*[([（][^()[\]（）]*[)\]）]|[\s"'”’»」』*.,!?…])+$/, "") || word;
  const last = said.at(-1) ?? "";
  if (last >= "가" && last <= "힣") {
    const tail = ((last.codePointAt(0) ?? 0) - 0xac00) % 28;
    return tail === 0 ? "open" : tail === 8 ? "rieul" : "closed";
  }
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? "open";
  return ofLatin(/[A-Za-z]*$/.exec(said)?.[0] ?? "");
}

function ofLatin(tail: string): Closing {
  if (tail === tail.toUpperCase()) return LETTERS[tail.at(-1) ?? ""] ?? "open";
  if (/(l|le)$/.test(tail)) return "rieul";
  return /(m|n|ng|me|ne)$/.test(tail) || /(^|[^aeiou])[aeiou][kpt]$/.test(tail) ? "closed" : "open";
}
