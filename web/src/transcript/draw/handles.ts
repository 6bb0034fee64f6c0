/** The edges of the opened coding, to be dragged to other words. */
import type { Extension } from "@codemirror/state";
import { ViewPlugin, type EditorView, type ViewUpdate } from "@codemirror/view";
import type { Drawn } from "../model/coded";
import type { Shape } from "../model/shown";
import { drawing, sameDrawing } from "./drawing";
import { Measure, type Point } from "./measure";

export type Edge = "from" | "to";

export interface HandleEvents {
  /** While an edge is dragged (`done` false) and when it is let go. */
  resize: (id: string, shape: Shape, done: boolean) => void;
}

class Handles {
  readonly #view: EditorView;
  readonly #events: HandleEvents;
  readonly #edges: Record<Edge, HTMLElement>;

  constructor(view: EditorView, events: HandleEvents) {
    this.#view = view;
    this.#events = events;
    this.#edges = { from: this.#edge("from"), to: this.#edge("to") };
    view.scrollDOM.append(this.#edges.from, this.#edges.to);
    this.#plan();
  }

  update(update: ViewUpdate): void {
    if (update.viewportChanged || update.geometryChanged || !sameDrawing(update.startState, update.state))
      this.#plan();
  }

  destroy(): void {
    this.#edges.from.remove();
    this.#edges.to.remove();
  }

  get #coding(): Drawn | undefined {
    const { coded, opened } = this.#view.state.field(drawing);
    return opened === null ? undefined : coded.get(opened);
  }

  #plan(): void {
    this.#view.requestMeasure({
      key: this,
      read: () => this.#read(),
      write: (found) => {
        put(this.#edges.from, found.from, this.#coding);
        put(this.#edges.to, found.to, this.#coding);
      },
    });
  }

  #read(): Record<Edge, Point | null> {
    const coding = this.#coding;
    const { viewport } = this.#view;
    const seen = (place: number): boolean => place >= viewport.from && place <= viewport.to;
    const measure = new Measure(this.#view);
    return {
      from: coding && seen(coding.from) ? measure.point(coding.from, 1) : null,
      to: coding && seen(coding.to) ? measure.point(coding.to, -1) : null,
    };
  }

  #edge(edge: Edge): HTMLElement {
    const made = document.createElement("div");
    made.className = `edge ${edge}`;
    made.setAttribute("aria-hidden", "true");
    made.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      made.setPointerCapture(event.pointerId);
    });
    made.addEventListener("pointermove", (event) => {
      if (made.hasPointerCapture(event.pointerId)) this.#drag(edge, event, false);
    });
    made.addEventListener("pointerup", (event) => this.#drag(edge, event, true));
    return made;
  }

  #drag(edge: Edge, event: PointerEvent, done: boolean): void {
    const coding = this.#coding;
    const place = this.#view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
    if (!coding) return;
    const shape = { from: coding.from, to: coding.to, [edge]: place };
    if (shape.from < shape.to) this.#events.resize(coding.id, shape, done);
    else if (done) this.#events.resize(coding.id, { from: coding.from, to: coding.to }, true);
  }
}

export function handles(events: HandleEvents): Extension {
  return ViewPlugin.define((view) => new Handles(view, events));
}

function put(edge: HTMLElement, at: Point | null, coding: Drawn | undefined): void {
  edge.hidden = at === null;
  if (!at || !coding) return;
  edge.style.setProperty("--hue", coding.hue);
  edge.style.top = `${at.top}px`;
  edge.style.left = `${at.left}px`;
  edge.style.height = `${at.bottom - at.top}px`;
}
