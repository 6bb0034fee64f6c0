/** The transcript as it is read: CodeMirror without editing, with speakers, codings and a margin. */
import { closeSearchPanel, openSearchPanel, search } from "@codemirror/search";
import {
  Compartment,
  EditorSelection,
  EditorState,
  Text,
  type Extension,
  type StateEffect,
} from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { drawing, redraw, type Drawing, type Emphasis } from "./draw/drawing";
import { handles } from "./draw/handles";
import { listening, newStamps, speak } from "./draw/listening";
import { margin } from "./draw/margin";
import { cameFor } from "./draw/place";
import { nameSpeakers, spoken, type Speakers } from "./draw/speakers";
import { tinted } from "./draw/tints";
import { Coded, type Drawn } from "./model/coded";
import type { Stretch } from "./model/heard";
import type { Shape, Shown } from "./model/shown";
import { named, nonce, reading, type PaneEvents } from "./read-only";
import { searchPhrases } from "./search-words";

export type { PaneEvents } from "./read-only";

export interface PaneOptions {
  shown: Shown;
  label: string;
  language: string;
  events: PaneEvents;
}

export class Pane {
  readonly #view: EditorView;
  readonly #named = new Compartment();
  readonly #phrases = new Compartment();
  readonly #beside = new Compartment();
  readonly #listening: Extension;
  #painted = false;
  /** How far it is scrolled; kept here, because a pane that is taken away no longer knows. */
  #scrolled = 0;
  /** Before it was laid out once, the editor loses where it should scroll to. */
  #laidOut = false;
  #scrollLater: (() => void) | null = null;

  constructor(parent: HTMLElement, { shown, label, language, events }: PaneOptions) {
    this.#listening = listening(shown, events);
    const doc = Text.of(shown.words.split("\n"));
    this.#view = new EditorView({
      parent,
      state: EditorState.create({
        doc,
        extensions: [
          reading(events),
          drawing,
          tinted(),
          cameFor(),
          spoken(shown),
          this.#beside.of([]),
          margin(events),
          handles(events),
          search({ top: true }),
          this.#phrases.of(searchPhrases()),
          this.#named.of(named(label, language)),
          EditorView.cspNonce.of(nonce()),
        ],
      }),
    });
    // In the second frame the heights of the lines are known and no longer change under a place to go to.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.#laidOut = true;
        this.#scrollLater?.();
      }),
    );
    const { scrollDOM } = this.#view;
    scrollDOM.addEventListener("scroll", () => (this.#scrolled = scrollDOM.scrollTop), { passive: true });
  }

  get selection(): Shape {
    const { from, to } = this.#view.state.selection.main;
    return { from, to };
  }

  /** Where the cursor is; the end of a selection that moves. */
  get cursor(): number {
    return this.#view.state.selection.main.head;
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus;
  }

  /** Draw these codings, in the lanes they had. */
  draw(codings: Iterable<Drawn>): Coded {
    const coded = new Coded(codings, this.#view.state.field(drawing).coded.lanes);
    this.#show({ coded });
    if (!this.#painted) {
      this.#painted = true;
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("madang-codings-visible")));
    }
    return coded;
  }

  emphasise(emphasis: Emphasis | null): void {
    this.#show({ emphasis });
  }

  open(opened: string | null): void {
    this.#show({ opened });
  }

  frame(place: Shape | null): void {
    this.#show({ place });
  }

  /** Whether there is a recording to play from the time stamps. */
  listen(on: boolean): void {
    this.#view.dispatch({ effects: this.#beside.reconfigure(on ? this.#listening : []) });
  }

  /** Mark the turns that are being spoken; `follow` brings their beginning into the middle of the window. */
  speak(turns: Stretch | null, follow: number | null): void {
    const effects: StateEffect<unknown>[] = [speak.of(turns)];
    const yMargin = Math.floor(this.#view.scrollDOM.clientHeight / 3);
    if (follow !== null) effects.push(EditorView.scrollIntoView(follow, { y: "nearest", yMargin }));
    this.#view.dispatch({ effects });
  }

  /** Show stamps that are not yet kept, by turn, among those of the text. */
  stamp(stamps: ReadonlyMap<number, number>): void {
    this.#view.dispatch({ effects: newStamps.of(stamps) });
  }

  name(speakers: Speakers, label: string, language: string): void {
    this.#view.dispatch({
      effects: [
        nameSpeakers.of(speakers),
        this.#named.reconfigure(named(label, language)),
        this.#phrases.reconfigure(searchPhrases()),
      ],
    });
  }

  select({ from, to }: Shape, { scroll = true } = {}): void {
    const selection = EditorSelection.single(from, to);
    this.#view.dispatch({
      selection,
      ...(scroll ? { effects: EditorView.scrollIntoView(from, { y: "nearest", yMargin: 90 }) } : {}),
    });
  }

  /** Bring a whole stretch into view, moving as little as can be. */
  show({ from, to }: Shape): void {
    const effects = EditorView.scrollIntoView(EditorSelection.range(from, to), { y: "nearest", yMargin: 70 });
    this.#view.dispatch({ effects });
  }

  /** Bring a place to the middle of the window. */
  reveal(place: number, y: "center" | "nearest" = "center"): void {
    this.#whenLaidOut(() =>
      this.#view.dispatch({ effects: EditorView.scrollIntoView(place, { y, yMargin: 90 }) }),
    );
  }

  /** Let the line of a place be the first in view, and stay so while the lines around it are being measured. */
  startAt(place: number): void {
    let frames = 6;
    const hold = (): void => {
      this.#view.scrollDOM.scrollTop = this.#view.lineBlockAt(place).top;
      frames -= 1;
      if (frames > 0) requestAnimationFrame(hold);
    };
    this.#whenLaidOut(hold);
  }

  #whenLaidOut(scroll: () => void): void {
    if (this.#laidOut) scroll();
    else this.#scrollLater = scroll;
  }

  /** The first place in view. */
  get top(): number {
    return this.#view.lineBlockAtHeight(this.#scrolled).from;
  }

  /** Where on the screen a stretch is, for what opens beside it; null where it is out of sight. */
  onScreen({ from, to }: Shape): { left: number; top: number; bottom: number } | null {
    const start = this.#view.coordsAtPos(from, 1);
    const end = this.#view.coordsAtPos(to, -1);
    if (!end && !start) return null;
    const box = this.#view.scrollDOM.getBoundingClientRect();
    const left = start && end && start.top === end.top ? start.left : (end ?? start)?.left;
    return { left: left ?? box.left, top: start?.top ?? box.top, bottom: end?.bottom ?? box.bottom };
  }

  focus(): void {
    this.#view.focus();
  }

  find(): void {
    openSearchPanel(this.#view);
  }

  closeFind(): boolean {
    return closeSearchPanel(this.#view);
  }

  destroy(): void {
    this.#view.destroy();
  }

  #show(change: Partial<Drawing>): void {
    const now = this.#view.state.field(drawing);
    const keys = Object.keys(change) as (keyof Drawing)[];
    if (keys.some((key) => now[key] !== change[key])) this.#view.dispatch({ effects: redraw.of(change) });
  }
}
