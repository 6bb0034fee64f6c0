/** What is asked of the numbers: kept in the address, so that a colleague can be sent it. */
import { api, got, type Shapes } from "../../../api/client";
import { reference } from "../../../api/reference.svelte";
import { address, go, route } from "../../../lib/route.svelte";
import { isBlind } from "../../../parts/blind";
import { tell } from "../../../ui/notices.svelte";
import { openPassages, type Group } from "../../../parts/opening.svelte";
import { numbersWords as w } from "./numbers-words";

export type Numbers = Shapes["NumbersShape"];
export type CodeAgreement = Shapes["CodeAgreementShape"];
export type Measured = Shapes["MeasuredShape"];
export type Value = Shapes["CoefficientShape"];
export type Interval = Shapes["IntervalShape"];
type Unit = Numbers["unit"];
type CaseUnit = Numbers["case_unit"];
export type Part = "all" | "both" | "first_only" | "second_only";

export interface Question {
  coder?: string[];
  unit?: Unit;
  cases?: CaseUnit;
  measure?: string;
}

/** The question in the address; what is not asked is left to the server. */
export function question(): Question {
  const asked = route.asked;
  const coder = asked.getAll("coder");
  return {
    ...(coder.length > 1 ? { coder } : {}),
    ...(asked.get("unit") ? { unit: asked.get("unit") as Unit } : {}),
    ...(asked.get("cases") ? { cases: asked.get("cases") as CaseUnit } : {}),
    ...(asked.get("measure") ? { measure: asked.get("measure") ?? "" } : {}),
  };
}

export function query(asked: Question): string {
  const found = new URLSearchParams();
  for (const [name, value] of Object.entries(asked) as [string, string | string[]][])
    for (const each of [value].flat()) found.append(name, each);
  return found.toString();
}

/** Ask something else; the address follows. */
export function ask(change: Question): void {
  const next = query({ ...question(), ...change });
  go(address(["agreement"]) + (next ? `?${next}` : ""), { instead: true });
}

interface Wanted {
  coder?: string[];
  code?: string;
  level?: "text" | "cases";
  part?: Part;
  source?: string;
}

/** Open the codings behind a number, each coder's words facing the other's. */
export async function open(title: string, wanted: Wanted): Promise<void> {
  const asked = { ...question(), ...wanted, blind: isBlind() };
  show(title, await got(api.GET("/api/agreement/passages", { params: { query: asked } })));
}

export async function openClaim(title: string, claim: string): Promise<void> {
  const params = { path: { claim }, query: { ...question(), blind: isBlind() } };
  show(title, await got(api.GET("/api/agreement/claims/{claim}/passages", { params })));
}

function show(title: string, found: Shapes["OpenedShape"]): void {
  if (found.hidden > 0) tell(w.hidden(found.hidden));
  const groups: Group[] = found.by_coder.map((each) => ({
    title: reference.coder(each.coder),
    keys: each.keys,
  }));
  const told = groups.filter((each) => each.keys.length > 0);
  openPassages(title, ...(told.length > 0 ? told : groups));
}
