/** Opens what stands behind a code's numbers. */
import { api, got } from "../../api/client";
import { said } from "../../lib/words.svelte";
import { openPassages } from "../../parts/opening.svelte";
import { common, sideName } from "../../ui/common";
import { told, type Entry } from "./book.svelte";
import { codebookWords as w } from "./codebook-words";

export type Count = "cases" | "sources" | "codings";

export function countName(count: Count): string {
  return w[count];
}

/** Open the passages behind a number: those of cases side by side, the sides facing each other. */
export function openCount(entry: Entry, count: Count): void {
  void told(() => (count === "cases" ? openCases(entry) : openCodings(entry)));
}

async function openCases(entry: Entry): Promise<void> {
  const path = { path: { code: entry.id } };
  const groups = await got(api.GET("/api/codebook/codes/{code}/cases", { params: path }));
  openPassages(
    said(entry.name),
    ...groups.map((each) => ({ title: sideName(each.side), keys: each.keys, side: each.side ?? undefined })),
  );
}

async function openCodings(entry: Entry): Promise<void> {
  const keys = await got(
    api.GET("/api/codebook/codes/{code}/codings", { params: { path: { code: entry.id } } }),
  );
  openPassages(said(entry.name), { title: common.passages(keys.length), keys });
}
