/** Tables as CSV that a spreadsheet opens as it is. */
export type CsvCell = string | number | null | undefined;

/** Lines of cells as CSV; a text that a spreadsheet would run as a formula is kept from it. */
export function csv(lines: readonly (readonly CsvCell[])[]): string {
  return lines.map((line) => `${line.map(written).join(",")}\r\n`).join("");
}

function written(cell: CsvCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hand a table to the person as a file. */
export function download(name: string, lines: readonly (readonly CsvCell[])[]): void {
  // Excel takes a CSV for UTF-8 only with a byte order mark.
  const place = URL.createObjectURL(new Blob(["\uFEFF", csv(lines)], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = place;
  link.download = `${name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(place), 10_000);
}
