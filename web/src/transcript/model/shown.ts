/**
 * What the pane shows of a transcript: the words of its turns, one turn after the other. Labels, time
 * stamps and the white space between turns are not among the lines; a map leads from each shown place
 * to its place in the text and back.
 */
import { Places } from "../offsets";

export type TurnKind = "speech" | "heading" | "stage" | "furniture" | "unattributed";

/** The turns of a transcript, column by column; places are code points of the text. */
export interface TurnColumns {
  starts: readonly number[];
  ends: readonly number[];
  kinds: readonly string[];
  labels: readonly (string | null)[];
  times: readonly (number | null)[];
}

/** A stretch by code points of the text. */
export interface Stretch {
  start: number;
  end: number;
}

/** A stretch by UTF-16 units of what is shown. */
export interface Shape {
  from: number;
  to: number;
}

export class Shown {
  /** Everything shown, turns parted by a line end. */
  readonly words: string;
  /** How many turns there are. */
  readonly count: number;
  readonly #text: string;
  readonly #places: Places;
  readonly #turns: TurnColumns;
  /** Per turn, in UTF-16 units: where it starts in what is shown; where it starts and ends in the text. */
  readonly #shown: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(text: string, turns: TurnColumns) {
    this.#text = text;
    this.#places = new Places(text);
    this.#turns = turns.starts.length > 0 ? turns : wholeText(this.#places.length);
    this.count = this.#turns.starts.length;
    this.words = this.#lay();
  }

  #lay(): string {
    const words: string[] = [];
    let at = 0;
    for (let turn = 0; turn < this.count; turn += 1) {
      const start = this.#places.toUnits(this.#turns.starts[turn] as number);
      const end = this.#places.toUnits(this.#turns.ends[turn] as number);
      this.#shown.push(at);
      this.#starts.push(start);
      this.#ends.push(end);
      words.push(this.#text.slice(start, end));
      at += end - start + 1;
    }
    return words.join("\n");
  }

  /** The number of the turn at a shown place. */
  turnAt(place: number): number {
    return Math.max(0, upTo(this.#shown, place) - 1);
  }

  kind(turn: number): TurnKind {
    return (this.#turns.kinds[turn] ?? "unattributed") as TurnKind;
  }

  /** The first turn of speech; 0 where nobody speaks. */
  get firstSpeech(): number {
    return Math.max(0, this.#turns.kinds.indexOf("speech"));
  }

  label(turn: number): string | null {
    return this.#turns.labels[turn] ?? null;
  }

  time(turn: number): number | null {
    return this.#turns.times[turn] ?? null;
  }

  /** Where a turn stands in what is shown. */
  turn(turn: number): Shape {
    const from = this.#shown[turn] ?? 0;
    return { from, to: from + (this.#ends[turn] ?? 0) - (this.#starts[turn] ?? 0) };
  }

  /** Where a stretch of the text is shown: what of it lies between turns is left out at its ends. */
  shapeOf(stretch: Stretch): Shape {
    const from = this.#startOf(this.#places.toUnits(stretch.start));
    return { from, to: Math.max(from, this.#endOf(this.#places.toUnits(stretch.end))) };
  }

  /** The stretch of the text under a shown selection, without white space at its ends; null where it holds no word. */
  stretchOf(shape: Shape): Stretch | null {
    let [from, to] = [Math.min(shape.from, shape.to), Math.max(shape.from, shape.to)];
    if (insidePair(this.words, to)) to += 1;
    while (from < to && isSpace(this.words, from)) from += 1;
    while (from < to && isSpace(this.words, to - 1)) to -= 1;
    if (from >= to) return null;
    return { start: this.#places.toPoints(this.#textAt(from)), end: this.#places.toPoints(this.#textAt(to)) };
  }

  /** The code point of the text at a shown place. */
  placeOf(place: number): number {
    return this.#places.toPoints(this.#textAt(place));
  }

  /** The words of a stretch of the text as it is written, labels and all. */
  written(stretch: Stretch): string {
    return this.#text.slice(this.#places.toUnits(stretch.start), this.#places.toUnits(stretch.end));
  }

  #textAt(place: number): number {
    const turn = this.turnAt(place);
    const into = place - (this.#shown[turn] as number);
    return Math.min((this.#starts[turn] as number) + into, this.#ends[turn] as number);
  }

  #startOf(unit: number): number {
    const turn = upTo(this.#starts, unit) - 1;
    if (turn >= 0 && unit < (this.#ends[turn] as number))
      return (this.#shown[turn] as number) + unit - (this.#starts[turn] as number);
    return turn + 1 < this.count ? (this.#shown[turn + 1] as number) : this.words.length;
  }

  #endOf(unit: number): number {
    const turn = upTo(this.#starts, unit - 1) - 1;
    if (turn < 0) return 0;
    const into = Math.min(unit, this.#ends[turn] as number) - (this.#starts[turn] as number);
    return (this.#shown[turn] as number) + into;
  }
}

function wholeText(length: number): TurnColumns {
  return { starts: [0], ends: [length], kinds: ["unattributed"], labels: [null], times: [null] };
}

function insidePair(words: string, at: number): boolean {
  return (words.codePointAt(at - 1) ?? 0) > 0xffff;
}

function isSpace(words: string, at: number): boolean {
  return /\s/u.test(words.charAt(at));
}

/** How many entries of `sorted` are at or below `limit`. */
function upTo(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
