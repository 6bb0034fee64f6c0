/** Going from coding to coding and from turn to turn, and moving an edge under the keys. */
import { said } from "../../../lib/words.svelte";
import { moved } from "../../../transcript/model/edges";
import type { Shape } from "../../../transcript/model/shown";
import { nextUncoded } from "../../../transcript/model/turns";
import { tell } from "../../../ui/notices.svelte";
import { w } from "../reading-words";
import type { Desk } from "./desk.svelte";
import type { Hand } from "./hand.svelte";

/** Whether a turn is speech of somebody whose words are the material. */
export function material(desk: Desk, turn: number): boolean {
  const { shown } = desk;
  if (shown?.kind(turn) !== "speech") return false;
  return desk.speaker(shown.label(turn))?.role !== "interviewer";
}

/** How many turns of the material there are, and how many carry a coding. */
export function progress({ desk, coded }: Hand): { coded: number; all: number } {
  const found = { coded: 0, all: 0 };
  const { shown } = desk;
  if (!shown) return found;
  for (let turn = 0; turn < shown.count; turn += 1) {
    if (!material(desk, turn)) continue;
    const { from, to } = shown.turn(turn);
    found.all += 1;
    if (coded.covers(from, to)) found.coded += 1;
  }
  return found;
}

/** Who speaks at a place and what it is coded as, in words. */
export function describe({ desk, coded }: Hand, place: number): string {
  const { shown } = desk;
  if (!shown) return "";
  const speaker = desk.speaker(shown.label(shown.turnAt(place)));
  const codes = coded.at(place).map((each) => each.name);
  return w.announce(speaker ? said(speaker.name) || speaker.label : "", codes.join(", "));
}

export function jump(hand: Hand, back: boolean): void {
  const { pane, desk, coded } = hand;
  if (!pane) return;
  const next = desk.opened ? coded.beside(desk.opened, back) : coded.next(pane.cursor, back);
  if (!next) return;
  desk.opened = next.id;
  pane.select({ from: next.from, to: next.from }, { scroll: false });
  pane.show(next);
  hand.announced = [next.name, next.by].filter(Boolean).join(", ");
}

export function goUncoded(hand: Hand, back: boolean): void {
  const { pane, desk, coded } = hand;
  if (!pane || !desk.shown) return;
  const at = desk.shown.turnAt(pane.cursor);
  const counts = (turn: number): boolean => material(desk, turn);
  const turn = nextUncoded(desk.shown, coded, at, { back, counts });
  if (turn === null) return tell(w.allCoded);
  const { from } = desk.shown.turn(turn);
  desk.opened = null;
  pane.select({ from, to: from }, { scroll: false });
  pane.reveal(from);
  pane.focus();
}

export function selectTurn({ pane, desk: { shown } }: Hand): void {
  if (pane && shown) pane.select(shown.turn(shown.turnAt(pane.cursor)), { scroll: false });
}

/** Open the coding at the cursor, the narrowest first. */
export function openAtCursor({ pane, desk, coded }: Hand): void {
  if (!pane) return;
  const here = coded.at(pane.selection.from);
  const found = here.find((each) => each.id === desk.opened) ?? here[0];
  if (found && !found.waiting) desk.opened = found.id;
}

let resting: ReturnType<typeof setTimeout> | undefined;

/** An edge goes word by word under the key, and is stored when the key rests. */
export function nudge({ pane, desk, acts }: Hand, edge: keyof Shape, back: boolean): void {
  const { coding, shown } = desk;
  if (!coding || !shown) return;
  const shape = moved(shown.words, shown.shapeOf(desk.stretchOf(coding)), edge, back);
  const stretch = shown.stretchOf(shape);
  if (!stretch) return;
  desk.reshape(coding.id, stretch);
  pane?.reveal(shape[edge], "nearest");
  clearTimeout(resting);
  resting = setTimeout(() => void acts.resize(desk.codings.get(coding.id) ?? coding, stretch), 450);
}
