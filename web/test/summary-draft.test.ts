/** A summary being written while others write too. */
import { expect, test } from "vitest";
import {
  changed,
  draftFrom,
  followed,
  overtaken,
  rebased,
  toCite,
  toDrop,
} from "../src/pages/themes/summary-draft";

type Cell = Parameters<typeof draftFrom>[0];

function aCell(revision: number | null, ko = "", ...codings: string[]): Cell {
  const citations = codings.map((coding) => ({ id: `citation ${coding}`, coding }));
  const summary = revision === null ? null : { revision, text: { ko, en: "" }, citations };
  return { summary } as unknown as Cell;
}
function written(cell: Cell, ko: string, ...cites: string[]): ReturnType<typeof draftFrom> {
  return { ...draftFrom(cell), text: { ko, en: "" }, cites };
}

test("a cell without a summary begins an empty draft that is not changed", () => {
  const draft = draftFrom(aCell(null));

  expect([draft.text, changed(draft)]).toEqual([{ ko: "", en: "" }, false]);
});

test("what is cited and dropped since is known", () => {
  const draft = written(aCell(1, "회의", "a", "b"), "회의", "b", "c");

  expect([toCite(draft), toDrop(draft)]).toEqual([["c"], ["citation a"]]);
});

test("an untouched draft follows what is stored", () => {
  expect(followed(draftFrom(aCell(1, "옛글")), aCell(2, "새글")).text.ko).toBe("새글");
});

test("written words are kept when somebody else changed the stored ones", () => {
  const draft = followed(written(aCell(1, "옛글"), "내 글"), aCell(2, "새글"));

  expect([draft.text.ko, draft.from.revision]).toEqual(["내 글", 1]);
});

test("written words go on top where only a citation was added elsewhere", () => {
  const draft = followed(written(aCell(1, "옛글", "a"), "내 글", "a"), aCell(2, "옛글", "a", "b"));

  expect([draft.text.ko, draft.from.revision, draft.cites]).toEqual(["내 글", 2, ["a", "b"]]);
});

test("what I dropped stays dropped on top of theirs", () => {
  const draft = rebased(written(aCell(1, "옛글", "a", "b"), "옛글", "b"), aCell(2, "새글", "a", "b"));

  expect(toDrop(draft)).toEqual(["citation a"]);
});

test("a draft is overtaken only when it was written in", () => {
  const late = aCell(2, "새글");

  expect([overtaken(draftFrom(aCell(1, "옛글")), late), overtaken(written(aCell(1), "내 글"), late)]).toEqual(
    [false, true],
  );
});
