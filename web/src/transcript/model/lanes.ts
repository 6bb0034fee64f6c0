/** Lanes: bars or underlines that overlap stand beside one another, each in a lane of its own. */
export interface Bar {
  id: string;
  from: number;
  to: number;
}

/**
 * The lane of each bar, from 0. Bars in one lane never overlap. A bar that had a lane keeps it where it
 * can, so that nothing moves because something else was added. `bars` are ordered by where they start.
 */
export function lanes(
  bars: readonly Bar[],
  kept: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const found = new Map<string, number>();
  const held: Bar[][] = [];
  const ends: number[] = [];
  const settle = (lane: number, bar: Bar): void => {
    (held[lane] ??= []).push(bar);
    ends[lane] = Math.max(ends[lane] ?? -Infinity, bar.to);
    found.set(bar.id, lane);
  };
  // Bars come in order, so how far a lane reaches tells whether one more fits behind.
  const behind = (lane: number, bar: Bar): boolean => (ends[lane] ?? -Infinity) <= bar.from;
  const between = (lane: number, bar: Bar): boolean => !held[lane]?.some((each) => overlap(each, bar));
  for (const bar of bars) {
    const lane = kept.get(bar.id);
    if (lane !== undefined && behind(lane, bar)) settle(lane, bar);
  }
  const fits = found.size === 0 ? behind : between;
  for (const bar of bars) {
    if (found.has(bar.id)) continue;
    let lane = 0;
    while (!fits(lane, bar)) lane += 1;
    settle(lane, bar);
  }
  return found;
}

function overlap(one: Bar, other: Bar): boolean {
  return one.from < other.to && other.from < one.to;
}

/**
 * Where labels go that would like to stand at `tops` (in order): each at its place, or just below the one
 * before; null for those that would end up more than `far` below their place.
 */
export function stacked(tops: readonly number[], height: number, far = Infinity): (number | null)[] {
  let free = -Infinity;
  return tops.map((top) => {
    const at = Math.max(top, free);
    if (at - top > far) return null;
    free = at + height;
    return at;
  });
}
