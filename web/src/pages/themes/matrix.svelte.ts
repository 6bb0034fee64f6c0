/** The matrix as last read, which families are open, and where the person was: kept while other pages are looked at. */
import { api, got, type Shapes } from "../../api/client";
import { reference } from "../../api/reference.svelte";
import { draftOf, keepDraft } from "../../lib/drafts";
import type { Place } from "./grid";

type MatrixShape = Shapes["MatrixShape"];

interface Kept {
  opened: string[] | null;
  compact: boolean;
}

const kept = draftOf<Kept>("matrix") ?? { opened: null, compact: false };

let found = $state.raw<MatrixShape | null>(null);
let opened = $state.raw<readonly string[] | null>(kept.opened);
let compact = $state(kept.compact);
let place = $state<Place>({ row: 0, column: 0 });
let asked = 0;

export const matrix = {
  get now(): MatrixShape | null {
    return found;
  },
  get opened(): readonly string[] {
    return opened ?? [];
  },
  get compact(): boolean {
    return compact;
  },
  set compact(value: boolean) {
    compact = value;
    remember();
  },
  get place(): Place {
    return place;
  },
  set place(value: Place) {
    place = value;
  },
  /** How far the table was scrolled. */
  scroll: { top: 0, left: 0 },
};

export async function readMatrix(): Promise<void> {
  asked += 1;
  const mine = asked;
  const read = await got(
    api.GET("/api/themes/matrix", { params: { query: { opened: [...matrix.opened] } } }),
  );
  if (mine !== asked) return;
  found = read;
  if (opened === null) await openWritten(read);
}

/** At first the family with most summaries lies open, so that what was written is seen. */
async function openWritten(read: MatrixShape): Promise<void> {
  const most = Math.max(0, ...read.written);
  const family = read.themes[read.written.indexOf(most)];
  opened = most > 0 && family ? [family] : [];
  if (opened.length > 0) await readMatrix();
}

export async function toggleFamily(family: string): Promise<void> {
  opened = matrix.opened.includes(family)
    ? matrix.opened.filter((each) => each !== family)
    : [...matrix.opened, family];
  remember();
  await readMatrix();
}

function remember(): void {
  keepDraft("matrix", { opened, compact });
}

/** The sides of the cases, row by row. */
export function sidesOf(now: MatrixShape): string[] {
  return now.cases.map((each) => reference.organisation(each)?.side ?? "other");
}
