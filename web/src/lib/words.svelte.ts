/**
 * Words in Korean and in English, side by side where they are used.
 *
 * `words({ title: { ko: "출처", en: "Sources" } })` answers an object whose `title` is the word in the
 * language of the moment; in a template it changes when the person switches. A missing translation
 * does not compile.
 */
export type Language = "ko" | "en";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a word may take whatever its sentence needs
type Spoken = string | ((...given: any[]) => string);

const KEPT = "madang-language";

function first(): Language {
  const kept = globalThis.localStorage?.getItem(KEPT);
  if (kept === "ko" || kept === "en") return kept;
  return globalThis.navigator?.language?.startsWith("ko") ? "ko" : "en";
}

let current = $state<Language>(first());

export const language = {
  get now(): Language {
    return current;
  },
};

export function speak(chosen: Language): void {
  current = chosen;
  localStorage.setItem(KEPT, chosen);
  document.documentElement.lang = chosen;
}

export function words<Table extends Record<string, Spoken>>(table: {
  [Key in keyof Table]: { ko: Table[Key]; en: Table[Key] };
}): Readonly<Table> {
  const spoken = {} as Table;
  for (const key of Object.keys(table) as (keyof Table)[]) {
    Object.defineProperty(spoken, key, { enumerable: true, get: () => table[key][current] });
  }
  return spoken;
}

/** A text that is there in both languages, or in one: the one to show. */
export function said(text: { ko: string; en: string }): string {
  return current === "ko" ? text.ko || text.en : text.en || text.ko;
}

/** The language a shown text is really in, for `lang` attributes. */
export function saidIn(text: { ko: string; en: string }): Language {
  if (current === "ko") return text.ko ? "ko" : "en";
  return text.en ? "en" : "ko";
}
