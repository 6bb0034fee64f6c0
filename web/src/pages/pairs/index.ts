import type { Page } from "../../lib/page";
import { words } from "../../lib/words.svelte";

const w = words({ title: { ko: "쌍", en: "Pairs" } });

export const page: Page = {
  at: "pairs",
  title: () => w.title,
  load: () => import("./Pairs.svelte"),
};
