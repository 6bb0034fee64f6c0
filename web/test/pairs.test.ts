/** Pairs: where organisations stand on the map, how lines and themes are ordered, how numbers are printed. */
import { expect, test } from "vitest";
import { given } from "../src/pages/pairs/facing";
import { byFamily, byState, oneSided, standingCounts, type Theme } from "../src/pages/pairs/families";
import { leaningOf, positions } from "../src/pages/pairs/layout";
import { chosen, grouped, type Line } from "../src/pages/pairs/lines";
import { shown, signed } from "../src/pages/pairs/numbers";
import { axisOf, barOf, kindsOf } from "../src/pages/pairs/strip";

const NODES = [
  { id: "naru", side: "civic" },
  { id: "solidarity", side: "civic" },
  { id: "office", side: "government" },
  { id: "welfare", side: "government" },
  { id: "centre", side: "intermediary" },
];
const TIES = [
  { teller: "naru", about: "welfare", statements: 9 },
  { teller: "solidarity", about: "office", statements: 9 },
];

test("civic organisations stand left, government right, others between", () => {
  const found = positions(NODES, TIES);

  expect(["naru", "centre", "office"].map((id) => Math.sign(found.get(id)?.x ?? NaN))).toEqual([-1, 0, 1]);
});

test("organisations that speak of each other face each other", () => {
  const found = positions(NODES, TIES);

  expect(found.get("naru")?.y).toBe(found.get("welfare")?.y);
});

test("the same network gives the same map", () => {
  expect(positions(NODES, TIES)).toEqual(positions(NODES, TIES));
});

test("no two of many organisations stand in one place", () => {
  const many = Array.from({ length: 40 }, (_, at) => ({
    id: `o${at}`,
    side: at % 2 ? "civic" : "government",
  }));

  const places = [...positions(many, []).values()].map(({ x, y }) => `${x} ${y}`);

  expect(new Set(places).size).toBe(40);
});

test.each([
  [{ plus: 4, minus: 2 }, "plus"],
  [{ plus: 1, minus: 2 }, "minus"],
  [{ plus: 3, minus: 2 }, "even"],
  [{ plus: 0, minus: 0 }, "even"],
])("an arrow of %j leans %s", (tie, leaning) => {
  expect(leaningOf(tie)).toBe(leaning);
});

function aTheme(key: string, more: Partial<Theme> = {}): Theme {
  const family = key.split(".")[0] ?? "";
  return {
    theme: key,
    family,
    standing: "agreed",
    state: "consensus",
    by_a: { statements: 1 },
    ...more,
  } as Theme;
}

test("families of the framework come first, in its order; others after them as they come", () => {
  const themes = ["OWN.x", "STR.talk", "BAR.time", "STR.visit"].map((key) => aTheme(key));

  expect(byFamily(themes).map(([family, own]) => [family, own.length])).toEqual([
    ["BAR", 1],
    ["STR", 2],
    ["OWN", 1],
  ]);
});

test("only standings that occur are counted", () => {
  const themes = [aTheme("BAR.a"), aTheme("BAR.b"), aTheme("BAR.c", { standing: "silent" })];

  expect([...standingCounts(themes)]).toEqual([
    ["agreed", 2],
    ["silent", 1],
  ]);
});

test("consensus is named before open disagreement, whatever comes first", () => {
  const themes = [aTheme("BAR.a", { state: "open_disagreement" }), aTheme("BAR.b")];

  expect(byState(themes).map((own) => own.map((each) => each.theme))).toEqual([["BAR.b"], ["BAR.a"]]);
});

test("a theme told by one side belongs to the side that tells it", () => {
  const alone = { state: "one_sided" } as const;
  const themes = [
    aTheme("BAR.a", alone),
    aTheme("BAR.b", { ...alone, by_a: { statements: 0 } as Theme["by_a"] }),
  ];

  const { a, b } = oneSided(themes);

  expect([a[0]?.theme, b[0]?.theme]).toEqual(["BAR.a", "BAR.b"]);
});

function aLine(a: string, b: string, a_on_b: number, b_on_a: number): Line {
  return { a, b, a_on_b, b_on_a } as Line;
}

const LINES = [aLine("naru", "office", 3, 0), aLine("naru", "centre", 9, 1), aLine("office", "centre", 4, 4)];
const SIDES: Record<string, string> = { naru: "civic", office: "government", centre: "intermediary" };

test("pairs in which both speak come first, those with most on the quieter side before others", () => {
  const { both, one } = grouped(LINES);

  expect([both.map((each) => each.a_on_b), one.map((each) => each.a_on_b)]).toEqual([[4, 9], [3]]);
});

test.each([
  ["a side keeps every pair that touches it", { side: "civic", organisation: "", both: false }, 2],
  ["an organisation keeps its pairs", { side: "", organisation: "office", both: false }, 2],
  ["both keeps pairs in which each speaks", { side: "civic", organisation: "", both: true }, 1],
])("%s", (_, filter, left) => {
  expect(chosen(LINES, filter, (id) => SIDES[id] ?? "")).toHaveLength(left);
});

test("an open end of a period is not asked for", () => {
  expect(given({ from: "2021", to: undefined })).toEqual({ from: "2021" });
});

test.each([
  [null, "–", "–"],
  [0.504, "0.50", "+0.50"],
  [-0.25, "−0.25", "−0.25"],
  [-0.001, "0.00", "0.00"],
  [0.001, "0.00", "0.00"],
])("%s is printed as %s, and with its sign as %s", (value, plain, withSign) => {
  expect([shown(value), signed(value)]).toEqual([plain, withSign]);
});

test("episodes of one day still have a year to lie in", () => {
  const axis = axisOf([{ earliest: "2021-01-01", latest: "2021-01-01" }]);

  expect((axis?.last ?? 0) - (axis?.first ?? 0)).toBe(365);
});

test("an episode lies in its share of the time, as wide as its date is uncertain", () => {
  const axis = { first: 18_628, last: 18_628 + 100, years: [] };

  expect(barOf({ earliest: "2021-01-11", latest: "2021-02-20" }, axis)).toEqual({ from: 0.1, to: 0.5 });
});

test("undated episodes make no axis", () => {
  expect(axisOf([{ earliest: null, latest: null }])).toBeNull();
});

test("an account of a protest and a meeting tells of tension and of co-operation", () => {
  expect(kindsOf(["RSP.confront", "RSP.cooperate"])).toEqual({ tense: true, kind: true });
});
