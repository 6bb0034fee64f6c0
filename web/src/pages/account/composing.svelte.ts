/** An account being composed by the server: how far it is, and giving it up. */
import { query, type Asked } from "./asking";

/** What the stream tells (`Composed` of the server; a stream has no place in the contract). */
interface Composed {
  done: number;
  of: number;
  section: string;
  revision: number | null;
  refused: { ko: string; en: string } | null;
  ended: boolean;
}

export type State = "idle" | "working" | "ready" | "refused" | "stopped" | "lost";

export class Composing {
  state = $state<State>("idle");
  progress = $state.raw<Composed | null>(null);
  /** What is shown: the address's query and the project's revision. */
  shown = $state.raw<{ query: string; revision: number } | null>(null);
  #stream: EventSource | null = null;

  start(asked: Asked): void {
    this.#close();
    const wanted = query(asked);
    this.state = "working";
    this.progress = null;
    const stream = new EventSource(`/api/account/composing?${wanted}`);
    this.#stream = stream;
    stream.addEventListener("composed", (event: MessageEvent<string>) =>
      this.#hear(JSON.parse(event.data) as Composed, wanted),
    );
    // A stream that breaks off would start the work again by itself; the person decides that.
    stream.addEventListener("error", () => {
      this.#close();
      this.state = "lost";
    });
  }

  stop(): void {
    this.#close();
    this.state = "stopped";
  }

  #hear(told: Composed, wanted: string): void {
    this.progress = told;
    if (!told.ended) return;
    this.#close();
    if (told.revision === null) this.state = "refused";
    else {
      this.shown = { query: wanted, revision: told.revision };
      this.state = "ready";
    }
  }

  #close(): void {
    this.#stream?.close();
    this.#stream = null;
  }
}
