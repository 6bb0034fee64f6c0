/** The matrix as rows of two heights, of which only those in sight are drawn. */
export interface GridRow {
  /** Row of the matrix, or -1 for the heading of a side. */
  at: number;
  side: string;
  height: number;
  top: number;
}

export const HEADING = 30;
export const LOW = 38;
export const TALL = 110;

/** The rows in order, each side under a heading; `tall` says which rows of the matrix show a summary. */
export function gridRows(sides: readonly string[], tall: (row: number) => boolean): GridRow[] {
  const rows: GridRow[] = [];
  let top = 0;
  const add = (at: number, side: string, height: number): void => {
    rows.push({ at, side, height, top });
    top += height;
  };
  sides.forEach((side, at) => {
    if (at === 0 || sides[at - 1] !== side) add(-1, side, HEADING);
    add(at, side, tall(at) ? TALL : LOW);
  });
  return rows;
}

/** How high all rows are together. */
export function heightOf(rows: readonly GridRow[]): number {
  const last = rows.at(-1);
  return last ? last.top + last.height : 0;
}

/** First and last (exclusive) row that touches the stretch from `top`, `height` high, and a little around it. */
export function inSight(
  rows: readonly GridRow[],
  top: number,
  height: number,
  around = 200,
): [number, number] {
  const first = rows.findIndex((row) => row.top + row.height > top - around);
  if (first < 0) return [0, 0];
  const after = rows.findIndex((row) => row.top >= top + height + around);
  return [first, after < 0 ? rows.length : after];
}

/** First and last (exclusive) column that touches the stretch from `left`, `width` wide, and a little around it. */
export function columnsInSight(
  widths: readonly number[],
  left: number,
  width: number,
  around = 250,
): [number, number] {
  let edge = 0;
  let first = widths.length;
  let after = widths.length;
  widths.forEach((each, at) => {
    if (edge + each > left - around && first === widths.length) first = at;
    if (edge >= left + width + around && after === widths.length) after = at;
    edge += each;
  });
  return [Math.min(first, after), after];
}

export interface Place {
  row: number;
  column: number;
}

/** Where a key of the grid pattern leads; null for any other key. */
export function moved(from: Place, key: string, rows: number, columns: number, whole = false): Place | null {
  const within = (value: number, length: number): number => Math.max(0, Math.min(length - 1, value));
  const to = (row: number, column: number): Place => ({
    row: within(row, rows),
    column: within(column, columns),
  });
  const { row, column } = from;
  const ways: Record<string, Place> = {
    ArrowUp: to(row - 1, column),
    ArrowDown: to(row + 1, column),
    ArrowLeft: to(row, column - 1),
    ArrowRight: to(row, column + 1),
    PageUp: to(row - 8, column),
    PageDown: to(row + 8, column),
    Home: to(whole ? 0 : row, 0),
    End: to(whole ? rows - 1 : row, columns - 1),
  };
  return ways[key] ?? null;
}
