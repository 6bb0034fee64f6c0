/** A shown place and its place in the text lead to one another. */
import { expect, test } from "vitest";
import { Shown } from "../src/transcript/model/shown";

/** `A: 안녕👍 하세요` and `B: 네.`, each turn shown without its label. */
const TEXT = "A: 안녕👍 하세요\n\nB: 네.\n";
const shown = new Shown(TEXT, {
  starts: [3, 15],
  ends: [10, 17],
  kinds: ["speech", "speech"],
  labels: ["A", "B"],
  times: [null, 61.5],
});

/** Two turns without anything between that is not shown. */
function plain(...turns: string[]): Shown {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const turn of turns) {
    starts.push(at);
    ends.push(at + [...turn].length);
    at += [...turn].length + 1;
  }
  const none = turns.map(() => null);
  return new Shown(turns.join("\n"), {
    starts,
    ends,
    kinds: turns.map(() => "speech"),
    labels: none,
    times: none,
  });
}

test("labels and the space between turns are not shown", () => {
  expect(shown.words).toBe("안녕👍 하세요\n네.");
});

test("a stretch of the text is shown where its words are", () => {
  const { from, to } = shown.shapeOf({ start: 7, end: 10 });

  expect(shown.words.slice(from, to)).toBe("하세요");
});

test("a selection is the stretch of the text that holds its words", () => {
  const at = shown.words.indexOf("하세요");

  expect(shown.stretchOf({ from: at, to: at + 3 })).toEqual({ start: 7, end: 10 });
});

test("white space at the ends of a selection is left out", () => {
  const at = shown.words.indexOf(" 하세요");

  expect(shown.stretchOf({ from: at, to: at + 5 })).toEqual({ start: 7, end: 10 });
});

test("a selection across turns reaches from the first to the last", () => {
  expect(shown.stretchOf({ from: 0, to: shown.words.length })).toEqual({ start: 3, end: 17 });
});

test("a selection of white space alone is nothing", () => {
  const at = shown.words.indexOf("\n");

  expect(shown.stretchOf({ from: at, to: at + 1 })).toBeNull();
});

test("a selection made backwards is the same stretch", () => {
  expect(shown.stretchOf({ from: 4, to: 0 })).toEqual(shown.stretchOf({ from: 0, to: 4 }));
});

test("a selection that ends inside an emoji holds all of it", () => {
  expect(shown.stretchOf({ from: 0, to: 3 })).toEqual({ start: 3, end: 6 });
});

test("a stretch that starts in a label is shown from the first word after it", () => {
  expect(shown.shapeOf({ start: 13, end: 17 })).toEqual(shown.turn(1));
});

test("a stretch that ends between turns is shown up to the last word before", () => {
  expect(shown.shapeOf({ start: 3, end: 14 })).toEqual(shown.turn(0));
});

test("a place is in the turn that is written there", () => {
  expect([0, shown.words.indexOf("\n"), shown.words.indexOf("네")].map((at) => shown.turnAt(at))).toEqual([
    0, 0, 1,
  ]);
});

test("what is written of a stretch includes labels", () => {
  expect(shown.written({ start: 7, end: 17 })).toBe("하세요\n\nB: 네.");
});

test("a text without turns is shown as it is", () => {
  const bare = new Shown("있는 그대로\n두 줄", { starts: [], ends: [], kinds: [], labels: [], times: [] });

  expect([bare.words, bare.kind(0), bare.label(0)]).toEqual(["있는 그대로\n두 줄", "unattributed", null]);
});

test("every stretch of words comes back from where it is shown", () => {
  const text = plain("가나 다👍라", "마바", "á 사 아자");
  const points = [...text.written({ start: 0, end: 99 })];
  for (let start = 0; start < points.length; start += 1)
    for (let end = start + 1; end <= points.length; end += 1) {
      const blank = (at: number): boolean => /\s/u.test(points[at] ?? "");
      if (blank(start) || blank(end - 1)) continue;
      expect(text.stretchOf(text.shapeOf({ start, end }))).toEqual({ start, end });
    }
});
