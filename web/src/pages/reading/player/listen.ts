/** The keys of the recording. */
import { Heard } from "../../../transcript/model/heard";
import { tell } from "../../../ui/notices.svelte";
import type { Listen } from "../commands";
import type { Hand } from "../state/hand.svelte";
import { playerWords as w } from "./player-words";
import type { Player } from "./player.svelte";
import { stampHere, unstampHere } from "./stamp";
import type { Stamps } from "./stamps.svelte";

/** Seconds of one step back or forward. */
export const STEP = 5;

export function listen(how: Listen, player: Player, stamps: Stamps, hand: Hand): void {
  if (how === "unstamp") return unstampHere(stamps, hand);
  if (!player.ready) return tell(player.recordings.length === 0 ? w.noRecording : w.notHere);
  if (how === "toggle") player.toggle();
  else if (how === "back") player.skip(-STEP);
  else if (how === "forward") player.skip(STEP);
  else if (how === "here") hearTurn(player, stamps, hand);
  else if (how === "stamp") stampHere(player, stamps, hand);
  else {
    player.step(how === "faster");
    hand.announced = w.timesAsFast(player.speed);
  }
}

/** Play from the turn at the cursor, or from the last time stamp before it. */
function hearTurn(player: Player, stamps: Stamps, { pane, desk: { shown } }: Hand): void {
  if (!pane || !shown) return;
  const second = new Heard(shown, stamps.byTurn).timeOf(shown.turnAt(pane.cursor));
  if (second === null) tell(w.noStamps);
  else player.hear(second);
}
