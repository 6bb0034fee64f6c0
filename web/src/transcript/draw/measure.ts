/** Where shown places stand on the page, in pixels from the top and left of all that scrolls. */
import type { EditorView } from "@codemirror/view";
import type { Shape } from "../model/shown";

export interface Point {
  top: number;
  bottom: number;
  left: number;
}

export class Measure {
  /** Where the text ends on the right, and how wide it is. */
  readonly right: number;
  readonly width: number;
  readonly #view: EditorView;
  readonly #down: number;
  readonly #across: number;
  readonly #known = new Map<number, Point | null>();

  constructor(view: EditorView) {
    this.#view = view;
    const box = view.scrollDOM.getBoundingClientRect();
    this.#down = view.scrollDOM.scrollTop - box.top;
    this.#across = view.scrollDOM.scrollLeft - box.left;
    const content = view.contentDOM.getBoundingClientRect();
    this.right = content.right + this.#across;
    this.width = content.width;
  }

  /** The rows a stretch covers; what lies outside the drawn part of the text ends at its edge. */
  rows({ from, to }: Shape): { from: number; to: number } {
    const { viewport } = this.#view;
    const start = this.point(Math.max(from, viewport.from), 1);
    const end = this.point(Math.min(to, viewport.to), -1);
    const top = start?.top ?? 0;
    return { from: top, to: Math.max(end?.bottom ?? top, top + 1) };
  }

  /** Where a place stands; `side` 1 looks at the character after it, -1 at the one before. */
  point(place: number, side: 1 | -1): Point | null {
    const key = place * side;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const at = this.#view.coordsAtPos(place, side);
    const found = at && {
      top: at.top + this.#down,
      bottom: at.bottom + this.#down,
      left: at.left + this.#across,
    };
    this.#known.set(key, found);
    return found;
  }
}
