/** Lays the rows of a sheet that somebody brings over the rows of the table. */
export interface SheetRow {
  number: number;
  cells: string[];
  speaker: string | null;
  membership: string | null;
}

export interface Table {
  columns: readonly string[];
  rows: readonly SheetRow[];
}

/** A name as labels are compared: composed, spaces folded, no matter the case. */
export function folded(name: string): string {
  return name.normalize("NFC").split(/\s+/).filter(Boolean).join(" ").toLocaleLowerCase();
}

/** A cell of the table (its row by number) that a brought sheet changes. */
export interface Laid {
  row: number;
  column: string;
  value: string;
}

/**
 * The cells a brought sheet changes, further rows that fit nobody, and further columns.
 * A row without a source is meant for its label everywhere; an empty cell says nothing.
 */
export function laidOver(
  table: Table,
  brought: Table,
): { drafts: Laid[]; extra: SheetRow[]; columns: string[] } {
  const columns = [...table.columns, ...brought.columns.filter((each) => !table.columns.includes(each))];
  const drafts: Laid[] = [];
  const extra: SheetRow[] = [];
  const taken = new Set<number>();
  let last = Math.max(0, ...table.rows.map((row) => row.number));
  for (const row of brought.rows) {
    const said = cellsByColumn(brought.columns, row.cells);
    const fitting = table.rows.filter((each) => fits(cellsByColumn(table.columns, each.cells), said));
    // One label on two lines of a sheet has two memberships: the second line is a further row.
    const free = fitting.filter((each) => !taken.has(each.number));
    if (free.length === 0) {
      last += 1;
      extra.push({
        number: last,
        cells: columns.map((each) => said.get(each) ?? ""),
        speaker: null,
        membership: null,
      });
      continue;
    }
    const meant = said.get("source") ? free.slice(0, 1) : onePerSpeaker(free);
    for (const each of meant) {
      taken.add(each.number);
      const before = cellsByColumn(table.columns, each.cells);
      for (const [column, cell] of said)
        if (cell && column !== "source" && column !== "speaker" && cell !== (before.get(column) ?? ""))
          drafts.push({ row: each.number, column, value: cell });
    }
  }
  return { drafts, extra, columns };
}

function onePerSpeaker(rows: readonly SheetRow[]): SheetRow[] {
  return rows.filter((row, at) => rows.findIndex((each) => each.speaker === row.speaker) === at);
}

function fits(row: Map<string, string>, said: Map<string, string>): boolean {
  if (folded(row.get("speaker") ?? "") !== folded((said.get("speaker") ?? "").replace(/[:：]\s*$/, "")))
    return false;
  const source = said.get("source") ?? "";
  return source === "" || folded(row.get("source") ?? "") === folded(source.replace(/\.[a-z]{2,5}$/i, ""));
}

function cellsByColumn(columns: readonly string[], cells: readonly string[]): Map<string, string> {
  return new Map(columns.map((column, at) => [column, cells[at] ?? ""]));
}
