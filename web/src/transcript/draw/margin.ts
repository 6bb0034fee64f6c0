/** The margin beside the text: a bar for every coding in view, along its lines, and its name where there is room. */
import type { Extension } from "@codemirror/state";
import { ViewPlugin, type EditorView, type ViewUpdate } from "@codemirror/view";
import type { Drawn } from "../model/coded";
import { lanes, stacked, type Bar } from "../model/lanes";
import { drawing, isLit, sameDrawing } from "./drawing";
import { Measure } from "./measure";

const LANE = 5;
const NAME = 19;
/** A name moves at most this far from its bar, in pixels. */
const FAR = 190;

export interface MarginEvents {
  hover: (id: string | null) => void;
  open: (id: string) => void;
}

interface Name {
  coding: Drawn;
  top: number;
  left: number;
  times: number;
  more: number;
}

interface Layout {
  left: number;
  bars: (Bar & { coding: Drawn; lane: number })[];
  names: Name[];
}

class Margin {
  readonly #root = document.createElement("div");
  readonly #events: MarginEvents;
  /** Lanes once given are kept, so that bars stand still while the text scrolls. */
  #kept = new Map<string, number>();
  #width = 0;

  constructor(view: EditorView, events: MarginEvents) {
    this.#events = events;
    this.#root.className = "margin";
    this.#root.setAttribute("aria-hidden", "true");
    this.#root.addEventListener("mouseover", (event) => events.hover(idOf(event)));
    this.#root.addEventListener("mouseleave", () => events.hover(null));
    this.#root.addEventListener("mousedown", (event) => this.#pressed(event));
    view.scrollDOM.append(this.#root);
    this.#plan(view);
  }

  update(update: ViewUpdate): void {
    const moved = update.docChanged || update.viewportChanged || update.geometryChanged;
    if (moved || !sameDrawing(update.startState, update.state)) this.#plan(update.view);
  }

  destroy(): void {
    this.#root.remove();
  }

  #pressed(event: MouseEvent): void {
    const id = idOf(event);
    event.preventDefault();
    if (id) this.#events.open(id);
  }

  #plan(view: EditorView): void {
    view.requestMeasure({
      key: this,
      read: () => this.#read(view),
      write: (found) => this.#write(view, found),
    });
  }

  #read(view: EditorView): Layout {
    const measure = new Measure(view);
    if (this.#width !== measure.width) this.#kept.clear();
    this.#width = measure.width;
    const { coded } = view.state.field(drawing);
    const bars = coded.within(view.viewport.from, view.viewport.to).map((coding) => ({
      id: coding.id,
      coding,
      ...measure.rows(coding),
    }));
    bars.sort((one, other) => one.from - other.from || other.to - one.to || (one.id < other.id ? -1 : 1));
    const found = lanes(bars, this.#kept);
    for (const [id, lane] of found) this.#kept.set(id, lane);
    const laned = bars.map((bar) => ({ ...bar, lane: found.get(bar.id) ?? 0 }));
    return { left: measure.right, bars: laned, names: named(laned) };
  }

  #write(view: EditorView, { left, bars, names }: Layout): void {
    const now = view.state.field(drawing);
    const kind = (coding: Drawn): string =>
      [
        isLit(coding, now) ? "" : "dim",
        coding.id === now.opened ? "opened" : "",
        coding.waiting ? "waiting" : "",
      ]
        .filter(Boolean)
        .join(" ");
    this.#root.style.left = `${left}px`;
    this.#root.replaceChildren(
      ...bars.map(({ coding, from, to, lane }) => {
        const bar = drawn(`bar ${kind(coding)}`, coding, from + 1, lane * LANE);
        bar.style.height = `${Math.max(6, to - from - 2)}px`;
        return bar;
      }),
      ...names.map(({ coding, top, left, times, more }) => {
        const name = drawn(`name ${kind(coding)}`, coding, top, left);
        const told = [coding.check ? "? " : "", coding.name, times > 1 ? ` ×${times}` : ""].join("");
        name.append(told);
        if (coding.by) name.append(small(coding.by));
        if (more > 0) name.append(small(`+${more}`));
        name.title = [told, coding.by].filter(Boolean).join(" · ");
        return name;
      }),
    );
  }
}

export function margin(events: MarginEvents): Extension {
  return ViewPlugin.define((view) => new Margin(view, events));
}

/** The names beside the bars; the same code twice at one height is named once. */
function named(bars: Layout["bars"]): Name[] {
  const wanted: Name[] = [];
  let reach = -Infinity;
  let run: Name[] = [];
  for (const { coding, from, to, lane } of bars) {
    if (from >= reach) run = [];
    reach = Math.max(reach, to);
    const left = Math.max((lane + 1) * LANE + 3, ...run.map((each) => each.left));
    const same = run.find((each) => each.coding.code === coding.code && Math.abs(each.top - from) < 2);
    if (same) same.times += 1;
    else run.push(wanted[wanted.push({ coding, top: from, left, times: 1, more: 0 }) - 1] as Name);
    for (const each of run) each.left = left;
  }
  return placed(wanted);
}

function placed(wanted: readonly Name[]): Name[] {
  const tops = stacked(
    wanted.map((each) => each.top + 3),
    NAME,
    FAR,
  );
  const found: Name[] = [];
  wanted.forEach((each, at) => {
    const top = tops[at];
    const last = found.at(-1);
    if (typeof top === "number") found.push({ ...each, top });
    else if (last) last.more += 1;
  });
  return found;
}

function drawn(kind: string, coding: Drawn, top: number, left: number): HTMLElement {
  const made = document.createElement("div");
  made.className = kind;
  made.dataset["coding"] = coding.id;
  made.style.setProperty("--hue", coding.hue);
  made.style.top = `${top}px`;
  made.style.left = `${left}px`;
  return made;
}

function small(text: string): HTMLElement {
  const made = document.createElement("small");
  made.textContent = text;
  return made;
}

function idOf(event: Event): string | null {
  const found = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-coding]") : null;
  return found?.dataset["coding"] ?? null;
}
