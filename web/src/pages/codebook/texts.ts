/** The texts of a code one by one (`name.ko`), and how two people's changes to them come together. */
export interface CodeTexts {
  key: string;
  name: Both;
  definition: Both;
  include: Both;
  exclude: Both;
  example: Both;
  origin: string;
  colour: string;
}
interface Both {
  ko: string;
  en: string;
}

export const BOTH = ["name", "definition", "include", "exclude", "example"] as const;
export const ONE = ["key", "origin", "colour"] as const;
export type Leaf = (typeof ONE)[number] | `${(typeof BOTH)[number]}.${"ko" | "en"}`;
export type Texts = Record<Leaf, string>;

export function textsOf(code: CodeTexts): Texts {
  const found: Record<string, string> = {};
  for (const name of ONE) found[name] = code[name];
  for (const name of BOTH) {
    found[`${name}.ko`] = code[name].ko;
    found[`${name}.en`] = code[name].en;
  }
  return found as Texts;
}

export function codeOf(texts: Texts): CodeTexts {
  const both = (name: (typeof BOTH)[number]): Both => ({ ko: texts[`${name}.ko`], en: texts[`${name}.en`] });
  const { key, origin, colour } = texts;
  return {
    ...{ key, origin, colour, name: both("name"), definition: both("definition") },
    ...{ include: both("include"), exclude: both("exclude"), example: both("example") },
  };
}

/** Which texts differ. */
export function differing(one: Texts, other: Texts): Leaf[] {
  return (Object.keys(one) as Leaf[]).filter((leaf) => one[leaf].trim() !== other[leaf].trim());
}

/**
 * Mine and theirs, both begun from `start`: what only they changed is taken over; `both` names what the
 * two of us changed differently, and there mine stays.
 */
export function together(start: Texts, mine: Texts, theirs: Texts): { texts: Texts; both: Leaf[] } {
  const changed = new Set(differing(start, mine));
  const texts = { ...theirs };
  for (const leaf of changed) texts[leaf] = mine[leaf];
  const both = differing(start, theirs).filter((leaf) => changed.has(leaf) && mine[leaf] !== theirs[leaf]);
  return { texts, both };
}
