/** Points of a small curve, in the units of its drawing. */
export interface Point {
  x: number;
  y: number;
}

export interface Frame {
  width: number;
  height: number;
  left: number;
  bottom: number;
  top: number;
}

/** A round number at or above the largest value, for the axis. */
export function ceiling(values: readonly number[]): number {
  const most = Math.max(1, ...values);
  const step = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 3, 4, 5, 6, 8, 10].map((each) => each * step).find((each) => each >= most) ?? most;
}

/** Where each value stands, from left to right. */
export function points(values: readonly number[], top: number, frame: Frame): Point[] {
  const wide = frame.width - frame.left;
  const high = frame.height - frame.bottom - frame.top;
  return values.map((value, at) => ({
    x: frame.left + (wide * (at + 0.5)) / values.length,
    y: frame.top + high * (1 - value / top),
  }));
}

export function path(through: readonly Point[]): string {
  return through.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}
