/** The ways of settling one disagreement, with the keys that choose them. */
import type { Shapes } from "../../../api/client";
import type { Line } from "./told";

export type Outcome = Shapes["SettleAsked"]["outcome"];

export interface Way {
  key: string;
  outcome: Outcome;
  /** The coding that stands, for one that does. */
  chosen?: string;
}

/** One way for each reading, by its number; then all of them, their joined span, none, and a dispute. */
export function waysOf(line: Line): Way[] {
  const placed = line.readings.filter((each) => each.placing !== "unplaced");
  const several = placed.length > 1;
  return [
    ...placed.map((each, at) => ({ key: String(at + 1), outcome: "one" as const, chosen: each.coding })),
    ...(several ? [{ key: "B", outcome: "both" as const }] : []),
    ...(several ? [{ key: "M", outcome: "merged" as const, chosen: placed[0]?.coding ?? "" }] : []),
    ...(line.readings.length > 0
      ? [
          { key: "N", outcome: "neither" as const },
          { key: "D", outcome: "disputed" as const },
        ]
      : []),
  ];
}

/** The way a key chooses, upper case or lower; none where it chooses nothing. */
export function wayBy(ways: readonly Way[], key: string): Way | undefined {
  return ways.find((each) => each.key === key.toUpperCase());
}

/** What is sent to settle a line. */
export function orderOf(
  line: Line,
  way: Way,
  reason: string,
  revisions: Record<string, number>,
  fields: Record<string, string | boolean> = {},
): Shapes["SettleAsked"] {
  const ids = line.readings.flatMap((each) => [each.coding, ...(each.statement ? [each.statement] : [])]);
  const seen = Object.fromEntries(ids.map((id) => [id, revisions[id] ?? -1]));
  return {
    codings: line.readings.map((each) => each.coding),
    outcome: way.outcome,
    reason,
    seen,
    instead: line.decisions.map((each) => each.id),
    ...(way.chosen ? { chosen: way.chosen } : {}),
    ...(Object.keys(fields).length > 0 ? { fields: fields as unknown as Shapes["PickedFields"] } : {}),
  };
}

/** The next place after one was settled: the one that takes its place, or the last. */
export function nextPlace(at: number, left: number): number {
  return Math.max(0, Math.min(at, left - 1));
}

/** The reason that stands before or after what is written, among those given earlier. */
export function otherReason(reasons: readonly string[], written: string, step: number): string {
  if (reasons.length === 0) return written;
  const at = reasons.indexOf(written);
  const next = at < 0 ? (step > 0 ? 0 : reasons.length - 1) : at + step;
  return reasons[Math.max(0, Math.min(next, reasons.length - 1))] ?? written;
}
