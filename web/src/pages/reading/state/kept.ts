/** What this window remembers between visits: where one was in each source, and the codes used lately. */
const LAST = "madang-reading-last";
const RECENT = "madang-recent-codes";
const place = (source: string): string => `madang-reading-place:${source}`;

export function lastSource(): string | null {
  return localStorage.getItem(LAST);
}

/** The code point at the top of the window when this source was last read. */
export function lastPlace(source: string): number | null {
  const kept = Number(localStorage.getItem(place(source)));
  return Number.isInteger(kept) && kept > 0 ? kept : null;
}

export function keepPlace(source: string, start: number): void {
  localStorage.setItem(LAST, source);
  localStorage.setItem(place(source), String(start));
}

export function recentCodes(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(RECENT) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

/** The recent codes after one was used: those that have a number keep it; a new one takes the first free, then the oldest's. */
export function used(
  recent: readonly string[],
  code: string,
  turn: number,
): { recent: string[]; turn: number } {
  if (recent.includes(code)) return { recent: [...recent], turn };
  if (recent.length < 9) return { recent: [...recent, code], turn };
  const next = [...recent];
  next[turn % 9] = code;
  return { recent: next, turn: turn + 1 };
}

export function keepRecent(recent: readonly string[]): void {
  localStorage.setItem(RECENT, JSON.stringify(recent));
}
