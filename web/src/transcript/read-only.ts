/** CodeMirror for reading: no editing, the keys and clicks handed on, named for screen readers. */
import { defaultKeymap } from "@codemirror/commands";
import { searchKeymap } from "@codemirror/search";
import { EditorState, Prec, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import type { Shape } from "./model/shown";

export interface PaneEvents {
  /** A key was pressed in the text; true where it was a command. */
  key: (event: KeyboardEvent) => boolean;
  /** The selection or the cursor moved. */
  select: (selection: Shape) => void;
  /** The words were clicked, without selecting any. */
  click: (place: number) => void;
  /** A time stamp was pressed: the second it says. */
  hear: (seconds: number) => void;
  /** The stamp of a turn, not yet kept, is to be taken back. */
  unstamp: (turn: number) => void;
  hover: (id: string | null) => void;
  open: (id: string) => void;
  resize: (id: string, shape: Shape, done: boolean) => void;
}

export function reading(events: PaneEvents): Extension {
  return [
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.lineWrapping,
    drawSelection({ cursorBlinkRate: 0 }),
    Prec.high(
      EditorView.domEventHandlers({
        keydown: (event) => events.key(event),
        click: (event, view) => {
          const place = view.posAtCoords({ x: event.clientX, y: event.clientY });
          if (place !== null && view.state.selection.main.empty && onWords(event)) events.click(place);
        },
      }),
    ),
    keymap.of([...searchKeymap, ...defaultKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.selectionSet) events.select(update.state.selection.main);
    }),
  ];
}

function onWords(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest(".coded") !== null;
}

export function named(label: string, lang: string): Extension {
  return EditorView.contentAttributes.of({
    tabindex: "0",
    role: "textbox",
    "aria-multiline": "true",
    "aria-readonly": "true",
    "aria-label": label,
    ...(lang ? { lang } : {}),
  });
}

export function nonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]');
  return meta?.nonce || meta?.content || "";
}
