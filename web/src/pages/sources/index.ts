import type { Page } from "../../lib/page";
import { words } from "../../lib/words.svelte";

const w = words({ title: { ko: "자료", en: "Sources" } });

export const page: Page = {
  at: "sources",
  title: () => w.title,
  load: () => import("./Sources.svelte"),
};
