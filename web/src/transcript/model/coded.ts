/** The codings of a text in order, and what covers a place. */
import { lanes } from "./lanes";
import type { Shape } from "./shown";

/** A coding as it is drawn: UTF-16 units of what is shown. */
export interface Drawn extends Shape {
  id: string;
  /** The code's id, its name in the language of the moment, and its hue. */
  code: string;
  name: string;
  hue: string;
  /** Who made it, where that is worth showing. */
  by: string;
  /** Applied here a moment ago and not yet stored. */
  waiting?: boolean;
  /** Its words were corrected and somebody should look. */
  check?: boolean;
}

/** A stretch over which the same codings lie, the widest first. */
export interface Piece extends Shape {
  over: readonly Drawn[];
}

export class Coded {
  readonly all: readonly Drawn[];
  /** The lane of each coding in the text. */
  readonly lanes: ReadonlyMap<string, number>;
  readonly #byId: ReadonlyMap<string, Drawn>;
  /** For each coding, how far it or any before it reaches. */
  readonly #reach: Float64Array;

  constructor(codings: Iterable<Drawn> = [], kept: ReadonlyMap<string, number> = new Map()) {
    this.all = [...codings].sort(inOrder);
    this.#byId = new Map(this.all.map((each) => [each.id, each]));
    this.#reach = new Float64Array(this.all.length);
    let reach = 0;
    this.all.forEach((each, at) => (this.#reach[at] = reach = Math.max(reach, each.to)));
    this.lanes = swept(this.all, kept);
  }

  get(id: string): Drawn | undefined {
    return this.#byId.get(id);
  }

  /** The codings that share a character with the stretch from `from` to `to`, in order. */
  within(from: number, to: number): Drawn[] {
    const found: Drawn[] = [];
    for (let at = this.#before(to) - 1; at >= 0 && (this.#reach[at] as number) > from; at -= 1) {
      const each = this.all[at] as Drawn;
      if (each.to > from) found.push(each);
    }
    return found.reverse();
  }

  /** Whether any coding shares a character with the stretch. */
  covers(from: number, to: number): boolean {
    const before = this.#before(to);
    return before > 0 && (this.#reach[before - 1] as number) > from;
  }

  /** The codings over a place, the narrowest first. */
  at(place: number): Drawn[] {
    return this.within(place, place + 1).sort((one, other) => length(one) - length(other));
  }

  /** The stretch from `from` to `to` cut wherever a coding starts or ends; uncoded pieces are left out. */
  pieces(from: number, to: number): Piece[] {
    const here = this.within(from, to);
    const cuts = new Set<number>([from, to]);
    for (const each of here) {
      cuts.add(Math.max(from, each.from));
      cuts.add(Math.min(to, each.to));
    }
    const places = [...cuts].sort((one, other) => one - other);
    const found: Piece[] = [];
    let open: Drawn[] = [];
    let next = 0;
    for (let at = 0; at + 1 < places.length; at += 1) {
      const [start, end] = [places[at] as number, places[at + 1] as number];
      open = open.filter((each) => each.to > start);
      while (next < here.length && (here[next] as Drawn).from <= start) open.push(here[next++] as Drawn);
      if (open.length > 0) found.push({ from: start, to: end, over: [...open] });
    }
    return found;
  }

  /** The first coding that starts after `place` (or the last before it). */
  next(place: number, back = false): Drawn | undefined {
    if (back) return this.all[this.#before(place) - 1];
    return this.all[this.#before(place + 1)];
  }

  /** The coding after (before) another in reading order. */
  beside(id: string, back = false): Drawn | undefined {
    const at = this.all.findIndex((each) => each.id === id);
    return at < 0 ? undefined : this.all[at + (back ? -1 : 1)];
  }

  /** How many codings start before `place`. */
  #before(place: number): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle] as Drawn).from < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function length(shape: Shape): number {
  return shape.to - shape.from;
}

/** By place, the longer first, so that what encloses comes before what it holds. */
function inOrder(one: Drawn, other: Drawn): number {
  return one.from - other.from || other.to - one.to || (one.id < other.id ? -1 : 1);
}

/** Lanes for many codings: they are cut into runs that do not touch one another, each worked out by itself. */
function swept(ordered: readonly Drawn[], kept: ReadonlyMap<string, number>): Map<string, number> {
  const found = new Map<string, number>();
  let run: Drawn[] = [];
  let reach = 0;
  const close = (): void => {
    for (const [id, lane] of lanes(run, kept)) found.set(id, lane);
    run = [];
  };
  for (const each of ordered) {
    if (each.from >= reach) close();
    run.push(each);
    reach = Math.max(reach, each.to);
  }
  close();
  return found;
}
