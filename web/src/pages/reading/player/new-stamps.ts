/** Stamps that say when turns begin, set while listening and not yet kept in the text. */
import type { Shown } from "../../../transcript/model/shown";

/** A turn by its number, with what tells it when the text was corrected meanwhile, and the second at which it begins. */
export interface NewStamp {
  turn: number;
  seconds: number;
  label: string | null;
  words: string;
}

/** Characters by which a turn is known again. */
const KNOWN_BY = 40;

export function stampOf(shown: Shown, turn: number, seconds: number): NewStamp {
  return { turn, seconds, ...known(shown, turn) };
}

function known(shown: Shown, turn: number): { label: string | null; words: string } {
  const { from, to } = shown.turn(turn);
  return { label: shown.label(turn), words: shown.words.slice(from, Math.min(to, from + KNOWN_BY)) };
}

/** The first turn from this one on that somebody speaks; null where there is none. */
export function spokenFrom(shown: Shown, turn: number): number | null {
  for (let at = turn; at < shown.count; at += 1) {
    const { from, to } = shown.turn(at);
    if (to > from && (shown.kind(at) === "speech" || shown.kind(at) === "unattributed")) return at;
  }
  return null;
}

/** The stamps with another one; of one turn there is one, and they stand in the order of the text. */
export function withStamp(stamps: readonly NewStamp[], stamp: NewStamp): NewStamp[] {
  return [...without(stamps, stamp.turn), stamp].sort((one, other) => one.turn - other.turn);
}

export function without(stamps: readonly NewStamp[], turn: number): NewStamp[] {
  return stamps.filter((each) => each.turn !== turn);
}

/** The stamps in a text that was corrected: at their turns, or `lost` where these are gone. `count` turns were there before. */
export function carried(
  stamps: readonly NewStamp[],
  count: number,
  shown: Shown,
): { placed: NewStamp[]; lost: NewStamp[] } {
  let placed: NewStamp[] = [];
  const lost: NewStamp[] = [];
  const taken = new Set<number>();
  for (const stamp of stamps) {
    const turn = again(stamp, count, shown, taken);
    if (turn === null) lost.push(stamp);
    else {
      taken.add(turn);
      placed = withStamp(placed, stampOf(shown, turn, stamp.seconds));
    }
  }
  return { placed, lost };
}

/** The nearest turn with the stamp's label and words; where only its words were corrected, the turn of its number. */
function again(stamp: NewStamp, count: number, shown: Shown, taken: ReadonlySet<number>): number | null {
  const same = (turn: number): boolean => {
    if (turn < 0 || turn >= shown.count || taken.has(turn)) return false;
    const there = known(shown, turn);
    return there.label === stamp.label && there.words === stamp.words;
  };
  for (let away = 0; away < shown.count; away += 1) {
    if (same(stamp.turn + away)) return stamp.turn + away;
    if (same(stamp.turn - away)) return stamp.turn - away;
  }
  return count === shown.count && !taken.has(stamp.turn) ? stamp.turn : null;
}

/** The first two times of turns that follow each other and go backwards, one of them at least new; null where none do. */
export function backwards(
  stamps: readonly NewStamp[],
  shown: Shown,
): { earlier: number; later: number } | null {
  const set = new Map(stamps.map((each) => [each.turn, each.seconds]));
  let before: { time: number; isNew: boolean } | null = null;
  for (let turn = 0; turn < shown.count; turn += 1) {
    const time = set.get(turn) ?? shown.time(turn);
    if (time === null) continue;
    const isNew = set.has(turn);
    if (before && time < before.time && (isNew || before.isNew)) return { earlier: time, later: before.time };
    before = { time, isNew };
  }
  return null;
}
