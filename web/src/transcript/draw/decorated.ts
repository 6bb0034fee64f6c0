/** Decorations of a text, worked out anew whenever something they show has changed. */
import type { Extension } from "@codemirror/state";
import { ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from "@codemirror/view";

export function decorated(
  look: (view: EditorView) => DecorationSet,
  isDue: (update: ViewUpdate) => boolean,
): Extension {
  return ViewPlugin.define(
    (view) => ({
      decorations: look(view),
      update(update) {
        if (isDue(update)) this.decorations = look(update.view);
      },
    }),
    { decorations: (plugin) => plugin.decorations },
  );
}
