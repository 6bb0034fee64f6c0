/** The matrix as lines of a table: for each theme a column of numbers, and one of summaries where there are any. */
import type { Shapes } from "../../api/client";
import { reference } from "../../api/reference.svelte";
import type { CsvCell } from "../../lib/csv";
import { said } from "../../lib/words.svelte";
import { sideName } from "../../ui/common";
import { caseName } from "./names";
import { standingShort } from "./standings";
import { themesWords as w } from "./themes-words";

type MatrixShape = Shapes["MatrixShape"];

export function matrixLines(matrix: MatrixShape): CsvCell[][] {
  const written = new Map(matrix.summaries.map((each) => [`${each.row} ${each.column}`, said(each.text)]));
  const columns = matrix.themes.map((id, at) => ({
    name: nameOf(id),
    at,
    written: matrix.summaries.some((each) => each.column === at),
  }));
  const header = columns.flatMap((each) =>
    each.written ? [each.name, w.hasSummary(each.name)] : [each.name],
  );
  const rows = matrix.cases.map((id, row) => [
    caseName(id),
    sideName(reference.organisation(id)?.side ?? null),
    ...columns.flatMap((each) => {
      const number = matrix.statements[row]?.[each.at] || standingShort(matrix, row, each.at);
      return each.written ? [number, written.get(`${row} ${each.at}`) ?? ""] : [number];
    }),
  ]);
  return [[w.case, w.bySide, ...header], ...rows];
}

function nameOf(id: string): string {
  const code = reference.code(id);
  return code ? said(code.name) : id;
}
