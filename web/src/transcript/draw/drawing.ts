/** What is drawn over the text, as part of the editor's state. */
import { StateEffect, StateField, type EditorState } from "@codemirror/state";
import { Coded, type Drawn } from "../model/coded";
import type { Shape } from "../model/shown";

/** What stands out while the rest steps back: one coding, or all of one code. */
export interface Emphasis {
  coding?: string;
  code?: string;
}

export interface Drawing {
  coded: Coded;
  emphasis: Emphasis | null;
  /** The coding that is open beside the text. */
  opened: string | null;
  /** A place somebody came for by its address. */
  place: Shape | null;
}

export const redraw = StateEffect.define<Partial<Drawing>>();

export const drawing = StateField.define<Drawing>({
  create: () => ({ coded: new Coded(), emphasis: null, opened: null, place: null }),
  update(now, transaction) {
    for (const effect of transaction.effects) if (effect.is(redraw)) now = { ...now, ...effect.value };
    return now;
  },
});

/** Whether two states draw the same. */
export function sameDrawing(one: EditorState, other: EditorState): boolean {
  return one.field(drawing) === other.field(drawing);
}

/** Whether a coding stands out; everything does where nothing is emphasised. */
export function isLit(coding: Drawn, { emphasis }: Drawing): boolean {
  if (!emphasis) return true;
  return emphasis.coding === coding.id || emphasis.code === coding.code;
}
