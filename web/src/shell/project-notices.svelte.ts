/** What the person at work should know about the project's file: why it may only be read, what endangers it. */
import { api, got, type Shapes } from "../api/client";
import { onChange } from "../api/live.svelte";

type Said = Shapes["Said"];

let held = $state.raw<readonly Said[]>([]);
let away = $state.raw<ReadonlySet<string>>(new Set());
let soon: ReturnType<typeof setTimeout> | undefined;

/** The sentences, most pressing first. */
export function projectNotices(): readonly Said[] {
  return held.filter((each) => !away.has(each.en));
}

/** Do not show a sentence any more, until the page is opened anew. */
export function putAway(sentence: Said): void {
  away = new Set([...away, sentence.en]);
}

const MINUTE = 60_000;
const AFTER_A_CHANGE = 1_500;

export async function keepNotices(): Promise<void> {
  // A backup is made before large changes, and may fail: what it said is asked for when the change is through.
  onChange(() => {
    clearTimeout(soon);
    soon = setTimeout(() => void read(), AFTER_A_CHANGE);
  });
  setInterval(() => void read(), MINUTE);
  await read();
}

async function read(): Promise<void> {
  const found = await got(api.GET("/api/reference/notices")).catch(() => null);
  if (found) held = found;
}
