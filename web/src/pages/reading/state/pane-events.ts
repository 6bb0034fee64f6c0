/** What the pane reports, and what it means on this page. */
import type { PaneEvents } from "../../../transcript/pane";
import { commandOf, type Command } from "../commands";
import type { Hand } from "./hand.svelte";

export function paneEvents(
  hand: Hand,
  run: (command: Command) => void,
  recording: Pick<PaneEvents, "hear" | "unstamp">,
): PaneEvents {
  const { desk, acts } = hand;
  return {
    key: (event) => {
      const command = commandOf(event, hand.selecting);
      if (!command) return false;
      event.stopPropagation();
      run(command);
      // A letter goes on into the search that was just opened.
      if (command.act === "type") return false;
      event.preventDefault();
      return true;
    },
    select: ({ from, to }) => (hand.selection = { from, to }),
    click: (place) => openNext(hand, place),
    ...recording,
    hover: (id) => (desk.hovered = id),
    open: (id) => (desk.opened = id),
    resize: (id, shape, done) => {
      const coding = desk.codings.get(id);
      const stretch = desk.shown?.stretchOf(shape);
      if (!coding || !stretch) return;
      if (done) void acts.resize(coding, stretch);
      else desk.reshape(id, stretch);
    },
  };
}

/** A click opens the narrowest coding there; each further click the next wider one. */
function openNext({ desk, coded }: Hand, place: number): void {
  const here = coded.at(place);
  const at = here.findIndex((each) => each.id === desk.opened);
  const next = here[(at + 1) % Math.max(1, here.length)];
  if (next && !next.waiting) desk.opened = next.id;
}
