/** Cells of a table to write in: which stretch is chosen, where a key leads, what pasting and clearing change. */
export interface Column {
  key: string;
  name: string;
  options?: readonly { value: string; name: string }[];
  readonly?: boolean;
  wide?: boolean;
}

export interface Row {
  id: string;
  /** What the row is called aloud. */
  name: string;
  cells: readonly string[];
  /** Columns that cannot be written in this row. */
  locked?: ReadonlySet<string>;
  fault?: boolean;
  mark?: string;
}

export interface Place {
  row: number;
  column: number;
}

export interface Change extends Place {
  value: string;
}

/** A stretch of cells, its edges included. */
export interface Stretch {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** How many rows a page key goes. */
const PAGE = 15;

export function stretchOf(one: Place, other: Place): Stretch {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export function holds(stretch: Stretch, { row, column }: Place): boolean {
  return row >= stretch.top && row <= stretch.bottom && column >= stretch.left && column <= stretch.right;
}

export function emptied(stretch: Stretch): Change[] {
  const changes: Change[] = [];
  for (let row = stretch.top; row <= stretch.bottom; row += 1)
    for (let column = stretch.left; column <= stretch.right; column += 1)
      changes.push({ row, column, value: "" });
  return changes;
}

/** What pasting changes: one cell fills the whole stretch, more are laid from its corner as far as the table goes. */
export function pasted(
  cells: readonly (readonly string[])[],
  stretch: Stretch,
  table: { rows: number; columns: readonly Column[] },
): Change[] {
  const [[only, ...more] = [], ...further] = cells;
  const one = further.length === 0 && more.length === 0;
  const changes = one
    ? emptied(stretch).map((each) => ({ ...each, value: only ?? "" }))
    : cells.flatMap((line, down) =>
        line.map((value, along) => ({ row: stretch.top + down, column: stretch.left + along, value })),
      );
  return changes
    .filter((each) => each.row < table.rows && each.column < table.columns.length)
    .map((each) => ({ ...each, value: meant(table.columns[each.column], each.value) }));
}

/** A choice may be pasted by the name that is shown. */
function meant(column: Column | undefined, value: string): string {
  return column?.options?.find((each) => each.name === value)?.value ?? value;
}

export function shownValue(column: Column, value: string): string {
  return column.options?.find((each) => each.value === value)?.name ?? value;
}

interface Pressed {
  key: string;
  ctrlKey: boolean;
  shiftKey: boolean;
}

/** Where a key leads from a cell, which may lie outside the table; null for a key that leads nowhere. */
export function led(from: Place, pressed: Pressed, rows: number, columns: number): Place | null {
  const { row, column } = from;
  const ways: Record<string, Place> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Enter: { row: row + (pressed.shiftKey ? -1 : 1), column },
    PageDown: { row: row + PAGE, column },
    PageUp: { row: row - PAGE, column },
    Home: { row: pressed.ctrlKey ? 0 : row, column: 0 },
    End: { row: pressed.ctrlKey ? rows - 1 : row, column: columns - 1 },
  };
  return ways[pressed.key] ?? null;
}

/** Where Tab leads; null where it leaves the table, past the last cell and before the first. */
export function tabbed(from: Place, back: boolean, rows: number, columns: number): Place | null {
  const at = from.row * columns + from.column + (back ? -1 : 1);
  return at < 0 || at >= rows * columns ? null : { row: Math.floor(at / columns), column: at % columns };
}

export function within(place: Place, rows: number, columns: number): Place {
  return {
    row: Math.max(0, Math.min(rows - 1, place.row)),
    column: Math.max(0, Math.min(columns - 1, place.column)),
  };
}
