/** The codebook as a tree: what is shown, where keys and dragging lead, how two people's words come together. */
import { expect, test } from "vitest";
import { ceiling, path, points } from "../src/pages/codebook/curve";
import { codeOf, differing, textsOf, together, type CodeTexts } from "../src/pages/codebook/texts";
import {
  below,
  dropped,
  fitting,
  rowsOf,
  stepped,
  typedTo,
  type Placed,
  type Row,
} from "../src/pages/codebook/tree";
import { isLetter, stepOf } from "../src/pages/codebook/tree-keys";

function aCode(id: string, parent: string | null = null, ko = id, definition = ""): Placed {
  const depth = parent === null ? 0 : 1;
  const both = (text: string): { ko: string; en: string } => ({ ko: text, en: text });
  return { id, key: id, parent, depth, kind: "code", name: both(ko), definition: both(definition) };
}

/** trust ▸ faith, hope; budget */
const CODES = [
  aCode("trust", null, "신뢰"),
  aCode("faith", "trust"),
  aCode("hope", "trust"),
  aCode("budget", null, "예산", "Money of the city"),
];

function ids(rows: readonly Row<Placed>[]): string[] {
  return rows.map((row) => row.code.id);
}

test("a closed code hides what stands below it", () => {
  expect(ids(rowsOf(CODES, new Set(["trust"])))).toEqual(["trust", "budget"]);
});

test("a row knows its place among its siblings", () => {
  const hope = rowsOf(CODES, new Set())[2];

  expect([hope?.position, hope?.siblings, hope?.open]).toEqual([2, 2, undefined]);
});

test("a filter opens what it finds, closed or not", () => {
  expect(ids(rowsOf(CODES, new Set(["trust"]), fitting(CODES, "hope")))).toEqual(["trust", "hope"]);
});

test("a code is found by a word of its definition, whatever its case", () => {
  expect(fitting(CODES, "MONEY")).toEqual(new Set(["budget"]));
});

test("a Korean name is found in its decomposed form too", () => {
  expect(fitting(CODES, "예산".normalize("NFD"))).toEqual(new Set(["budget"]));
});

test("nothing typed is no filter", () => {
  expect(fitting(CODES, "  ")).toBeNull();
});

test("a letter leads to the next code that begins with it, and round again", () => {
  expect(typedTo(rowsOf(CODES, new Set()), 3, "f")).toBe(1);
});

test("a longer word may stay on the row it is at", () => {
  expect(typedTo(rowsOf(CODES, new Set()), 1, "fa")).toBe(1);
});

test("letters no code begins with lead nowhere", () => {
  expect(typedTo(rowsOf(CODES, new Set()), 0, "zz")).toBeUndefined();
});

test("below a code stand it and its children", () => {
  expect(below(CODES, "trust")).toEqual(new Set(["trust", "faith", "hope"]));
});

test("a code cannot be dropped below itself", () => {
  expect(dropped(CODES, "trust", "hope", "into")).toBeUndefined();
});

test("dropped after a code, it goes before that code's next sibling", () => {
  expect(dropped(CODES, "budget", "faith", "after")).toEqual({ parent: "trust", before: "hope" });
});

test("dropped after the one just before it, a code keeps its place", () => {
  expect(dropped(CODES, "hope", "faith", "after")).toEqual({ parent: "trust", before: null });
});

test("one step down the first of two becomes the last", () => {
  expect(stepped(CODES, "faith", true)).toEqual({ parent: "trust", before: null });
});

test("the first has no step up", () => {
  expect(stepped(CODES, "faith", false)).toBeUndefined();
});

const OPEN = rowsOf(CODES, new Set());
const CLOSED = rowsOf(CODES, new Set(["trust"]));

test.each([
  ["ArrowDown on the last row stays", "ArrowDown", OPEN, 3, { does: "choose", row: 3 }],
  ["ArrowUp goes up", "ArrowUp", OPEN, 2, { does: "choose", row: 1 }],
  ["End goes to the last row", "End", OPEN, 0, { does: "choose", row: 3 }],
  ["ArrowRight opens a closed row", "ArrowRight", CLOSED, 0, { does: "expand" }],
  ["ArrowRight on an open row goes into its numbers", "ArrowRight", OPEN, 0, { does: "cell", by: 1 }],
  ["ArrowLeft closes an open row", "ArrowLeft", OPEN, 0, { does: "collapse" }],
  ["ArrowLeft on a leaf goes to what it stands below", "ArrowLeft", OPEN, 2, { does: "choose", row: 0 }],
  ["ArrowLeft at the top goes nowhere", "ArrowLeft", CLOSED, 1, undefined],
  ["F2 edits", "F2", OPEN, 1, { does: "edit" }],
  ["a letter is no step", "x", OPEN, 1, undefined],
])("%s", (_, key, rows, at, step) => {
  expect(stepOf({ key, altKey: false }, rows, at, false)).toEqual(step);
});

test("in the numbers, ArrowLeft goes out again and Enter is the button's", () => {
  const pressed = (key: string) => stepOf({ key, altKey: false }, OPEN, 0, true);

  expect([pressed("ArrowLeft"), pressed("Enter")]).toEqual([{ does: "cell", by: -1 }, undefined]);
});

test("with Alt the arrows move the code itself", () => {
  expect(stepOf({ key: "ArrowDown", altKey: true }, OPEN, 1, false)).toEqual({ does: "down" });
});

test.each([
  ["a", true],
  ["가", true],
  ["?", false],
  [" ", false],
  ["Enter", false],
])("%j is a letter to find a code by: %s", (key, is) => {
  expect(isLetter({ key, altKey: false })).toBe(is);
});

const TEXT: CodeTexts = {
  key: "trust",
  name: { ko: "신뢰", en: "Trust" },
  definition: { ko: "", en: "They rely on each other." },
  include: { ko: "", en: "" },
  exclude: { ko: "", en: "" },
  example: { ko: "", en: "" },
  origin: "",
  colour: "",
};
const START = textsOf(TEXT);

test("the texts of a code one by one make the same code again", () => {
  expect(codeOf(textsOf(TEXT))).toEqual(TEXT);
});

test("spaces around a text are no difference", () => {
  expect(differing(START, { ...START, "name.en": " Trust " })).toEqual([]);
});

test("what only they changed is taken over beside mine", () => {
  const merged = together(START, { ...START, "name.en": "Mine" }, { ...START, "name.ko": "저쪽" });

  expect([merged.texts["name.en"], merged.texts["name.ko"], merged.both]).toEqual(["Mine", "저쪽", []]);
});

test("what both changed is named, and mine stays", () => {
  const merged = together(START, { ...START, "name.en": "Mine" }, { ...START, "name.en": "Theirs" });

  expect([merged.texts["name.en"], merged.both]).toEqual(["Mine", ["name.en"]]);
});

test.each([
  [[], 1],
  [[7], 8],
  [[48], 50],
  [[901], 1000],
])("the axis above %j ends at %d", (values, top) => {
  expect(ceiling(values)).toBe(top);
});

test("a value at the top stands at the upper edge, nothing at the lower", () => {
  const frame = { width: 120, height: 60, left: 20, bottom: 10, top: 10 };

  expect(path(points([10, 0], 10, frame))).toBe("M45.0 10.0L95.0 50.0");
});
