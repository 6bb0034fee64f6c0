/** Where each next step is taken. */
import type { Shapes } from "../../api/client";
import { address } from "../../lib/route.svelte";

type Suggestion = Shapes["SuggestionShape"];

export function placeOf(next: Suggestion): string {
  const source = next.source ? [next.source] : [];
  switch (next.step) {
    case "import":
      return address(["sources"]);
    case "assign":
      return address(["sources", "voices"], { only: "unassigned" });
    case "code":
    case "read_on":
      return address(["read", ...source]);
    case "settle":
      return address(["agreement", "disagreements"]);
    case "hear_both":
      return address(["pairs", ...(next.pair ?? [])]);
    case "claim":
      return address(["claims"]);
    case "weigh":
      return address(["claims"], { status: "proposed" });
    default:
      return address(["account"]);
  }
}
