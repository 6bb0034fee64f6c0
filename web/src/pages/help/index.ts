import type { Page } from "../../lib/page";
import { words } from "../../lib/words.svelte";

const w = words({ title: { ko: "도움말", en: "Help" } });

export const page: Page = {
  at: "help",
  title: () => w.title,
  load: () => import("./Help.svelte"),
  full: true,
  aside: true,
};
