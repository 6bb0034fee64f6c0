/** All pages, in the order of the work. */
import type { Page } from "../lib/page";
import { page as account } from "../pages/account";
import { page as agreement } from "../pages/agreement";
import { page as claims } from "../pages/claims";
import { page as codebook } from "../pages/codebook";
import { page as help } from "../pages/help";
import { page as history } from "../pages/history";
import { page as home } from "../pages/home";
import { page as pairs } from "../pages/pairs";
import { page as reading } from "../pages/reading";
import { page as search } from "../pages/search";
import { page as sources } from "../pages/sources";
import { page as themes } from "../pages/themes";

export const PAGES: readonly Page[] = [
  home,
  sources,
  reading,
  codebook,
  search,
  pairs,
  themes,
  agreement,
  claims,
  account,
  history,
  help,
];

/** The page at an address, undefined where there is none. */
export function pageAt(parts: readonly string[]): Page | undefined {
  return PAGES.find((page) => page.at === (parts[0] ?? ""));
}
