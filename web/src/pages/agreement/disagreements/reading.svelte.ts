/** The reading list as it stands: what is asked of it, which place is open, and what was settled last. */
import { api, got, type Shapes } from "../../../api/client";
import { Refusal } from "../../../api/errors";
import { said } from "../../../lib/words.svelte";
import { isBlind } from "../../../parts/blind";
import { refuse } from "../../../ui/notices.svelte";
import { nextPlace } from "./deciding";
import type { Line } from "./told";

export interface Asked {
  source: string;
  code: string;
  coders: string;
  kind: string;
  standing: string;
}

const STEP = 50;

export class ReadingList {
  found = $state.raw<Shapes["DisagreementList"] | null>(null);
  trouble = $state("");
  at = $state(0);
  #most = STEP;
  #turn = 0;
  #asked: Asked = { source: "", code: "", coders: "", kind: "", standing: "" };

  get lines(): readonly Line[] {
    return this.found?.lines ?? [];
  }

  get line(): Line | undefined {
    return this.lines[this.at];
  }

  ask(asked: Asked): Promise<void> {
    this.#asked = asked;
    this.#most = STEP;
    this.at = 0;
    return this.read();
  }

  more(): Promise<void> {
    this.#most += STEP;
    return this.read();
  }

  /** Read the list again; the place that is open stays open where it is still in it. */
  async read(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const found = await got(api.GET("/api/disagreements", { params: { query: this.#query() } }));
      // What was asked before the last decision still shows what that has settled.
      if (turn !== this.#turn) return;
      const before = this.line?.key;
      const place = found.lines.findIndex((each) => each.key === before);
      this.found = found;
      this.at = place >= 0 ? place : nextPlace(this.at, found.lines.length);
      this.trouble = "";
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused;
      this.trouble = said(refused.said);
    }
  }

  #query() {
    const { source, code, coders, kind, standing } = this.#asked;
    const standings: Line["standing"][] =
      standing === "settled"
        ? ["settled"]
        : standing === "all"
          ? ["open", "again", "settled"]
          : ["open", "again"];
    return {
      most: Math.min(500, this.#most),
      blind: isBlind(),
      standing: standings,
      ...(source ? { source } : {}),
      ...(code ? { code } : {}),
      ...(coders ? { coder: coders.split(" ") } : {}),
      ...(kind ? { kind: kind as Line["kinds"][number] } : {}),
    };
  }

  go(at: number): void {
    this.at = nextPlace(at, this.lines.length);
  }

  /** Settle a place; answers whether that was taken. The next one follows at once. */
  async settle(order: Shapes["SettleAsked"], key: string): Promise<boolean> {
    try {
      await got(api.POST("/api/disagreements/settle", { body: order }));
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused;
      refuse(said(refused.said));
      return false;
    }
    this.#settled(key, order.reason);
    return true;
  }

  #settled(key: string, reason: string): void {
    void this.read();
    if (!this.found || this.#asked.standing === "all" || this.#asked.standing === "settled") return;
    const lines = this.found.lines.filter((each) => each.key !== key);
    const gone = this.found.lines.length - lines.length;
    const reasons = [...new Set([reason, ...this.found.reasons])];
    this.found = { ...this.found, lines, reasons, count: this.found.count - gone };
    this.at = nextPlace(this.at, lines.length);
  }
}
