import type { Page } from "../../lib/page";
import { words } from "../../lib/words.svelte";

const w = words({ title: { ko: "읽고 코딩", en: "Read and code" } });

export const page: Page = {
  at: "read",
  title: () => w.title,
  load: () => import("./Reading.svelte"),
  full: true,
};
