/** The hits of the search of the moment, a page at a time, and what was found elsewhere. */
import { api, got, type Shapes } from "../../api/client";
import { Refusal } from "../../api/errors";
import { asksAnything, type Asking } from "./asking";

export type Results = Shapes["ResultsShape"];
export type Hit = Shapes["HitShape"];
export type Mention = Shapes["MentionShape"];

const FEW = 50;
const MOST = 200;

export class Finding {
  results = $state.raw<Results | null>(null);
  shown = $state.raw<readonly Hit[]>([]);
  mentions = $state.raw<readonly Mention[]>([]);
  refused = $state.raw<{ ko: string; en: string } | null>(null);
  busy = $state(false);
  #asking: Asking | null = null;
  #number = 0;

  /** Look; an answer that a later question has overtaken is dropped. */
  async ask(asking: Asking): Promise<void> {
    this.#asking = asking;
    await this.#look(FEW, true);
  }

  /** Look again after a change of the project, with as many hits as are shown. */
  async again(): Promise<void> {
    await this.#look(Math.min(MOST, Math.max(FEW, this.shown.length)), true);
  }

  async more(): Promise<void> {
    if (this.busy || this.left === 0) return;
    await this.#look(FEW, false);
  }

  get left(): number {
    return (this.results?.hits ?? 0) - this.shown.length;
  }

  async #look(most: number, anew: boolean): Promise<void> {
    const asking = this.#asking;
    const number = (this.#number += 1);
    if (!asking || !asksAnything(asking)) return this.#forget();
    this.busy = true;
    try {
      const first = anew ? 0 : this.shown.length;
      const [results, mentions] = await Promise.all([
        got(api.POST("/api/search/hits", { body: { search: asking, first, most } })),
        anew ? mentionsOf(asking) : this.mentions,
      ]);
      if (number !== this.#number) return;
      const changed =
        !anew && results.revision !== this.results?.revision && results.hits !== this.results?.hits;
      this.results = results;
      this.mentions = mentions;
      this.shown = anew ? results.shown : [...this.shown, ...results.shown];
      this.refused = null;
      if (changed) void this.again();
    } catch (trouble) {
      if (number !== this.#number) return;
      if (!(trouble instanceof Refusal)) throw trouble;
      this.refused = trouble.said;
    } finally {
      if (number === this.#number) this.busy = false;
    }
  }

  #forget(): void {
    this.results = null;
    this.shown = [];
    this.mentions = [];
    this.refused = null;
    this.busy = false;
  }
}

async function mentionsOf(asking: Asking): Promise<Mention[]> {
  return asking.words.trim() === "" ? [] : got(api.POST("/api/search/elsewhere", { body: asking }));
}

/** The tray keys of hits: of those with `keys`, or of all. */
export async function trayKeys(
  asking: Asking,
  keys: ReadonlySet<string> | null,
  most: number,
): Promise<string[]> {
  const found: string[] = [];
  for (let first = 0; ; first += MOST) {
    const page = await got(api.POST("/api/search/hits", { body: { search: asking, first, most: MOST } }));
    for (const hit of page.shown) if (!keys || keys.has(hit.key)) found.push(hit.quotation);
    const enough = found.length >= Math.min(most, keys?.size ?? most);
    if (enough || first + MOST >= page.hits) return found;
  }
}
