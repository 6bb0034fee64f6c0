/** An organisation by its name as it is typed: one there is, or a new one. */
import { api, got, type Shapes } from "../../api/client";
import type { SideName } from "../../ui/common";

type Named = Shapes["OrganisationShape"];

function folded(text: string): string {
  return text.normalize("NFC").trim().toLocaleLowerCase().split(/\s+/).join(" ");
}

/** The organisation of that name, in either language. */
export function organisationNamed<Body extends { name: { ko: string; en: string } }>(
  typed: string,
  bodies: readonly Body[],
): Body | undefined {
  const wanted = folded(typed);
  return wanted === ""
    ? undefined
    : bodies.find((each) => [each.name.ko, each.name.en].some((name) => folded(name) === wanted));
}

/** The names of a new organisation: what is written in Hangul is its Korean one. */
export function namesOf(typed: string): { ko: string; en: string } {
  const name = typed.trim();
  return /[가-힣]/.test(name) ? { ko: name, en: "" } : { ko: "", en: name };
}

/** Its id, made first where it is new; empty where nothing is typed. */
export async function organisationIdOf(
  typed: string,
  side: SideName,
  bodies: readonly Named[],
): Promise<string> {
  if (typed.trim() === "") return "";
  const there = organisationNamed(typed, bodies);
  if (there) return there.id;
  const body = { ...namesOf(typed), side, kind: "", parent: null, aliases: [], generic: false };
  return (await got(api.POST("/api/people/organisations", { body }))).id;
}
