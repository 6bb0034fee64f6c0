/** A search and its address. */
import { expect, test } from "vitest";
import { asksAnything, fromAddress, NOTHING, toAddress, toggled } from "../src/pages/search/asking";

test("a search for nothing has an empty address", () => {
  expect(toAddress(NOTHING)).toEqual({});
});

test("a search comes back from its address as it was", () => {
  const asking = {
    ...NOTHING,
    words: "회의, 예산",
    codes: ["a", "b"],
    sides: ["civic" as const],
    no_interviewers: true,
    turns: 3,
    start: "2024-05",
  };

  expect(fromAddress(new URLSearchParams(toAddress(asking)))).toEqual(asking);
});

test.each([
  ["as=loudly", "spelling", "form"],
  ["side=civic,nobody", "sides", ["civic"]],
  ["turns=-4", "turns", 1],
  ["answers=yes", "no_interviewers", false],
] as const)("what “%s” cannot mean is passed over", (address, field, value) => {
  expect(fromAddress(new URLSearchParams(address))[field]).toEqual(value);
});

test.each([
  ["words", { words: "회의" }, true],
  ["only a space", { words: " " }, false],
  ["a code", { codes: ["a"] }, true],
  ["only a side", { sides: ["civic" as const] }, false],
])("with %s, something is looked for: %s", (_, more, asks) => {
  expect(asksAnything({ ...NOTHING, ...more })).toBe(asks);
});

test("a value is put in where it was not, and taken out where it was", () => {
  expect([toggled(["a"], "b"), toggled(["a", "b"], "a")]).toEqual([["a", "b"], ["b"]]);
});
