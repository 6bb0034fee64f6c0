import type { Page } from "../../lib/page";
import { words } from "../../lib/words.svelte";

const w = words({ title: { ko: "찾기", en: "Search" } });

export const page: Page = {
  at: "search",
  title: () => w.title,
  load: () => import("./Search.svelte"),
};
