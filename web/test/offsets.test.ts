/** Places are code points at the server and UTF-16 units here; both sides read the same table of what is where. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Places } from "../src/transcript/offsets";

interface Case {
  name: string;
  text: string;
  /** The UTF-16 unit at which each code point starts, and the end. */
  units: number[];
}

const table = new URL("../../tests/snapshots/offsets.json", import.meta.url);
const cases = JSON.parse(readFileSync(table, "utf-8")) as Case[];

describe.each(cases)("$name", ({ text, units }) => {
  const places = new Places(text);

  test("each code point starts where the table says", () => {
    expect(units.map((_, point) => places.toUnits(point))).toEqual(units);
  });

  test("each of those units leads back to its code point", () => {
    expect(units.map((unit) => places.toPoints(unit))).toEqual(units.map((_, point) => point));
  });

  test("the text is as long as it has code points", () => {
    expect(places.length).toBe([...text].length);
  });

  test("a stretch holds the same words counted either way", () => {
    const points = [...text];
    for (let start = 0; start <= points.length; start += 1)
      for (let end = start; end <= points.length; end += 1)
        expect(text.slice(places.toUnits(start), places.toUnits(end))).toBe(
          points.slice(start, end).join(""),
        );
  });
});

test("the table has emoji, marks, Hangul in both forms and right to left", () => {
  expect(cases.map((each) => each.name)).toEqual(
    expect.arrayContaining(["emoji", "combining marks", "hangul decomposed", "right to left", "rare han"]),
  );
});

test("inside a pair is the place before the pair", () => {
  expect(new Places("가👍나").toPoints(2)).toBe(1);
});

test("half a pair on its own counts as one", () => {
  const text = "가\ud83d나";

  expect(new Places(text).length).toBe([...text].length);
});

/** A text of letters of one, two and no width, the same for the same seed. */
function anyText(seed: number): string {
  const letters = ["a", "가", "각", "́", "👍", "👩‍👧", "𠮷", "ש", "\n", " ", "🇰🇷"];
  let now = seed * 7919 + 1;
  return Array.from({ length: seed }, () => {
    now = (now * 48271) % 2147483647;
    return letters[now % letters.length];
  }).join("");
}

test("whatever the text is, there and back again is the same place", () => {
  for (let seed = 0; seed < 120; seed += 1) {
    const text = anyText(seed);
    const places = new Places(text);
    for (let point = 0; point <= places.length; point += 1)
      expect(places.toPoints(places.toUnits(point)), text).toBe(point);
  }
});
