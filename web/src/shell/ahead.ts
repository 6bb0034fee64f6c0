/** Fetches the code of the other pages while nobody waits, so that each opens at once. */
import { PAGES } from "./pages";

/** Milliseconds after the first page: what it asks the server for comes first. */
const PATIENCE = 1500;

let begun = false;

/** Begin, once; one page after the other, each when the browser has nothing else to do. */
export function fetchAhead(): void {
  if (begun) return;
  begun = true;
  const waiting = [...PAGES];
  const next = (): void => {
    const page = waiting.shift();
    // Where the server has gone there is nothing to fetch; whoever opens the page is told.
    if (page) void page.load().then(() => whenIdle(next), Boolean);
  };
  setTimeout(() => whenIdle(next), PATIENCE);
}

// Safari has no idle callbacks.
const whenIdle: (run: () => void) => void =
  typeof requestIdleCallback === "function" ? requestIdleCallback : (run) => setTimeout(run, 50);
