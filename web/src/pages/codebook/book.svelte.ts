/** The codebook as last heard, which code is looked at, and what was typed and not yet stored. */
import { SvelteMap } from "svelte/reactivity";
import { api, got, type Shapes } from "../../api/client";
import { Refusal } from "../../api/errors";
import { onChange, touches } from "../../api/live.svelte";
import { address, go } from "../../lib/route.svelte";
import { said } from "../../lib/words.svelte";
import { refuse } from "../../ui/notices.svelte";
import type { Texts } from "./texts";

type Counts = Omit<Shapes["CodeCounts"], "code">;
export type Entry = Shapes["CodeEntry"] & Counts;

let texts = $state.raw<readonly Shapes["CodeEntry"][] | null>(null);
// Counting a large study takes longer than reading its codebook, so the numbers come after the words.
let counts = $state.raw<ReadonlyMap<string, Counts> | null>(null);
const NONE: Counts = { own: 0, codings: 0, sources: 0, cases: 0, coders: 0 };
const held = $derived(texts?.map((each) => ({ ...each, ...(counts?.get(each.id) ?? NONE) })) ?? null);
const byId = $derived(new Map(held?.map((each) => [each.id, each])));

export interface Draft {
  texts: Texts;
  /** What they were begun from, and its revision. */
  start: Texts;
  revision: number;
}

/** What somebody typed into a code and has not stored: kept while they look elsewhere. */
export const drafts = new SvelteMap<string, Draft>();

export const book = {
  /** Every code in reading order; null until it was first read. */
  get codes(): readonly Entry[] | null {
    return held;
  },
  /** Whether the numbers are there too. */
  get counted(): boolean {
    return counts !== null;
  },
  code: (id: string | null | undefined): Entry | undefined => (id ? byId.get(id) : undefined),
};

async function read(): Promise<void> {
  texts = (await got(api.GET("/api/codebook"))).codes;
}

async function count(): Promise<void> {
  const found = await got(api.GET("/api/codebook/counts"));
  counts = new Map(found.map(({ code, ...each }) => [code, each]));
}

/** Keep the codebook up to date while the page is open; answers how to stop. */
export function keepBook(): () => void {
  void told(read).then(() => told(count));
  return onChange((changed) => {
    if (touches(changed, "code")) void told(read);
    if (touches(changed, "code", "coding", "statement", "membership", "speaker")) void told(count);
  });
}

/** Read it again now, before the stream tells. */
export async function readAgain(): Promise<void> {
  await told(read);
}

/** Run something; a refusal is shown in its sentence. Answers whether it went through. */
export async function told(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (trouble) {
    if (!(trouble instanceof Refusal)) throw trouble;
    refuse(said(trouble.said));
    return false;
  }
}

/** The address of a code, or of something done with it. */
export function codeAddress(id: string, doing?: "merge" | "split" | "move"): string {
  return address(doing ? ["codebook", id, doing] : ["codebook", id]);
}

export function lookAt(id: string): void {
  go(codeAddress(id), { instead: true });
}

/** Take back what was just done. */
export function takeBack(): void {
  void told(() => got(api.POST("/api/history/undo")));
}
