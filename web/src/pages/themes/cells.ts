/** One cell of the matrix: how it is read aloud, and what opens from it. */
import { api, got, type Shapes } from "../../api/client";
import { reference } from "../../api/reference.svelte";
import { address, go } from "../../lib/route.svelte";
import { said } from "../../lib/words.svelte";
import { openPassages } from "../../parts/opening.svelte";
import type { Place } from "./grid";
import { caseName } from "./names";
import { standingLong } from "./standings";
import { themesWords as w } from "./themes-words";

type MatrixShape = Shapes["MatrixShape"];
export type CellSummary = MatrixShape["summaries"][number];

function themeName(id: string): string {
  const code = reference.code(id);
  return code ? said(code.name) : "";
}

/** Everything a cell shows, in one sentence for those who do not see the table. */
export function cellLabel(now: MatrixShape, at: Place, summary: CellSummary | undefined): string {
  return [
    `${caseName(now.cases[at.row] ?? "")}, ${themeName(now.themes[at.column] ?? "")}`,
    standingLong(now, at.row, at.column),
    summary ? w.hasSummary(said(summary.text)) : "",
    summary?.stale ? w.staleCell : "",
  ]
    .filter(Boolean)
    .join("; ");
}

/** Open the page of a cell. */
export function openCell(now: MatrixShape, at: Place): void {
  go(address(["themes", "cell", now.cases[at.row] ?? "", now.themes[at.column] ?? ""]));
}

/** Open the passages behind a cell's number. */
export async function openCellPassages(now: MatrixShape, at: Place): Promise<void> {
  const [organisation, theme] = [now.cases[at.row] ?? "", now.themes[at.column] ?? ""];
  const cell = await got(
    api.GET("/api/themes/cells/{case}/{theme}", { params: { path: { case: organisation, theme } } }),
  );
  openPassages(`${caseName(organisation)} · ${themeName(theme)}`, {
    title: caseName(organisation),
    keys: cell.passages.map((each) => each.key),
    side: reference.organisation(organisation)?.side ?? "other",
  });
}

/** The cell an event happened in. */
export function placeOf(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-row]") : null;
  return cell ? { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) } : null;
}
