/** Tables for a spreadsheet. */
import { expect, test } from "vitest";
import { csv } from "../src/lib/csv";

test.each([
  ["a comma", "a,b", '"a,b"'],
  ["a quotation mark", 'a "b"', '"a ""b"""'],
  ["a line end", "a\nb", '"a\nb"'],
  ["a formula", "=1+1", "'=1+1"],
  ["a number below zero", -1, "-1"],
  ["nothing", null, ""],
])("a cell with %s is written so that a spreadsheet reads it as it is", (_, cell, written) => {
  expect(csv([[cell]])).toBe(`${written}\r\n`);
});

test("cells are parted by commas and lines by line ends", () => {
  expect(csv([["사례", 2], ["b"]])).toBe("사례,2\r\nb\r\n");
});
