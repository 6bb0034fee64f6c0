/** A table to write in, as in a spreadsheet. */
import { expect, test } from "vitest";
import {
  emptied,
  holds,
  led,
  pasted,
  shownValue,
  stretchOf,
  tabbed,
  within,
  type Column,
} from "../src/pages/sources/cells";

const SIDE = { key: "side", name: "Side", options: [{ value: "civic", name: "시민단체" }] };
const COLUMNS: Column[] = [{ key: "name", name: "Name" }, SIDE];
const TABLE = { rows: 3, columns: COLUMNS };
const at = (row: number, column: number): { row: number; column: number } => ({ row, column });

test("a stretch drawn upwards is the same as one drawn downwards", () => {
  expect(stretchOf(at(2, 1), at(0, 0))).toEqual(stretchOf(at(0, 0), at(2, 1)));
});

test("a stretch holds its edges and nothing beyond", () => {
  const stretch = stretchOf(at(0, 0), at(1, 1));

  expect([holds(stretch, at(1, 1)), holds(stretch, at(2, 1))]).toEqual([true, false]);
});

test("clearing empties every cell of the stretch", () => {
  expect(emptied(stretchOf(at(0, 0), at(0, 1)))).toEqual([
    { row: 0, column: 0, value: "" },
    { row: 0, column: 1, value: "" },
  ]);
});

test("one cell pasted over a stretch fills it", () => {
  const changes = pasted([["x"]], stretchOf(at(0, 0), at(1, 0)), TABLE);

  expect(changes.map((each) => [each.row, each.value])).toEqual([
    [0, "x"],
    [1, "x"],
  ]);
});

test("a block is pasted from the corner as far as the table goes", () => {
  const block = [
    ["a", "b"],
    ["c", "d"],
  ];

  expect(pasted(block, stretchOf(at(2, 1), at(2, 1)), TABLE)).toEqual([{ row: 2, column: 1, value: "a" }]);
});

test("a choice is pasted by the name that is shown", () => {
  expect(pasted([["시민단체"]], stretchOf(at(0, 1), at(0, 1)), TABLE)[0]?.value).toBe("civic");
});

test("a value without a choice of its name is shown as it is", () => {
  expect([shownValue(SIDE, "civic"), shownValue(SIDE, "guild")]).toEqual(["시민단체", "guild"]);
});

test.each([
  ["ArrowDown", {}, at(2, 1)],
  ["Enter", { shiftKey: true }, at(0, 1)],
  ["Home", {}, at(1, 0)],
  ["End", { ctrlKey: true }, at(2, 1)],
  ["a", {}, null],
])("%s with %j leads from the second row to %j", (key, more, to) => {
  expect(led(at(1, 1), { key, ctrlKey: false, shiftKey: false, ...more }, 3, 2)).toEqual(to);
});

test.each([
  ["at the end of a row to the next row", at(0, 1), false, at(1, 0)],
  ["back at the beginning of a row to the row before", at(1, 0), true, at(0, 1)],
  ["past the last cell out of the table", at(2, 1), false, null],
  ["back before the first cell out of the table", at(0, 0), true, null],
])("Tab leads %s", (_, from, back, to) => {
  expect(tabbed(from, back, 3, 2)).toEqual(to);
});

test("a place outside is brought to the edge", () => {
  expect(within(at(18, -1), 3, 2)).toEqual(at(2, 0));
});
