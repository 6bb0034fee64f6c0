/** What became of a theme in a case, in words. */
import type { Shapes } from "../../api/client";
import { themesWords as w } from "./themes-words";

type MatrixShape = Shapes["MatrixShape"];
export type Standing = MatrixShape["standings"][number][number];

const SHORT: Record<Exclude<Standing, "told">, () => string> = {
  denied: () => w.denied,
  reached: () => w.reached,
  not_reached: () => w.not_reached,
  unknown: () => w.unknown,
};
const LONG: Record<Exclude<Standing, "told">, () => string> = {
  denied: () => w.deniedLong,
  reached: () => w.reachedLong,
  not_reached: () => w.not_reachedLong,
  unknown: () => w.unknownLong,
};

/** In a cell without statements. */
export function standingShort(matrix: MatrixShape, row: number, column: number): string {
  const standing = matrix.standings[row]?.[column] ?? "unknown";
  return standing === "told" ? "" : SHORT[standing]();
}

/** For the pointer and for those who do not see the table. */
export function standingLong(matrix: MatrixShape, row: number, column: number): string {
  const standing = matrix.standings[row]?.[column] ?? "unknown";
  if (standing !== "told") return LONG[standing]();
  return w.toldLong(matrix.statements[row]?.[column] ?? 0, matrix.episodes[row]?.[column] ?? 0);
}

/** Of one case on one theme. */
export function standingSentence(standing: Standing): string {
  return standing === "told" ? "" : LONG[standing]();
}

const REACH: Record<Shapes["ReachRecord"]["value"], () => string> = {
  asked_answered: () => w.asked_answered,
  asked_denied: () => w.asked_denied,
  asked_passed_over: () => w.asked_passed_over,
  raised_unasked: () => w.raised_unasked,
  not_reached: () => w.reach_not_reached,
};

export function reachName(value: Shapes["ReachRecord"]["value"]): string {
  return REACH[value]();
}
