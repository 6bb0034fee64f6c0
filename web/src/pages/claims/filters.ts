/** Which claims the list shows, as the address asks for it. */
import type { Shapes } from "../../api/client";

type Claim = Shapes["ClaimShape"];

export interface Filters {
  status: string;
  side: string;
  theme: string;
  /** Both ends of a pair, a space between. */
  pair: string;
}

export function filtersOf(asked: URLSearchParams): Filters {
  const of = (name: string): string => asked.get(name) ?? "";
  return { status: of("status"), side: of("side"), theme: of("theme"), pair: of("pair") };
}

export function pairKey(claim: Pick<Claim, "pair">): string {
  return claim.pair.join(" ");
}

export function fits(claim: Pick<Claim, "status" | "side" | "theme" | "pair">, asked: Filters): boolean {
  return (
    (!asked.status || claim.status === asked.status) &&
    (!asked.side || claim.side === asked.side) &&
    (!asked.theme || claim.theme === asked.theme) &&
    (!asked.pair || pairKey(claim) === asked.pair)
  );
}

/** The themes claims are about, each once, in the order of the claims. */
export function themesOf(claims: readonly Pick<Claim, "theme">[]): string[] {
  return [...new Set(claims.map((each) => each.theme).filter((each) => each !== null))];
}

/** The pairs claims are about, each once, by their keys. */
export function pairsOf(claims: readonly Pick<Claim, "pair">[]): [string, string[]][] {
  const paired = claims.filter((each) => each.pair.length > 0);
  return [...new Map(paired.map((each) => [pairKey(each), each.pair]))];
}
