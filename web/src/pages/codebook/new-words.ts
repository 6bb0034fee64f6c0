/** What a new code starts with. */
import type { Entry } from "./book.svelte";
import type { CodeTexts } from "./texts";

function nothing(): { ko: string; en: string } {
  return { ko: "", en: "" };
}

/** Empty texts; the key begins with its family's. */
export function blankWords(parent: Entry | undefined): CodeTexts {
  const [name, definition, include, exclude, example] = [
    nothing(),
    nothing(),
    nothing(),
    nothing(),
    nothing(),
  ];
  const key = parent ? `${parent.family}.` : "";
  return { key, name, definition, include, exclude, example, origin: "", colour: "" };
}

/** Where a new code would stand when `code` is looked at: in it, or beside it where it is a code to apply. */
export function parentBeside(codes: readonly Entry[], code: string | null): Entry | undefined {
  const here = codes.find((each) => each.id === code);
  return here?.kind === "code" ? codes.find((each) => each.id === here.parent) : here;
}

/** A key made of the name after the family's, while nobody has written one: null to leave it as it is. */
export function suggestedKey(
  key: string,
  suggested: string,
  name: { ko: string; en: string },
): string | null {
  const untouched = key === suggested || key === "" || key.endsWith(".");
  const word = (name.en || name.ko).trim().toLocaleLowerCase();
  if (!untouched || !word) return null;
  const family = key.includes(".") ? key.slice(0, key.indexOf(".") + 1) : "";
  const made =
    family +
    word
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-|-$/g, "")
      .slice(0, 24);
  return made === key ? null : made;
}
