/** The key that says "this turn begins here", and the one that takes it back. */
import { clock } from "../../../lib/clock";
import { tell } from "../../../ui/notices.svelte";
import type { Hand } from "../state/hand.svelte";
import { spokenFrom } from "./new-stamps";
import { playerWords as w } from "./player-words";
import type { Player } from "./player.svelte";
import type { Stamps } from "./stamps.svelte";

/** Stamp the turn at the cursor, or the next that is spoken, at the moment that is heard, and step to the one after it. */
export function stampHere(player: Player, stamps: Stamps, hand: Hand): void {
  const { pane, desk } = hand;
  const { shown } = desk;
  if (!pane || !shown) return;
  const turn = spokenFrom(shown, shown.turnAt(pane.cursor));
  const second = player.exactSecond;
  if (turn === null) return tell(w.noTurn);
  if (second < 0) return tell(w.beforeStart);
  stamps.put(turn, second);
  hand.announced = w.stamped(clock(second));
  step(hand, spokenFrom(shown, turn + 1) ?? turn);
}

/** Take the stamp back at the cursor's turn, or else the last one before it, and go there. */
export function unstampHere(stamps: Stamps, hand: Hand): void {
  const { pane, desk } = hand;
  if (!pane || !desk.shown) return;
  const here = desk.shown.turnAt(pane.cursor);
  const stamp = stamps.unkept.findLast((each) => each.turn <= here);
  if (!stamp) return tell(w.noStamp);
  stamps.take(stamp.turn);
  hand.announced = w.unstamped(clock(stamp.seconds));
  step(hand, stamp.turn);
}

function step({ pane, desk: { shown } }: Hand, turn: number): void {
  if (!pane || !shown) return;
  const { from } = shown.turn(turn);
  pane.select({ from, to: from }, { scroll: false });
  pane.reveal(from, "nearest");
}
