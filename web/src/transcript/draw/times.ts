/** The column of time stamps beside the text: those that are kept, and those that are not yet. */
import { StateEffect, StateField, type EditorState, type Extension } from "@codemirror/state";
import { gutter, GutterMarker } from "@codemirror/view";
import { clock } from "../../lib/clock";
import type { Shown } from "../model/shown";

/** Stamps that are not yet kept: the seconds at which turns begin, by their numbers. */
export const newStamps = StateEffect.define<ReadonlyMap<number, number>>();

const unkept = StateField.define<ReadonlyMap<number, number>>({
  create: () => new Map(),
  update(now, transaction) {
    for (const effect of transaction.effects) if (effect.is(newStamps)) now = effect.value;
    return now;
  },
});

class TimeMarker extends GutterMarker {
  constructor(
    readonly time: number,
    readonly isNew: boolean,
  ) {
    super();
  }

  override eq(other: TimeMarker): boolean {
    return other.time === this.time && other.isNew === this.isNew;
  }

  override toDOM(): Node {
    const made = document.createElement("div");
    made.className = this.isNew ? "time unkept" : "time";
    made.append(this.isNew ? cross() : "", clock(this.time));
    return made;
  }
}

function cross(): Node {
  const made = document.createElement("span");
  made.className = "unstamp";
  made.textContent = "✕";
  return made;
}

export function times(
  shown: Shown,
  hear: (seconds: number) => void,
  unstamp: (turn: number) => void,
): Extension {
  const at = (state: EditorState, from: number): { turn: number; time: number; isNew: boolean } | null => {
    const turn = shown.turnAt(from);
    if (shown.turn(turn).from !== from) return null;
    const set = state.field(unkept).get(turn);
    const time = set ?? shown.time(turn);
    return time === null ? null : { turn, time, isNew: set !== undefined };
  };
  const column = gutter({
    class: "times",
    lineMarker(view, line) {
      const found = at(view.state, line.from);
      return found && new TimeMarker(found.time, found.isNew);
    },
    lineMarkerChange: (update) =>
      update.startState.field(unkept, false) !== update.state.field(unkept, false),
    domEventHandlers: {
      mousedown(view, line, event) {
        const found = at(view.state, line.from);
        if (!found || !(event.target instanceof Element)) return false;
        if (event.target.closest(".unstamp")) unstamp(found.turn);
        else if (event.target.closest(".time")) hear(found.time);
        else return false;
        return true;
      },
    },
  });
  return [unkept, column];
}
