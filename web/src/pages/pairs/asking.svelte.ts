/** An answer of the server that is asked for anew when the address or the project changes. */
import { Refusal } from "../../api/errors";
import { onChange } from "../../api/live.svelte";

export class Asking<Answer> {
  answer = $state.raw<Answer | null>(null);
  trouble = $state.raw<Refusal | null>(null);
  #latest = 0;

  /** Ask; what was shown stays until the answer is there, and an overtaken answer is dropped. */
  async ask(asked: () => Promise<Answer>): Promise<void> {
    this.#latest += 1;
    const mine = this.#latest;
    try {
      const answer = await asked();
      if (mine !== this.#latest) return;
      this.answer = answer;
      this.trouble = null;
    } catch (trouble) {
      if (!(trouble instanceof Refusal)) throw trouble;
      if (mine === this.#latest) this.trouble = trouble;
    }
  }

  /** Ask now and after every change of the project; answers how to stop. */
  keepAsking(asked: () => Promise<Answer>): () => void {
    void this.ask(asked);
    return onChange(() => void this.ask(asked));
  }
}
