/** What covers a place, and the text cut into stretches under the same codings. */
import { expect, test } from "vitest";
import { Coded, type Drawn } from "../src/transcript/model/coded";
import { nextUncoded } from "../src/transcript/model/turns";
import { Shown } from "../src/transcript/model/shown";

function coding(id: string, from: number, to: number): Drawn {
  return { id, from, to, code: "trust", name: "신뢰", hue: "20", by: "" };
}

const ids = (codings: readonly Drawn[]): string[] => codings.map((each) => each.id);
const nested = new Coded([coding("inner", 4, 6), coding("outer", 0, 10), coding("later", 20, 25)]);

test("codings are in the order of the text, the longer first where two start together", () => {
  expect(ids(new Coded([coding("b", 3, 5), coding("c", 3, 9), coding("a", 1, 2)]).all)).toEqual([
    "a",
    "c",
    "b",
  ]);
});

test("the narrowest coding over a place comes first", () => {
  expect(ids(nested.at(5))).toEqual(["inner", "outer"]);
});

test("a place where a coding ends is no longer under it", () => {
  expect(ids(nested.at(10))).toEqual([]);
});

test("a stretch is cut wherever a coding starts or ends", () => {
  expect(nested.pieces(0, 15).map(({ from, to, over }) => [from, to, ids(over)])).toEqual([
    [0, 4, ["outer"]],
    [4, 6, ["outer", "inner"]],
    [6, 10, ["outer"]],
  ]);
});

test("a coding that starts above the window is drawn in it", () => {
  expect(nested.pieces(8, 15).map(({ from, to }) => [from, to])).toEqual([[8, 10]]);
});

test("the next coding starts behind the cursor", () => {
  expect([nested.next(0)?.id, nested.next(4)?.id, nested.next(21)?.id]).toEqual([
    "inner",
    "later",
    undefined,
  ]);
});

test("the coding before starts before the cursor", () => {
  expect([nested.next(20, true)?.id, nested.next(0, true)?.id]).toEqual(["inner", undefined]);
});

test("from one coding to the next and back", () => {
  expect([nested.beside("inner")?.id, nested.beside("inner", true)?.id, nested.beside("later")?.id]).toEqual([
    "later",
    "outer",
    undefined,
  ]);
});

/** Codings at random, the same for the same seed. */
function anyCodings(seed: number): Drawn[] {
  let now = seed + 1;
  const any = (below: number): number => (now = (now * 48271) % 2147483647) % below;
  return Array.from({ length: seed % 25 }, (_, at) => {
    const from = any(60);
    return coding(`${at}`, from, from + 1 + any(20));
  });
}

test("whatever the codings, each place is under those that cover it and no other", () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const given = anyCodings(seed);
    const coded = new Coded(given);
    for (let place = 0; place < 85; place += 1) {
      const over = given.filter((each) => each.from <= place && place < each.to);
      const piece = coded.pieces(0, 90).find((each) => each.from <= place && place < each.to);
      expect(ids(coded.at(place)).sort()).toEqual(ids(over).sort());
      expect(ids(piece?.over ?? []).sort()).toEqual(ids(over).sort());
    }
  }
});

test("one coding more leaves every other in its lane", () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const given = anyCodings(seed);
    const before = new Coded(given);
    const after = new Coded([...given, coding("new", seed % 60, (seed % 60) + 12)], before.lanes);
    for (const each of given) expect(after.lanes.get(each.id)).toBe(before.lanes.get(each.id));
  }
});

test("the next uncoded turn is one of speech that nobody has coded", () => {
  const shown = new Shown("가나\n다라\n마바\n사아", {
    starts: [0, 3, 6, 9],
    ends: [2, 5, 8, 11],
    kinds: ["speech", "speech", "stage", "speech"],
    labels: ["A", "B", null, "A"],
    times: [null, null, null, null],
  });

  expect(nextUncoded(shown, new Coded([coding("a", 3, 5)]), 0)).toBe(3);
});
