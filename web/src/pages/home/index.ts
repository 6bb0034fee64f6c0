import type { Page } from "../../lib/page";
import { words } from "../../lib/words.svelte";

const w = words({ title: { ko: "처음", en: "Home" } });

export const page: Page = {
  at: "",
  title: () => w.title,
  load: () => import("./Home.svelte"),
};
