/** Which turns are being spoken at a moment of the recording, and from which moment a turn is. */
import type { Shown } from "./shown";

/** Turns by their numbers, the last one included. */
export interface Stretch {
  first: number;
  last: number;
}

export class Heard {
  readonly #times: (number | null)[];
  /** The turns at which a time is said, by their times; of those with one time the first. */
  readonly #stamped: { time: number; turn: number }[] = [];

  /** `stamps` are times that turns, by their numbers, are to have. */
  constructor(shown: Shown, stamps: ReadonlyMap<number, number> = new Map()) {
    this.#times = Array.from({ length: shown.count }, (_, turn) => stamps.get(turn) ?? shown.time(turn));
    this.#times.forEach((time, turn) => {
      if (time !== null) this.#stamped.push({ time, turn });
    });
    this.#stamped.sort((one, other) => one.time - other.time || one.turn - other.turn);
  }

  /** Whether any turn has a time. */
  get any(): boolean {
    return this.#stamped.length > 0;
  }

  /**
   * The turns between the last time stamp before a moment and the next one; null before the first.
   *
   * Where stamps are few, who of them speaks cannot be told: then all of them stand for the moment.
   */
  at(seconds: number): Stretch | null {
    const found = this.#last(seconds);
    if (!found) return null;
    const { time, turn } = found;
    let last = turn;
    while (last + 1 < this.#times.length && (this.#times[last + 1] ?? time) === time) last += 1;
    return { first: turn, last };
  }

  #last(seconds: number): { time: number; turn: number } | null {
    let [low, high] = [0, this.#stamped.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stamped[middle]?.time ?? 0) <= seconds) low = middle + 1;
      else high = middle;
    }
    while (low > 1 && this.#stamped[low - 2]?.time === this.#stamped[low - 1]?.time) low -= 1;
    return this.#stamped[low - 1] ?? null;
  }

  /** The time at which a turn begins, or the last that is said before it; null where there is none. */
  timeOf(turn: number): number | null {
    for (let at = turn; at >= 0; at -= 1) {
      const time = this.#times[at];
      if (time !== null && time !== undefined) return time;
    }
    return null;
  }
}

const TIME = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?!\d)`;
const LONG = String.raw`\d{1,3}:\d{2}:\d{2}(?:[.,]\d{1,3})?`;
const UNTIL = (time: string): string => String.raw`\s*${time}\s*(?:[-–~]\s*${time}\s*)?`;
/** As in `text/stamps.py`: a clock time in round brackets, (12:30), may belong to the sentence; with seconds it is a stamp. */
const STAMP = new RegExp(
  String.raw`[\[<]${UNTIL(TIME)}[\]>]|[(（]${UNTIL(LONG)}[)）]|#${TIME}(?:-\d+)?#`,
  "gu",
);

/** The time stamps within words, with the seconds they say. */
export function stampsIn(words: string): { from: number; to: number; seconds: number }[] {
  return [...words.matchAll(STAMP)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    seconds: said(found[0]),
  }));
}

function said(stamp: string): number {
  const [, first, second, third, part, tenths] =
    /(\d+):(\d\d)(?::(\d\d))?(?:[.,](\d+)|-(\d+)#)?/u.exec(stamp) ?? [];
  const minutes = Number(first) * 60 + Number(second);
  const whole = third === undefined ? minutes : minutes * 60 + Number(third);
  return whole + Number(`0.${part ?? tenths ?? 0}`);
}
