/**
 * Places in a text. The server counts code points, JavaScript counts UTF-16 units; this is the only
 * module that turns one into the other. They differ by one for each character beyond the basic plane
 * (emoji, rare Han) that stands before.
 */
export class Places {
  /** Where such characters stand, in UTF-16 units, in order. */
  readonly #wide: Uint32Array;
  readonly #units: number;

  constructor(text: string) {
    const wide: number[] = [];
    for (let at = 0; at < text.length - 1; at += 1) {
      if (!isPair(text, at)) continue;
      wide.push(at);
      at += 1;
    }
    this.#wide = Uint32Array.from(wide);
    this.#units = text.length;
  }

  /** How many code points the text has. */
  get length(): number {
    return this.#units - this.#wide.length;
  }

  /** A place counted in code points, in UTF-16 units. */
  toUnits(points: number): number {
    return points + below(this.#wide, points, (unit, index) => unit - index);
  }

  /** A place counted in UTF-16 units, in code points; inside a pair it is the place before the pair. */
  toPoints(units: number): number {
    return units - below(this.#wide, units, (unit) => unit);
  }
}

function isPair(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first < 0xd800 || first > 0xdbff) return false;
  const second = text.charCodeAt(at + 1);
  return second >= 0xdc00 && second <= 0xdfff;
}

/** How many entries of `sorted`, seen through `as`, are below `limit`. */
function below(sorted: Uint32Array, limit: number, as: (entry: number, index: number) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (as(sorted[middle] as number, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
