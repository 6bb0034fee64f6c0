/** Cells that were written and are not kept yet, by row and column. They survive a reload of what they lie over. */
export class Drafts {
  #cells = $state.raw<ReadonlyMap<string, ReadonlyMap<string, string>>>(new Map());

  /** The rows that hold any. */
  get rows(): string[] {
    return [...this.#cells.keys()];
  }

  of(row: string, column: string): string | undefined {
    return this.#cells.get(row)?.get(column);
  }

  put(row: string, column: string, value: string): void {
    const cells = new Map(this.#cells);
    cells.set(row, new Map([...(cells.get(row) ?? []), [column, value]]));
    this.#cells = cells;
  }

  /** Take back a cell that was written as it stands already. */
  drop(row: string, column: string): void {
    const left = new Map(this.#cells.get(row) ?? []);
    left.delete(column);
    const cells = new Map(this.#cells);
    if (left.size > 0) cells.set(row, left);
    else cells.delete(row);
    this.#cells = cells;
  }

  forget(rows: Iterable<string>): void {
    const cells = new Map(this.#cells);
    for (const row of rows) cells.delete(row);
    this.#cells = cells;
  }

  clear(): void {
    this.#cells = new Map();
  }
}
