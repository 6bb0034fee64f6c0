/** The stamps of a source that this browser holds until they are kept in the text. */
import type { NewStamp } from "./new-stamps";

export interface KeptStamps {
  /** How many turns the text had in which they were set. */
  count: number;
  stamps: NewStamp[];
}

const key = (source: string): string => `madang-stamps:${source}`;

export function keptStamps(source: string): KeptStamps {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(source)) ?? "null");
    if (isKept(kept)) return kept;
  } catch {
    // Written by somebody else: as if there were none.
  }
  return { count: 0, stamps: [] };
}

export function keepStamps(source: string, kept: KeptStamps): void {
  if (kept.stamps.length === 0) localStorage.removeItem(key(source));
  else localStorage.setItem(key(source), JSON.stringify(kept));
}

function isKept(kept: unknown): kept is KeptStamps {
  const { count, stamps } = (kept ?? {}) as Partial<KeptStamps>;
  return typeof count === "number" && Array.isArray(stamps) && stamps.every(isNew);
}

function isNew(each: unknown): each is NewStamp {
  const { turn, seconds, label, words } = (each ?? {}) as Partial<NewStamp>;
  const known = typeof words === "string" && (label === null || typeof label === "string");
  return Number.isInteger(turn) && Number.isFinite(seconds) && known;
}
