/** A summary being written: its words and citations, and what it started from. */
import type { Shapes } from "../../api/client";

type ThemeCellShape = Shapes["ThemeCellShape"];
type Citation = Shapes["CitationShape"];
interface Said {
  ko: string;
  en: string;
}

export interface SummaryDraft {
  text: Said;
  /** Codings to be cited, in the order they were. */
  cites: string[];
  /** What was stored when the writing began. */
  from: { revision: number | null; text: Said; citations: Citation[] };
}

/** A draft that says what is stored. */
export function draftFrom(cell: ThemeCellShape): SummaryDraft {
  const text = { ko: cell.summary?.text.ko ?? "", en: cell.summary?.text.en ?? "" };
  const citations = cell.summary?.citations ?? [];
  return {
    text: { ...text },
    cites: citations.map((each) => each.coding),
    from: { revision: cell.summary?.revision ?? null, text, citations },
  };
}

/** Whether anything was written or cited since. */
export function changed(draft: SummaryDraft): boolean {
  const { from } = draft;
  return (
    draft.text.ko !== from.text.ko ||
    draft.text.en !== from.text.en ||
    toCite(draft).length > 0 ||
    toDrop(draft).length > 0
  );
}

/** Codings to be cited that were not. */
export function toCite(draft: SummaryDraft): string[] {
  const before = new Set(draft.from.citations.map((each) => each.coding));
  return draft.cites.filter((each) => !before.has(each));
}

/** Ids of the citations that are to go. */
export function toDrop(draft: SummaryDraft): string[] {
  return draft.from.citations.filter((each) => !draft.cites.includes(each.coding)).map((each) => each.id);
}

/**
 * The draft after the stored summary was read again: untouched, it follows what is stored; written in, it keeps
 * its words, and follows only where the stored words are those it started from.
 */
export function followed(draft: SummaryDraft, cell: ThemeCellShape): SummaryDraft {
  const stored = draftFrom(cell);
  if (!changed(draft)) return stored;
  const same = stored.from.text.ko === draft.from.text.ko && stored.from.text.en === draft.from.text.en;
  const there = (stored.from.revision === null) === (draft.from.revision === null);
  return same && there ? rebased(draft, cell) : draft;
}

/** The same words and citations, on top of what is stored now. */
export function rebased(draft: SummaryDraft, cell: ThemeCellShape): SummaryDraft {
  const stored = draftFrom(cell);
  const dropped = new Set(
    draft.from.citations.filter((each) => !draft.cites.includes(each.coding)).map((each) => each.coding),
  );
  const cites = [...stored.cites.filter((each) => !dropped.has(each)), ...toCite(draft)];
  return { text: draft.text, cites: [...new Set(cites)], from: stored.from };
}

/** Whether somebody else changed the summary under the draft. */
export function overtaken(draft: SummaryDraft, cell: ThemeCellShape): boolean {
  return changed(draft) && draft.from.revision !== (cell.summary?.revision ?? null);
}
