/** What is at hand while one reads: the pane, the words selected in it, and what opens over it. */
import { flushSync } from "svelte";
import { reference } from "../../../api/reference.svelte";
import { said } from "../../../lib/words.svelte";
import { Coded } from "../../../transcript/model/coded";
import type { Shape, Stretch } from "../../../transcript/model/shown";
import type { Pane } from "../../../transcript/pane";
import { tell } from "../../../ui/notices.svelte";
import { w } from "../reading-words";
import type { Acts } from "./acts";
import type { Desk } from "./desk.svelte";
import { keepRecent, recentCodes, used } from "./kept";

export class Hand {
  readonly desk: Desk;
  readonly acts: Acts;
  pane = $state.raw<Pane | null>(null);
  coded = $state.raw(new Coded());
  selection = $state.raw<Shape>({ from: 0, to: 0 });
  /** Where on the screen the search for a code opened. */
  palette = $state.raw<{ left: number; top: number; bottom: number } | null>(null);
  recent = $state.raw<string[]>(recentCodes());
  dialog = $state<"keys" | "correct" | "recordings" | null>(null);
  correcting = $state.raw<Stretch | null>(null);
  /** Told to those who cannot see what happened. */
  announced = $state("");
  readonly selecting = $derived(this.selection.from < this.selection.to);
  #turn = 0;

  constructor(desk: Desk, acts: Acts) {
    this.desk = desk;
    this.acts = acts;
  }

  /** The stretch of the text that is selected; null where no word is. */
  get stretch(): Stretch | null {
    return this.selecting ? (this.desk.shown?.stretchOf(this.selection) ?? null) : null;
  }

  focus(): void {
    this.pane?.focus();
  }

  /** At once, so that the very letter that was pressed is written into it, and a Korean syllable begins in it. */
  openPalette(): void {
    const { pane } = this;
    flushSync(() => (this.palette = pane?.onScreen(pane.selection) ?? { left: 200, top: 200, bottom: 220 }));
  }

  closePalette(): void {
    this.palette = null;
    this.focus();
  }

  apply(code: string): void {
    const { pane, desk } = this;
    const stretch = pane && desk.shown?.stretchOf(pane.selection);
    this.closePalette();
    if (!stretch) return tell(w.selectFirst);
    pane.frame(null);
    void this.acts.apply(code, stretch);
    ({ recent: this.recent, turn: this.#turn } = used(this.recent, code, this.#turn));
    keepRecent(this.recent);
    const name = reference.code(code);
    this.announced = w.applied(name ? said(name.name) : "");
  }

  applyRecent(number: number): void {
    const code = this.recent[number - 1];
    if (code && this.selecting) this.apply(code);
    else if (!this.selecting) tell(w.selectFirst);
  }

  /** A code of the list was clicked: it is applied to selected words, else it alone stands out. */
  pick(code: string): void {
    const { desk } = this;
    if (this.selecting) this.apply(code);
    else desk.focusedCode = desk.focusedCode === code ? null : code;
  }

  /** Correct the selected words, or the turn the cursor is in. */
  correct(): void {
    const { pane } = this;
    const { shown } = this.desk;
    if (!pane || !shown) return;
    const turn = shown.turn(shown.turnAt(pane.cursor));
    this.#correct(shown.stretchOf(this.selecting ? this.selection : turn));
  }

  correctOpened(): void {
    const { coding } = this.desk;
    this.#correct(coding && { start: coding.start, end: coding.end });
  }

  #correct(stretch: Stretch | null): void {
    this.correcting = stretch;
    if (stretch) this.dialog = "correct";
  }

  closeDialog(): void {
    this.dialog = null;
    requestAnimationFrame(() => this.focus());
  }

  /** One step out: the palette, then the selection, then what is open, then what stands out. */
  leave(): void {
    const { pane, desk } = this;
    if (this.palette) this.palette = null;
    else if (pane?.closeFind()) pane.focus();
    else if (this.selecting && pane) pane.select({ from: pane.cursor, to: pane.cursor }, { scroll: false });
    else if (desk.opened) desk.opened = null;
    else if (desk.focusedCode) desk.focusedCode = null;
    pane?.frame(null);
  }
}
