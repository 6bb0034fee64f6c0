/** Disagreements in words: what differs, what is at stake, what a value is called. */
import type { Shapes } from "../../../api/client";
import { reference } from "../../../api/reference.svelte";
import { said } from "../../../lib/words.svelte";
import { stanceName, valueName, fieldName } from "../../../parts/statement-words";
import { dw as w } from "./disagreements-words";

export type Line = Shapes["DisagreementShape"];
export type Reading = Shapes["ReadingOfCoder"];
type Stake = Shapes["StakeShape"];

const KINDS = {
  missed: () => w.missed,
  code: () => w.codeDiffers,
  stance: () => w.stance,
  about: () => w.about,
  fields: () => w.fields,
  span: () => w.span,
} as const;

export const KIND_NAMES = Object.keys(KINDS) as Line["kinds"];

export function kindName(kind: Line["kinds"][number]): string {
  return KINDS[kind]();
}

export function codeName(id: string): string {
  const code = reference.code(id);
  return code ? said(code.name) : "";
}

export function organisationName(id: string | null): string {
  const found = id ? reference.organisation(id) : undefined;
  return found ? said(found.name) : "";
}

/** What a way of settling changes, one sentence each. */
export function stakesTold(stakes: readonly Stake[]): string[] {
  return stakes.map((each) => {
    const code = codeName(each.code);
    if (each.what === "case") return w.lostCase(organisationName(each.case), code);
    if (each.what === "source") return w.lostSource(reference.source(each.source ?? "")?.name ?? "", code);
    const [was, now] = [each.was, each.now].map((n) => (n === null ? w.noView : signed(n)));
    return w.movedView(organisationName(each.case), organisationName(each.about), code, was ?? "", now ?? "");
  });
}

export function changesOf(reading: Reading): string[] {
  return [
    ...(reading.claims.length > 0 ? [w.onClaims(reading.claims.length)] : []),
    ...(reading.summaries.length > 0 ? [w.onSummaries(reading.summaries.length)] : []),
    ...stakesTold(reading.stakes),
  ];
}

export function signed(n: number): string {
  return n > 0 ? `+${n}` : String(n).replace("-", "−");
}

const ALWAYS = ["stance", "view_of", "about"];
const UNTOLD = new Set(["sharing"]);

/** The fields worth showing of a reading: who about whom, stance, and whatever differs. */
export function fieldsOf(line: Line, reading: Reading): { name: string; value: string; differs: boolean }[] {
  const fields = reading.fields;
  if (!fields) return [];
  const names = [...new Set([...ALWAYS, ...line.differing])].filter((name) => !UNTOLD.has(name));
  return names.map((name) => ({
    name: fieldTitle(name),
    value: fieldValue(name, fields[name] ?? ""),
    differs: line.differing.includes(name),
  }));
}

export function fieldTitle(name: string): string {
  if (name === "view_of") return w.viewOf;
  if (name === "about") return w.aboutField;
  return name === "target_inferred" ? w.target_inferred : fieldName(name);
}

export function fieldValue(name: string, value: string): string {
  if (name === "view_of") return organisationName(value) || w.speakers;
  if (name === "about") return organisationName(value) || "–";
  if (name === "episode") return said(reference.episode(value)?.name ?? { ko: "–", en: "–" });
  if (name === "stance") return stanceName(value);
  return value === "" && name !== "owner_side" ? "–" : valueName(value);
}

/** What doubts a decision raises, one sentence each. */
export function doubtsTold(line: Line): string[] {
  return line.doubts.map((each) => w[`${each}Since`]);
}

export function outcomeName(outcome: string, count: number, who: string): string {
  const alone = count < 2;
  switch (outcome) {
    case "one":
      return w.takeIt(who);
    case "both":
      return count > 2 ? w.all : w.both;
    case "merged":
      return w.merged;
    case "neither":
      return alone ? w.drop : w.neither;
    default:
      return w.disputed;
  }
}
