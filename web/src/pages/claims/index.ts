import type { Page } from "../../lib/page";
import { words } from "../../lib/words.svelte";

const w = words({ title: { ko: "주장", en: "Claims" } });

export const page: Page = {
  at: "claims",
  title: () => w.title,
  load: () => import("./Claims.svelte"),
};
