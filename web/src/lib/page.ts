import type { Component } from "svelte";

/** One page of the workbench: its place in the address, its name, and how it is loaded when first opened. */
export interface Page {
  /** First part of the address; empty for the first page. */
  at: string;
  title: () => string;
  load: () => Promise<{ default: Component }>;
  /** Ask the server for what the page will show, while its code is still on its way. */
  ask?: () => void;
  /** Not in the row of rooms: reached from elsewhere. */
  aside?: boolean;
  /** May the page use the whole window, without the page's own scrolling? */
  full?: boolean;
}
