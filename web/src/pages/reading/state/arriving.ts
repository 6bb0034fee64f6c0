/** Where one arrives in a text: the place of the address, where one was last, or where one stood before a correction. */
import type { Shown } from "../../../transcript/model/shown";
import type { Pane } from "../../../transcript/pane";
import type { Desk } from "./desk.svelte";
import { keepPlace, lastPlace } from "./kept";

/** A place: in code points of the text, and as so many letters into a turn. */
interface Place {
  at: number;
  turn: number;
  into: number;
}

interface Left {
  top: Place;
  cursor: Place;
  /** How many turns there were. */
  count: number;
  focused: boolean;
}

export class Arriving {
  readonly #desk: Desk;
  /** The address one has arrived at. */
  #arrived: string | null = null;
  /** Where one was when the text was taken away to be shown anew. */
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
    const place = (shown: number): Place => {
      const turn = under.turnAt(shown);
      return { at: under.placeOf(shown), turn, into: shown - under.turn(turn).from };
    };
    const { count } = under;
    this.#left = { top: place(pane.top), cursor: place(pane.cursor), count, focused: pane.hasFocus };
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

  #return(pane: Pane, shown: Shown, { top, cursor, count, focused }: Left): void {
    const there = ({ at, turn, into }: Place): number => {
      // Labels and stamps that were put in before a place do not move it: by its turn it is found again.
      if (count !== shown.count) return shown.shapeOf({ start: at, end: at + 1 }).from;
      const { from, to } = shown.turn(turn);
      return Math.min(from + into, to);
    };
    pane.select({ from: there(cursor), to: there(cursor) }, { scroll: false });
    pane.startAt(there(top));
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
