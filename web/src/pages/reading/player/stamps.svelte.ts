/** The stamps that were set while listening, until they are kept in the text or taken back. */
import type { Shown } from "../../../transcript/model/shown";
import { keepStamps, keptStamps } from "./kept-stamps";
import { backwards, carried, stampOf, withStamp, without, type NewStamp } from "./new-stamps";

export class Stamps {
  readonly #source: string;
  #count = 0;
  #shown: Shown | null = null;
  unkept = $state.raw<readonly NewStamp[]>([]);
  /** Those whose turns are gone from the text. */
  lost = $state.raw<readonly NewStamp[]>([]);
  readonly byTurn: ReadonlyMap<number, number> = $derived(
    new Map(this.unkept.map((each) => [each.turn, each.seconds])),
  );

  constructor(source: string) {
    this.#source = source;
    const { count, stamps } = keptStamps(source);
    this.#count = count;
    this.unkept = stamps;
  }

  get any(): boolean {
    return this.unkept.length + this.lost.length > 0;
  }

  /** Stand on the text as it now is. */
  stand(shown: Shown): void {
    if (this.#shown === shown) return;
    const found = carried([...this.unkept, ...this.lost], this.#count, shown);
    [this.#shown, this.#count] = [shown, shown.count];
    this.#set(found.placed, found.lost);
  }

  put(turn: number, seconds: number): void {
    if (this.#shown) this.#set(withStamp(this.unkept, stampOf(this.#shown, turn, seconds)), this.lost);
  }

  take(turn: number): void {
    this.#set(without(this.unkept, turn), this.lost);
  }

  /** These were kept in the text; what was set meanwhile stays. */
  kept(sent: readonly NewStamp[]): void {
    this.#set(
      this.unkept.filter((each) => !sent.includes(each)),
      this.lost,
    );
  }

  clear(): void {
    this.#set([], []);
  }

  /** The first two times that go backwards, if any do. */
  get backwards(): { earlier: number; later: number } | null {
    return this.#shown && this.unkept.length > 0 ? backwards(this.unkept, this.#shown) : null;
  }

  #set(unkept: readonly NewStamp[], lost: readonly NewStamp[]): void {
    [this.unkept, this.lost] = [unkept, lost];
    keepStamps(this.#source, { count: this.#count, stamps: [...unkept, ...lost] });
  }
}
