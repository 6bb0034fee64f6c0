/** The columns of a table of answers, and what each may become. */
import type { Shapes } from "../../api/client";

export type Column = Shapes["ColumnShape"];
export type ColumnUse = Column["use"];

export const WHO: readonly ColumnUse[] = [
  "case",
  "name",
  "pseudonym",
  "position",
  "organisation",
  "organisation_en",
  "side",
];
export const ATTRIBUTE: readonly ColumnUse[] = ["text", "number", "date", "boolean"];

/** What each column becomes, by its place: as it is asked of the server. */
export function usesOf(columns: readonly Column[]): { place: number; use: ColumnUse }[] {
  return columns.map(({ place, use }) => ({ place, use }));
}

/** How a spreadsheet calls the column at a place from 0: A, B, … Z, AA. */
export function letter(place: number): string {
  const before = Math.floor(place / 26);
  return (before > 0 ? letter(before - 1) : "") + String.fromCharCode(65 + (place % 26));
}
