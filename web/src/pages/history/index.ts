import type { Page } from "../../lib/page";
import { words } from "../../lib/words.svelte";

const w = words({ title: { ko: "이력", en: "History" } });

export const page: Page = {
  at: "history",
  title: () => w.title,
  load: () => import("./History.svelte"),
  aside: true,
};
