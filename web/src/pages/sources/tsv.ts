/** Cells as a spreadsheet puts them on the clipboard: tabs between cells, quotes around those that hold tabs or line ends. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const plain = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replace(/\n$/, "");
  while (at <= plain.length) {
    const [cell, end] = plain[at] === '"' ? quoted(plain, at) : bare(plain, at);
    rows.at(-1)?.push(cell.trim());
    if (plain[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}

function bare(text: string, at: number): [string, number] {
  let end = at;
  while (end < text.length && text[end] !== "\t" && text[end] !== "\n") end += 1;
  return [text.slice(at, end), end];
}

function quoted(text: string, at: number): [string, number] {
  let cell = "";
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] !== '"') cell += text[end];
    else if (text[end + 1] === '"') {
      cell += '"';
      end += 1;
    } else {
      const [rest, stop] = bare(text, end + 1);
      return [cell.replaceAll(/\s+/g, " ") + rest, stop];
    }
  }
  // A quotation mark that is never closed is one that somebody wrote.
  return bare(text, at);
}

export function toTsv(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(written).join("\t")).join("\n");
}

function written(cell: string): string {
  return /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
