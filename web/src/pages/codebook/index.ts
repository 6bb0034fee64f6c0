import type { Page } from "../../lib/page";
import { words } from "../../lib/words.svelte";

const w = words({ title: { ko: "코드북", en: "Codebook" } });

export const page: Page = {
  at: "codebook",
  title: () => w.title,
  load: () => import("./Codebook.svelte"),
  full: true,
};
