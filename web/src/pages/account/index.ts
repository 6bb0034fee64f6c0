import type { Page } from "../../lib/page";
import { words } from "../../lib/words.svelte";

const w = words({ title: { ko: "보고서", en: "Account" } });

export const page: Page = {
  at: "account",
  title: () => w.title,
  load: () => import("./Account.svelte"),
  full: true,
};
