/** What a claim is about, by name. */
import { reference } from "../../api/reference.svelte";
import { said } from "../../lib/words.svelte";

function nameOf(organisation: string): string {
  const found = reference.organisation(organisation);
  return found ? said(found.name) : "";
}

export function pairName(pair: readonly string[]): string {
  return pair.map(nameOf).join(" ↔ ");
}
