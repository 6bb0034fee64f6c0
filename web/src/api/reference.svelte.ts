/** What everything is called: codes, organisations, coders, sources, episodes. Kept up to date by itself. */
import { api, got, type Shapes } from "./client";
import { onChange, shownAt, touches } from "./live.svelte";

export type Reference = Shapes["Reference"];
export type CodeShape = Shapes["CodeShape"];
export type OrganisationShape = Shapes["OrganisationShape"];
export type Side = "civic" | "government" | "intermediary" | "elected" | "other";

let held = $state.raw<Reference | null>(null);

const codes = $derived(new Map(held?.codes.map((each) => [each.id, each])));
const organisations = $derived(new Map(held?.organisations.map((each) => [each.id, each])));
const coders = $derived(new Map(held?.coders.map((each) => [each.id, each.name])));
const sources = $derived(new Map(held?.sources.map((each) => [each.id, each])));
const episodes = $derived(new Map(held?.episodes.map((each) => [each.id, each])));

export const reference = {
  /** All of it; null until it was first read. */
  get all(): Reference | null {
    return held;
  },
  code: (id: string) => codes.get(id),
  organisation: (id: string) => organisations.get(id),
  coder: (id: string) => coders.get(id) ?? "",
  source: (id: string) => sources.get(id),
  episode: (id: string) => episodes.get(id),
};

const KINDS = ["study", "code", "organisation", "coder", "source", "episode"];

export async function keepReference(): Promise<void> {
  onChange((changed) => {
    if (touches(changed, ...KINDS)) void read();
  });
  await read();
}

async function read(): Promise<void> {
  held = await got(api.GET("/api/reference"));
  shownAt(held.revision);
}
