/** Gamma while the server works it out: how far it is, and giving it up. */
import type { Shapes } from "../../../api/client";

type Interval = Shapes["IntervalShape"];

/** What the stream tells (`CountingShape` of the server; a stream has no place in the contract). */
interface Counting {
  done: number;
  of: number;
  found: Gamma | null;
  refused: { ko: string; en: string } | null;
  ended: boolean;
}

export interface Gamma {
  value: number | null;
  interval: Interval;
  at_least: number | null;
  at_most: number | null;
  sampling_error: number | null;
  category: number | null;
  texts: { source: string; value: number | null; spans: number }[];
  samples: number;
  reason: { ko: string; en: string } | null;
}

export class GammaWork {
  state = $state<"working" | "ready" | "stopped">("working");
  told = $state.raw<Counting | null>(null);
  #stream: EventSource | null = null;

  start(query: string): void {
    this.#close();
    this.state = "working";
    this.told = null;
    const stream = new EventSource(`/api/agreement/gamma?${query}`);
    this.#stream = stream;
    stream.addEventListener("counting", (event: MessageEvent<string>) => {
      this.told = JSON.parse(event.data) as Counting;
      if (!this.told.ended) return;
      this.#close();
      this.state = "ready";
    });
    // A stream that breaks off would start the work again by itself; the person decides that.
    stream.addEventListener("error", () => this.stop());
  }

  stop(): void {
    this.#close();
    this.state = "stopped";
  }

  #close(): void {
    this.#stream?.close();
    this.#stream = null;
  }
}
