/** Walking from turn to turn. */
import type { Coded } from "./coded";
import type { Shown } from "./shown";

/** The next (previous) turn of speech after `turn` that nobody has coded and that `counts`; null where there is none. */
export function nextUncoded(
  shown: Shown,
  coded: Coded,
  turn: number,
  { back = false, counts = (): boolean => true }: { back?: boolean; counts?: (turn: number) => boolean } = {},
): number | null {
  const step = back ? -1 : 1;
  for (let at = turn + step; at >= 0 && at < shown.count; at += step) {
    if (shown.kind(at) !== "speech" || !counts(at)) continue;
    const { from, to } = shown.turn(at);
    if (to > from && coded.within(from, to).length === 0) return at;
  }
  return null;
}
