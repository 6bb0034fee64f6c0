/** Where one arrives in a text: the place of the address, where one was last, or where one stood before a correction. */
import type { Shown } from "../../../transcript/model/shown";
import type { Pane } from "../../../transcript/pane";
import type { Desk } from "./desk.svelte";
import { keepPlace, lastPlace } from "./kept";

interface Left {
  top: number;
  cursor: number;
  focused: boolean;
}

export class Arriving {
  readonly #desk: Desk;
  /** The address one has arrived at. */
  #arrived: string | null = null;
  /** Where one was when the text was taken away to be shown anew, in code points. */
  #left: Left | null = null;
  /** The text the pane stands on. */
  #under: Shown | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get yet(): boolean {
    return this.#arrived !== null;
  }

  /** The pane stands on the text as it now is. */
  stands(): void {
    this.#under = this.#desk.shown;
  }

  /** The text is taken away when its transcript is corrected: what stood at the top is kept. */
  goes(pane: Pane): void {
    const under = this.#under;
    if (!under) return;
    this.#left = { top: under.placeOf(pane.top), cursor: under.placeOf(pane.cursor), focused: pane.hasFocus };
  }

  keep(pane: Pane | null): void {
    if (pane && this.#under) keepPlace(this.#desk.source, this.#under.placeOf(pane.top));
  }

  /** Go where the address leads, unless one is there already. */
  arrive(pane: Pane, at: number, to: number): void {
    const { shown } = this.#desk;
    if (!shown) return;
    const address = `${at}-${to}`;
    if (this.#left) this.#return(pane, shown, this.#left);
    else if (address !== this.#arrived) this.#goTo(pane, shown, at, to);
    if (this.#arrived === null && document.activeElement === document.body) pane.focus();
    this.#arrived = address;
  }

  #return(pane: Pane, shown: Shown, { top, cursor, focused }: Left): void {
    pane.select(shown.shapeOf({ start: cursor, end: cursor }), { scroll: false });
    pane.startAt(shown.shapeOf({ start: top, end: top + 1 }).from);
    this.#left = null;
    // The keys go on working for whoever was in the text when a colleague corrected it.
    if (focused && document.activeElement === document.body) pane.focus();
  }

  #goTo(pane: Pane, shown: Shown, at: number, to: number): void {
    if (Number.isNaN(at)) return this.#goOn(pane, shown);
    const desk = this.#desk;
    if (desk.coding?.start === at && desk.coding.end === to) return;
    const shape = shown.shapeOf({ start: at, end: Number.isNaN(to) ? at + 1 : to });
    pane.frame(Number.isNaN(to) ? null : shape);
    pane.select({ from: shape.from, to: shape.from }, { scroll: false });
    pane.reveal(shape.from);
    desk.opened = desk.visible.find((each) => each.start === at && each.end === to)?.id ?? desk.opened;
  }

  #goOn(pane: Pane, shown: Shown): void {
    const last = this.#arrived === null ? lastPlace(this.#desk.source) : null;
    if (last !== null) pane.startAt(shown.shapeOf({ start: last, end: last + 1 }).from);
  }
}
