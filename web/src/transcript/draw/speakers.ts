/** Who speaks, in the gutter on the left; what kind of turn a line belongs to. */
import { RangeSetBuilder, StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, gutter, GutterMarker, type DecorationSet } from "@codemirror/view";
import { clock } from "../../lib/clock";
import type { Shown } from "../model/shown";
import { decorated } from "./decorated";

/** A speaker as the gutter shows them; `quiet` for those whose words are not the material. */
export interface Speaker {
  name: string;
  /** More about them, for the pointer. */
  about: string;
  side: string | null;
  quiet: boolean;
}

export type Speakers = ReadonlyMap<string, Speaker>;

export const nameSpeakers = StateEffect.define<Speakers>();

export const speakers = StateField.define<Speakers>({
  create: () => new Map(),
  update(now, transaction) {
    for (const effect of transaction.effects) if (effect.is(nameSpeakers)) now = effect.value;
    return now;
  },
});

class SpeakerMarker extends GutterMarker {
  constructor(
    readonly speaker: Speaker,
    readonly time: number | null,
  ) {
    super();
  }

  override eq(other: SpeakerMarker): boolean {
    return other.speaker === this.speaker && other.time === this.time;
  }

  override toDOM(): Node {
    const made = document.createElement("div");
    made.className = `speaker ${this.speaker.side ?? "other"} ${this.speaker.quiet ? "quiet-speaker" : ""}`;
    made.textContent = this.speaker.name;
    const time = this.time === null ? "" : clock(this.time);
    made.title = [this.speaker.name, this.speaker.about, time].filter(Boolean).join(" · ");
    return made;
  }
}

/** The gutter of names and the look of each line. */
export function spoken(shown: Shown): Extension {
  return [speakers, names(shown), looks(shown)];
}

function names(shown: Shown): Extension {
  return gutter({
    class: "speakers",
    lineMarker(view, line) {
      const turn = shown.turnAt(line.from);
      const label = shown.label(turn);
      if (label === null || shown.turn(turn).from !== line.from) return null;
      const speaker = view.state.field(speakers).get(label);
      return new SpeakerMarker(
        speaker ?? { name: label, about: "", side: null, quiet: false },
        shown.time(turn),
      );
    },
    lineMarkerChange: (update) => update.startState.field(speakers) !== update.state.field(speakers),
  });
}

function looks(shown: Shown): Extension {
  const speech = shown.firstSpeech;
  const look = (view: EditorView): DecorationSet => {
    const built = new RangeSetBuilder<Decoration>();
    const known = view.state.field(speakers);
    for (let at = view.viewport.from; at <= view.viewport.to;) {
      const line = view.state.doc.lineAt(at);
      const turn = shown.turnAt(line.from);
      const first = shown.turn(turn).from === line.from;
      const quiet = known.get(shown.label(turn) ?? "")?.quiet ?? false;
      const front = turn < speech ? " turn-front" : "";
      const kind = `turn-${shown.kind(turn)}${front}${first ? " turn-first" : ""}${quiet ? " turn-quiet" : ""}${line.length === 0 ? " turn-gap" : ""}`;
      built.add(line.from, line.from, Decoration.line({ class: kind }));
      at = line.to + 1;
    }
    return built.finish();
  };
  return decorated(look, (update) => {
    const renamed = update.startState.field(speakers) !== update.state.field(speakers);
    return update.viewportChanged || update.docChanged || renamed;
  });
}
