/** Bars that overlap stand beside one another; names below one another. */
import { expect, test } from "vitest";
import { lanes, stacked, type Bar } from "../src/transcript/model/lanes";

function bar(id: string, from: number, to: number): Bar {
  return { id, from, to };
}

test("bars that do not touch share the first lane", () => {
  expect([...lanes([bar("a", 0, 5), bar("b", 5, 9)]).values()]).toEqual([0, 0]);
});

test("bars that overlap stand beside one another", () => {
  expect([...lanes([bar("a", 0, 5), bar("b", 4, 9), bar("c", 4, 6)]).values()]).toEqual([0, 1, 2]);
});

test("a lane that has become free is taken again", () => {
  expect(lanes([bar("a", 0, 5), bar("b", 2, 9), bar("c", 6, 8)]).get("c")).toBe(0);
});

test("a bar keeps the lane it had when another comes before it", () => {
  const before = lanes([bar("b", 4, 9)]);

  const after = lanes([bar("a", 0, 5), bar("b", 4, 9)], before);

  expect(after).toEqual(
    new Map([
      ["b", 0],
      ["a", 1],
    ]),
  );
});

test("a bar that grew onto another gives way to it", () => {
  const kept = new Map([
    ["a", 0],
    ["b", 0],
  ]);

  const found = lanes([bar("a", 0, 6), bar("b", 5, 9)], kept);

  expect(found.get("a")).not.toBe(found.get("b"));
});

/** Bars in order, the same for the same seed; half of them had some lane before. */
function anyBars(seed: number): { bars: Bar[]; kept: Map<string, number> } {
  let now = seed + 1;
  const any = (below: number): number => (now = (now * 48271) % 2147483647) % below;
  const bars = Array.from({ length: seed % 40 }, (_, at) => {
    const from = any(100);
    return bar(`${at}`, from, from + 1 + any(30));
  }).sort((one, other) => one.from - other.from || other.to - one.to);
  const kept = new Map(bars.filter(() => any(2) === 0).map((each) => [each.id, any(4)]));
  return { bars, kept };
}

test("whatever the bars, every one has a lane and no two in one lane overlap", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const { bars, kept } = anyBars(seed);
    const found = lanes(bars, kept);
    expect(found.size).toBe(bars.length);
    const clashes = bars.flatMap((one, at) =>
      bars
        .slice(at + 1)
        .filter((other) => found.get(one.id) === found.get(other.id))
        .filter((other) => one.from < other.to && other.from < one.to),
    );
    expect(clashes, `seed ${seed}`).toEqual([]);
  }
});

test("without lanes from before no more are used than codings lie over one place", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const { bars } = anyBars(seed);
    const deepest = Math.max(
      0,
      ...bars.map(({ from }) => bars.filter((each) => each.from <= from && from < each.to).length),
    );
    expect(new Set(lanes(bars).values()).size).toBe(deepest);
  }
});

test("names stand where they would like to, or just below the one before", () => {
  expect(stacked([0, 5, 50], 20)).toEqual([0, 20, 50]);
});

test("a name that would stand too far from its bar is left out and takes no room", () => {
  expect(stacked([0, 0, 0, 25], 20, 20)).toEqual([0, 20, null, 40]);
});
