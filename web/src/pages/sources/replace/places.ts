/** Places that were found, and which of them are chosen. */
import type { Shapes } from "../../../api/client";

export type InSource = Shapes["PlacesShape"];
export type Place = Shapes["PlaceShape"];

export const keyOf = (source: InSource, place: Place): string => `${source.source} ${place.start}`;

/** Every place that was found. */
export function allOf(found: readonly InSource[]): Set<string> {
  return new Set(found.flatMap((source) => source.places.map((place) => keyOf(source, place))));
}

/** A set with these keys in it or out of it. */
export function turned(chosen: ReadonlySet<string>, keys: readonly string[], on: boolean): Set<string> {
  const next = new Set(chosen);
  for (const key of keys) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}

/** What goes to the server: the chosen places by source. */
export function asked(found: readonly InSource[], chosen: ReadonlySet<string>): Shapes["ChosenPlaces"][] {
  return found
    .map((source) => ({
      source: source.source,
      transcript: source.transcript,
      starts: source.places.filter((place) => chosen.has(keyOf(source, place))).map((place) => place.start),
    }))
    .filter((each) => each.starts.length > 0);
}

/** How many passages the chosen places leave to check and unplaced; one on several places counts once. */
export function leftOpen(
  found: readonly InSource[],
  chosen: ReadonlySet<string>,
): { check: number; lost: number } {
  const states = new Map<string, string>();
  for (const source of found)
    for (const place of source.places)
      if (chosen.has(keyOf(source, place)))
        for (const each of place.moved) states.set(each.of + each.id, each.state);
  const lost = [...states.values()].filter((each) => each === "unplaced").length;
  return { check: states.size - lost, lost };
}
