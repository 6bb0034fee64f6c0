/** The framework matrix: which rows and columns are drawn, and where keys lead in it. */
import { expect, test } from "vitest";
import {
  columnsInSight,
  gridRows,
  HEADING,
  heightOf,
  inSight,
  LOW,
  moved,
  TALL,
} from "../src/pages/themes/grid";

const ROWS = gridRows(["civic", "civic", "government"], (row) => row === 1);

test("each side stands under a heading", () => {
  expect(ROWS.map((row) => row.at)).toEqual([-1, 0, 1, -1, 2]);
});

test("a row with a summary is tall", () => {
  expect(ROWS.map((row) => row.height)).toEqual([HEADING, LOW, TALL, HEADING, LOW]);
});

test("each row begins where the one before ends", () => {
  expect(ROWS.at(-1)?.top).toBe(HEADING + LOW + TALL + HEADING);
});

test("all rows together are as high as their sum", () => {
  expect([heightOf(ROWS), heightOf([])]).toEqual([2 * HEADING + 2 * LOW + TALL, 0]);
});

test("only the rows in sight are drawn", () => {
  const many = gridRows(Array<string>(100).fill("civic"), () => false);

  expect(inSight(many, HEADING + 10 * LOW, 2 * LOW, 0)).toEqual([11, 13]);
});

test("scrolled past the end, nothing is drawn", () => {
  expect(inSight(ROWS, 10_000, 100)).toEqual([0, 0]);
});

test("only the columns in sight are drawn", () => {
  expect(columnsInSight([100, 200, 100, 100], 150, 200, 0)).toEqual([1, 3]);
});

test.each([
  ["ArrowUp", false, { row: 0, column: 2 }],
  ["ArrowRight", false, { row: 1, column: 3 }],
  ["PageDown", false, { row: 4, column: 2 }],
  ["Home", false, { row: 1, column: 0 }],
  ["End", true, { row: 4, column: 3 }],
  ["x", false, null],
])("%s (with Ctrl: %s) leads from the second row, third column, to %j", (key, whole, to) => {
  expect(moved({ row: 1, column: 2 }, key, 5, 4, whole)).toEqual(to);
});
