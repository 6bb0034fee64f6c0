/** Themes of a pair by family, in the order in which the page reads. */
import type { Shapes } from "../../api/client";

export type Theme = Shapes["PairThemeShape"];

const ORDER = ["BAR", "STR", "RSP", "ROL", "PRC", "DIM", "MEA"];

export const STANDINGS = ["agreed", "contested", "one_sided", "not_enough_said", "silent"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Families with their themes; those of the framework first, others in the order they come in. */
export function byFamily(themes: readonly Theme[]): [string, Theme[]][] {
  const found = new Map<string, Theme[]>();
  for (const theme of themes) {
    const own = found.get(theme.family);
    if (own) own.push(theme);
    else found.set(theme.family, [theme]);
  }
  const place = (family: string): number => {
    const at = ORDER.indexOf(family);
    return at < 0 ? ORDER.length : at;
  };
  return [...found].sort(([one], [other]) => place(one) - place(other));
}

/** How many themes stand so. */
export function standingCounts(themes: readonly Theme[]): Map<Standing, number> {
  const found = new Map<Standing, number>();
  for (const each of STANDINGS) {
    const count = themes.filter((theme) => theme.standing === each).length;
    if (count > 0) found.set(each, count);
  }
  return found;
}

/** States that a reader looks for first, in the order of the account. */
const NAMED = [
  "consensus",
  "false_conflict",
  "false_consensus",
  "open_disagreement",
  "agreed_unguessed",
  "contested_unguessed",
];

/** The themes of each named state, states without a theme left out. */
export function byState(themes: readonly Theme[]): Theme[][] {
  return NAMED.map((state) => themes.filter((theme) => theme.state === state)).filter(
    (found) => found.length > 0,
  );
}

/** The themes that only one side tells though they reached the other: A's, then B's. */
export function oneSided(themes: readonly Theme[]): { a: Theme[]; b: Theme[] } {
  const found = themes.filter((theme) => theme.state === "one_sided");
  return {
    a: found.filter((theme) => theme.by_a.statements > 0),
    b: found.filter((theme) => theme.by_a.statements === 0),
  };
}
