import { expect, test } from "vitest";
import {
  nextPlace,
  orderOf,
  otherReason,
  wayBy,
  waysOf,
} from "../src/pages/agreement/disagreements/deciding";
import type { Line } from "../src/pages/agreement/disagreements/told";
import { layerOf } from "../src/pages/reading/state/rows";

const reading = (coding: string, more = {}): Line["readings"][number] =>
  ({ coding, coder: coding, placing: "kept", statement: null, ...more }) as Line["readings"][number];
const line = (...readings: Line["readings"]): Line => ({ readings, decisions: [] }) as unknown as Line;

test("each reading has its number, and letters stand for the rest", () => {
  const keys = waysOf(line(reading("a"), reading("b"))).map((each) => each.key);

  expect(keys).toEqual(["1", "2", "B", "M", "N", "D"]);
});

test("what only one coded can be taken, dropped or kept as disputed", () => {
  expect(waysOf(line(reading("a"))).map((each) => each.outcome)).toEqual(["one", "neither", "disputed"]);
});

test("a reading without a place in the text cannot be taken", () => {
  const ways = waysOf(line(reading("a", { placing: "unplaced" }), reading("b")));

  expect(ways.filter((each) => each.outcome === "one").map((each) => each.chosen)).toEqual(["b"]);
});

test("a small letter chooses like a large one", () => {
  expect(wayBy(waysOf(line(reading("a"))), "n")?.outcome).toBe("neither");
});

test("an order names the revision of every coding and statement on the screen", () => {
  const shown = line(reading("a", { statement: "s" }), reading("b"));
  const order = orderOf(shown, { key: "N", outcome: "neither" }, "Why.", { a: 3, b: 4, s: 5, other: 6 });

  expect(order.seen).toEqual({ a: 3, b: 4, s: 5 });
});

test("the next disagreement takes the place of the settled one, the last has none after it", () => {
  expect([nextPlace(2, 5), nextPlace(5, 5), nextPlace(0, 0)]).toEqual([2, 4, 0]);
});

test("the arrows walk through earlier reasons and stop at the ends", () => {
  const reasons = ["one", "two"];

  expect(otherReason(reasons, "", 1)).toBe("one");
  expect(otherReason(reasons, "two", 1)).toBe("two");
  expect(otherReason(reasons, "two", -1)).toBe("one");
});

test("what was settled is a layer of its own, whoever settled it", () => {
  expect(layerOf({ coder: "ann", origin: "settled" })).toBe("settled");
  expect(layerOf({ coder: "ann", origin: "person" })).toBe("ann");
});
