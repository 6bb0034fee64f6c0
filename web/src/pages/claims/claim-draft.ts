/** A claim being written, and what it started from. */
import type { Shapes } from "../../api/client";

type ClaimShape = Shapes["ClaimShape"];
type ClaimAsked = Shapes["ClaimAsked"];

export interface ClaimDraft {
  claim: ClaimAsked;
  /** What was stored when the writing began; null for a new claim. */
  from: { revision: number; claim: ClaimAsked } | null;
}

export const SIDES = ["civic", "government", "intermediary", "elected", "other"] as const;

/** What a person can change in a claim. */
export function asked(claim: ClaimShape): ClaimAsked {
  return {
    text: { ...claim.text },
    status: claim.status,
    reason: { ...claim.reason },
    perspective: claim.perspective,
    theme: claim.theme,
    side: SIDES.find((each) => each === claim.side) ?? null,
    pair: [...claim.pair],
    deviant: claim.deviant.map((each) => ({ case: each.case, explanation: { ...each.explanation } })),
  };
}

export function draftFrom(claim: ClaimShape): ClaimDraft {
  return { claim: asked(claim), from: { revision: claim.revision, claim: asked(claim) } };
}

/** An empty claim, about what the address asks for. */
export function emptyDraft(query: URLSearchParams): ClaimDraft {
  const pair = query.getAll("pair");
  return {
    claim: {
      text: { ko: "", en: "" },
      status: "proposed",
      reason: { ko: "", en: "" },
      perspective: "researcher",
      theme: query.get("theme"),
      side: SIDES.find((each) => each === query.get("side")) ?? null,
      pair: pair.length === 2 ? pair : [],
      deviant: [],
    },
    from: null,
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether anything was written since; a new claim: whether it says anything. */
export function changed(draft: ClaimDraft): boolean {
  if (draft.from) return !same(draft.claim, draft.from.claim);
  const { text, reason, deviant } = draft.claim;
  return [text.ko, text.en, reason.ko, reason.en].some((each) => each.trim() !== "") || deviant.length > 0;
}

/**
 * The draft after the stored claim was read again: untouched, it follows; written in, it keeps its words, and
 * follows only where nothing it started from was changed (a claim moved in the order is the same claim).
 */
export function followed(draft: ClaimDraft, stored: ClaimShape): ClaimDraft {
  if (!changed(draft)) return draftFrom(stored);
  return draft.from && same(draft.from.claim, asked(stored)) ? rebased(draft, stored) : draft;
}

/** The same words on top of what is stored now. */
export function rebased(draft: ClaimDraft, stored: ClaimShape): ClaimDraft {
  return { claim: draft.claim, from: { revision: stored.revision, claim: asked(stored) } };
}

/** Whether somebody else changed the claim under the draft. */
export function overtaken(draft: ClaimDraft, stored: ClaimShape): boolean {
  return changed(draft) && draft.from !== null && draft.from.revision !== stored.revision;
}
