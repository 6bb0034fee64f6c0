/** The place somebody came for by its address: a frame around its words. */
import type { Extension } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";
import { drawing } from "./drawing";

const framed = Decoration.mark({ class: "came-for" });

export function cameFor(): Extension {
  return EditorView.decorations.compute([drawing], (state) => {
    const { place } = state.field(drawing);
    if (!place || place.from >= place.to) return Decoration.none;
    return Decoration.set(framed.range(place.from, Math.min(place.to, state.doc.length)));
  });
}
