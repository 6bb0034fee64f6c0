/** Rows as the server sends them, by their ids and as the page needs them. */
import { said } from "../../../lib/words.svelte";
import type { Speakers } from "../../../transcript/draw/speakers";
import type { CodingShape, Reading } from "./calls";

export function speakersOf(reading: Reading | null): Speakers {
  return new Map(
    (reading?.speakers ?? []).map((each) => [
      each.label,
      {
        name: said(each.name) || each.label,
        about: [each.label, said(each.organisation_name)].filter(Boolean).join(" · "),
        side: each.side,
        quiet: each.role === "interviewer",
      },
    ]),
  );
}

export function tally(codings: readonly CodingShape[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const each of codings) found.set(each.code, (found.get(each.code) ?? 0) + 1);
  return found;
}

export function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((each) => [each.id, each]));
}

export function merged<Row extends { id: string }>(
  now: ReadonlyMap<string, Row>,
  changed: readonly Row[],
  gone: readonly string[],
): ReadonlyMap<string, Row> {
  if (changed.length === 0 && gone.length === 0) return now;
  const next = new Map(now);
  for (const each of changed) next.set(each.id, each);
  for (const id of gone) next.delete(id);
  return next;
}

/** What was settled between coders is a layer of its own, whoever settled it. */
export const SETTLED = "settled";

/** Whose layer a coding belongs to: its coder's, or the settled one. */
export function layerOf(coding: Pick<CodingShape, "coder" | "origin">): string {
  return coding.origin === SETTLED ? SETTLED : coding.coder;
}
