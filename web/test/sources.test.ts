/** Sources and who speaks in them: sheets that are brought, labels, lists. */
import { expect, test } from "vitest";
import { columnsOf } from "../src/pages/sources/attributes";
import { Drafts } from "../src/pages/sources/drafts.svelte";
import {
  decisionOf,
  fittingLabels,
  suggested,
  unassignedIn,
  wordsOf,
  type Heard,
  type Label,
} from "../src/pages/sources/labels";
import { inOrder } from "../src/pages/sources/order";
import { laidOver, type SheetRow } from "../src/pages/sources/sheet";
import { separated } from "../src/pages/sources/sides";
import { fromTsv, toTsv } from "../src/pages/sources/tsv";

test("tabs part cells and line ends part rows", () => {
  expect(fromTsv("a\tb\r\nc\t\r\n")).toEqual([
    ["a", "b"],
    ["c", ""],
  ]);
});

test("a quoted cell may hold quotes, and its line ends become spaces", () => {
  expect(fromTsv('"she said\n""yes"""\tb')).toEqual([['she said "yes"', "b"]]);
});

test("a quotation mark that is never closed is one that somebody wrote", () => {
  expect(fromTsv('"so on\tb')).toEqual([['"so on', "b"]]);
});

test("what is copied is read back the same", () => {
  const cells = [
    ['a "quoted" word', "b"],
    ["", "c"],
  ];

  expect(fromTsv(toTsv(cells))).toEqual(cells);
});

test("names are separated by commas, semicolons and Korean commas", () => {
  expect(separated("나루, 솔숲; 물결、 ")).toEqual(["나루", "솔숲", "물결"]);
});

const COLUMNS = ["source", "speaker", "organisation"];
function aRow(number: number, cells: string[], speaker: string | null = `s${number}`): SheetRow {
  return { number, cells, speaker, membership: null };
}
const TABLE = {
  columns: COLUMNS,
  rows: [aRow(1, ["first", "한동규", ""]), aRow(2, ["second", "한동규", ""])],
};

test("a row without a source is meant for its label everywhere", () => {
  const brought = { columns: ["speaker", "organisation"], rows: [aRow(1, ["한동규:", "구청"])] };

  expect(laidOver(TABLE, brought).drafts.map((each) => [each.row, each.value])).toEqual([
    [1, "구청"],
    [2, "구청"],
  ]);
});

test("a row with a source is meant for that one, with or without the file's ending", () => {
  const brought = { columns: COLUMNS, rows: [aRow(1, ["second.txt", "한동규", "구청"])] };

  expect(laidOver(TABLE, brought).drafts).toEqual([{ row: 2, column: "organisation", value: "구청" }]);
});

test("a row that fits nobody is a further row", () => {
  const brought = { columns: ["speaker"], rows: [aRow(1, ["Ann"])] };

  expect(laidOver(TABLE, brought).extra.map((each) => [each.number, each.cells])).toEqual([
    [3, ["", "Ann", ""]],
  ]);
});

test("the second line for one label is a further row: another membership", () => {
  const line = ["first", "한동규", "구청"];
  const brought = { columns: COLUMNS, rows: [aRow(1, line), aRow(2, ["first", "한동규", "시청"])] };

  expect(laidOver(TABLE, brought).extra).toHaveLength(1);
});

test("an empty cell says nothing, and an unknown column is added", () => {
  const brought = { columns: ["speaker", "organisation", "age"], rows: [aRow(1, ["한동규", "", ""])] };

  const { drafts, columns } = laidOver(TABLE, brought);

  expect([drafts, columns.at(-1)]).toEqual([[], "age"]);
});

function heard(more: Partial<Heard> = {}): Heard {
  const own = { role: "participant", participant: null, assigned: false, turns: 1, words: "네." };
  return { speaker: "s1", source: "first", revision: 4, ...own, ...more } as Heard;
}
function aLabel(label: string, ...own: Heard[]): Label {
  return { label, heard: own, suggestion: null } as unknown as Label;
}
const ASKED = {
  wanted: "",
  only: "",
  source: "",
  nameOf: (id: string) => (id === "p1" ? "Ann Lee" : ""),
} as const;

test("a label is found by the person it stands for", () => {
  const labels = [aLabel("A", heard({ participant: "p1" })), aLabel("B", heard())];

  expect(fittingLabels(labels, { ...ASKED, wanted: "lee ANN" }).map((each) => each.label)).toEqual(["A"]);
});

test("a label with one open speaker is unassigned", () => {
  const labels = [aLabel("A", heard({ assigned: true })), aLabel("B", heard({ assigned: true }), heard())];

  const found = fittingLabels(labels, { ...ASKED, only: "unassigned" });

  expect([found.map((each) => each.label), unassignedIn(labels)]).toEqual([["B"], 1]);
});

test("speakers who differ share no decision", () => {
  expect(decisionOf([heard(), heard({ role: "interviewer" })])).toBeNull();
});

test("the first long words stand for a label", () => {
  const words = ["네.", "저희 과는 사람이 늘 모자랍니다.", "그렇죠."].map((each) => heard({ words: each }));

  expect(wordsOf(aLabel("A", ...words))).toBe("저희 과는 사람이 늘 모자랍니다.");
});

test("taking a suggestion leaves what somebody has decided", () => {
  const label = aLabel("A", heard({ speaker: "s1", assigned: true }), heard({ speaker: "s2" }));
  label.suggestion = { role: "interviewer", participant: null } as Label["suggestion"];

  expect(suggested([label])).toEqual([
    { speaker: "s2", revision: 4, role: "interviewer", participant: null },
  ]);
});

test("sources are sorted by number as numbers, and by name where they are equal", () => {
  const named = (name: string, turns: number) => ({
    name,
    turns,
    kind: "interview",
    file_name: "",
    date: "",
  });
  const all = [named("10", 9), named("9", 9), named("a", 80)] as unknown as Parameters<typeof inOrder>[0];

  const found = inOrder(all, { wanted: "", kind: "", key: "turns", down: true });

  expect(found.map((each) => each.name)).toEqual(["a", "9", "10"]);
});

test("an attribute is a column once, also when it was only just added", () => {
  const value = { of: "source", attribute: "place", type: "text" };
  const values = [value, { ...value }] as unknown as Parameters<typeof columnsOf>[0];
  const added = [value, { ...value, attribute: "year" }].map((each) => ({
    name: each.attribute,
    type: "text" as const,
  }));

  expect(columnsOf(values, "source", added).map((each) => each.name)).toEqual(["place", "year"]);
});

test("a row without written cells is no longer held", () => {
  const drafts = new Drafts();
  drafts.put("row", "name", "Ann");
  drafts.drop("row", "name");

  expect([drafts.rows, drafts.of("row", "name")]).toEqual([[], undefined]);
});
