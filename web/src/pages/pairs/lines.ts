/** The lines of the list: which are shown, in which order, and what their ends are called. */
import type { Shapes } from "../../api/client";
import { reference } from "../../api/reference.svelte";
import { said } from "../../lib/words.svelte";
import { sideName } from "../../ui/common";

export type Line = Shapes["PairLineShape"];

export interface Filter {
  side: string;
  organisation: string;
  both: boolean;
}

/** The name of an organisation by its id, or of a whole side. */
export function partyName(id: string): string {
  const found = reference.organisation(id);
  return found ? said(found.name) : sideName(id);
}

/** The lines that pass the filter; a side keeps every pair that touches it. */
export function chosen(lines: readonly Line[], filter: Filter, sideOf: (id: string) => string): Line[] {
  return lines.filter(
    ({ a, b, a_on_b, b_on_a }) =>
      (!filter.organisation || a === filter.organisation || b === filter.organisation) &&
      (!filter.side || sideOf(a) === filter.side || sideOf(b) === filter.side) &&
      (!filter.both || (a_on_b > 0 && b_on_a > 0)),
  );
}

/** Pairs in which both speak come first; within each, those with most to compare. */
export function grouped(lines: readonly Line[]): { both: Line[]; one: Line[] } {
  const most = (line: Line): number => Math.min(line.a_on_b, line.b_on_a) * 1e6 + line.a_on_b + line.b_on_a;
  const sorted = [...lines].sort((one, other) => most(other) - most(one));
  return {
    both: sorted.filter((line) => line.a_on_b > 0 && line.b_on_a > 0),
    one: sorted.filter((line) => line.a_on_b === 0 || line.b_on_a === 0),
  };
}
