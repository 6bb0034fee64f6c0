import { untrack } from "svelte";
import type { Page } from "../../lib/page";
import { route } from "../../lib/route.svelte";
import { words } from "../../lib/words.svelte";
import { askAhead } from "./state/ahead";

const w = words({ title: { ko: "읽고 코딩", en: "Read and code" } });

export const page: Page = {
  at: "read",
  title: () => w.title,
  // Once for this page, not again at every place of it.
  ask: () => askAhead(untrack(() => route.parts[1])),
  load: () => import("./Reading.svelte"),
  full: true,
};
