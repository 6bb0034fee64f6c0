/** The keys of the recording. */
import { Heard } from "../../../transcript/model/heard";
import { tell } from "../../../ui/notices.svelte";
import type { Listen } from "../commands";
import type { Hand } from "../state/hand.svelte";
import { playerWords as w } from "./player-words";
import type { Player } from "./player.svelte";

/** Seconds of one step back or forward. */
export const STEP = 5;

export function listen(how: Listen, player: Player, hand: Hand): void {
  if (!player.ready) return tell(player.recordings.length === 0 ? w.noRecording : w.notHere);
  if (how === "toggle") player.toggle();
  else if (how === "back") player.skip(-STEP);
  else if (how === "forward") player.skip(STEP);
  else if (how === "here") hearTurn(player, hand);
  else {
    player.step(how === "faster");
    hand.announced = w.timesAsFast(player.speed);
  }
}

/** Play from the turn at the cursor, or from the last time stamp before it. */
function hearTurn(player: Player, { pane, desk: { shown } }: Hand): void {
  if (!pane || !shown) return;
  const second = new Heard(shown).timeOf(shown.turnAt(pane.cursor));
  if (second === null) tell(w.noStamps);
  else player.hear(second);
}
