import type { Page } from "../../lib/page";
import { words } from "../../lib/words.svelte";

const w = words({ title: { ko: "사례와 주제", en: "Cases and themes" } });

export const page: Page = {
  at: "themes",
  title: () => w.title,
  load: () => import("./Themes.svelte"),
  full: true,
};
