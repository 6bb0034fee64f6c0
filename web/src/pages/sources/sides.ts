import type { SideName } from "../../ui/common";

export const SIDES: readonly SideName[] = ["civic", "government", "intermediary", "elected", "other"];

/** Names that people separate by commas or semicolons. */
export function separated(words: string): string[] {
  return words
    .split(/[,;、]/)
    .map((each) => each.trim())
    .filter(Boolean);
}
