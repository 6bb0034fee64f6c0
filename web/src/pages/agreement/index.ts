import type { Page } from "../../lib/page";
import { words } from "../../lib/words.svelte";

const w = words({ title: { ko: "일치도", en: "Agreement" } });

export const page: Page = {
  at: "agreement",
  title: () => w.title,
  load: () => import("./Agreement.svelte"),
  full: true,
};
