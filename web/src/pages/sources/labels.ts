/** Labels as the table shows them: which fit, whom each stands for, which speakers are selected. */
import type { Shapes } from "../../api/client";

export type Label = Shapes["LabelShape"];
export type Heard = Shapes["HeardShape"];
export type Only = "" | "unassigned" | "suggested";

export interface Asked {
  wanted: string;
  only: Only;
  source: string;
  /** What a participant is called, so that a label is found by the person. */
  nameOf: (participant: string) => string;
}

export function fittingLabels(labels: readonly Label[], asked: Asked): Label[] {
  const words = folded(asked.wanted).split(" ").filter(Boolean);
  return labels.filter((label) => {
    if (asked.source && !label.heard.some((each) => each.source === asked.source)) return false;
    if (asked.only === "unassigned" && label.heard.every((each) => each.assigned)) return false;
    if (asked.only === "suggested" && !label.suggestion) return false;
    const persons = label.heard.map((each) => (each.participant ? asked.nameOf(each.participant) : ""));
    const text = folded([label.label, ...persons].join(" "));
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize("NFC").toLocaleLowerCase().split(/\s+/).join(" ");
}

/** The one decision all of a label's speakers share, null where they differ. */
export function decisionOf(heard: readonly Heard[]): Pick<Heard, "role" | "participant" | "assigned"> | null {
  const [first, ...others] = heard;
  if (!first) return null;
  const same = others.every(
    (each) =>
      each.role === first.role && each.participant === first.participant && each.assigned === first.assigned,
  );
  return same ? first : null;
}

export function turnsOf(label: Label): number {
  return label.heard.reduce((sum, each) => sum + each.turns, 0);
}

/** The words that tell most: the longest of the label's first words, so that "네." does not stand for it. */
export function wordsOf(label: Label): string {
  return label.heard.reduce((best, each) => (best.length >= 15 ? best : each.words || best), "");
}

export function unassignedIn(labels: readonly Label[]): number {
  return labels.reduce((sum, label) => sum + label.heard.filter((each) => !each.assigned).length, 0);
}

/** What taking the suggestions of these labels would write: only where nobody has decided yet. */
export function suggested(labels: readonly Label[]): Shapes["AssignedShape"][] {
  return labels.flatMap((label) => {
    const proposal = label.suggestion;
    if (!proposal) return [];
    return label.heard
      .filter((each) => !each.assigned)
      .map(({ speaker, revision }) => ({
        speaker,
        revision,
        role: proposal.role,
        participant: proposal.participant,
      }));
  });
}
