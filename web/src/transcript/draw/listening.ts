/** The text beside a recording: time stamps to play from, and the turns that are being spoken. */
import { RangeSetBuilder, StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin, type DecorationSet } from "@codemirror/view";
import { stampsIn, type Stretch } from "../model/heard";
import type { Shown } from "../model/shown";
import type { PaneEvents } from "../read-only";
import { decorated } from "./decorated";
import { times } from "./times";

export { newStamps } from "./times";

/** The turns that are being spoken; null where none is. */
export const speak = StateEffect.define<Stretch | null>();

const spoken = StateField.define<Stretch | null>({
  create: () => null,
  update(now, transaction) {
    for (const effect of transaction.effects) if (effect.is(speak)) now = effect.value;
    return now;
  },
});

/** `hear` is told the seconds of a time stamp that was pressed, `unstamp` the turn whose new one is to go. */
export function listening(shown: Shown, { hear, unstamp }: Pick<PaneEvents, "hear" | "unstamp">): Extension {
  return [spoken, times(shown, hear, unstamp), marked(shown), within(hear)];
}

const one = Decoration.line({ class: "turn-spoken turn-alone" });
/** Of several turns that stand for one moment none stands out. */
const several = Decoration.line({ class: "turn-spoken" });

function marked(shown: Shown): Extension {
  const look = (view: EditorView): DecorationSet => {
    const built = new RangeSetBuilder<Decoration>();
    const now = view.state.field(spoken);
    if (!now) return Decoration.none;
    const until = shown.turn(now.last).to;
    const line = now.first === now.last ? one : several;
    for (let at = shown.turn(now.first).from; at <= until;) {
      const each = view.state.doc.lineAt(at);
      built.add(each.from, each.from, line);
      at = each.to + 1;
    }
    return built.finish();
  };
  return decorated(look, (update) => update.startState.field(spoken, false) !== update.state.field(spoken));
}

/** Time stamps that stand among the words. */
function within(hear: (seconds: number) => void): Extension {
  const look = (view: EditorView): DecorationSet => {
    const built = new RangeSetBuilder<Decoration>();
    for (const { from, to } of view.visibleRanges)
      for (const each of stampsIn(view.state.sliceDoc(from, to)))
        built.add(from + each.from, from + each.to, stamp(each.seconds));
    return built.finish();
  };
  return ViewPlugin.define(
    (view) => ({
      decorations: look(view),
      update(update) {
        if (update.viewportChanged || update.docChanged) this.decorations = look(update.view);
      },
    }),
    {
      decorations: (plugin) => plugin.decorations,
      eventHandlers: {
        click(event) {
          const pressed = event.target instanceof Element ? event.target.closest(".stamp") : null;
          const seconds = pressed instanceof HTMLElement ? Number(pressed.dataset["seconds"]) : Number.NaN;
          if (Number.isNaN(seconds)) return false;
          hear(seconds);
          return true;
        },
      },
    },
  );
}

function stamp(seconds: number): Decoration {
  return Decoration.mark({ class: "stamp", attributes: { "data-seconds": String(seconds) } });
}
