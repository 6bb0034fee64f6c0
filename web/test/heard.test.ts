/** What is being spoken, by the time stamps of the turns. */
import { expect, test } from "vitest";
import { clock, exactly, secondsOf } from "../src/lib/clock";
import { partFor } from "../src/pages/reading/player/parts";
import { Heard, stampsIn } from "../src/transcript/model/heard";
import { Shown } from "../src/transcript/model/shown";

function heard(...times: (number | null)[]): Heard {
  return new Heard(
    new Shown("ab".repeat(times.length), {
      starts: times.map((_, turn) => turn * 2),
      ends: times.map((_, turn) => turn * 2 + 1),
      kinds: times.map(() => "speech"),
      labels: times.map(() => "A"),
      times,
    }),
  );
}

test.each([
  [0, 0],
  [4.99, 0],
  [5, 1],
  [7, 1],
  [9, 2],
  [9_000, 2],
])("at %d s the turn that began last is being spoken", (second, turn) => {
  expect(heard(0, 5, 9).at(second)).toEqual({ first: turn, last: turn });
});

test("before the first time stamp nothing is", () => {
  expect(heard(3, 5).at(2.9)).toBeNull();
});

test("between two stamps it may be any turn there", () => {
  expect(heard(0, null, null, 60).at(30)).toEqual({ first: 0, last: 2 });
});

test("turns with one stamp are spoken together, from the first of them", () => {
  expect(heard(0, 5, 5, 5, 9).at(6)).toEqual({ first: 1, last: 3 });
});

test("where a text begins counting again, the later time still finds its turn", () => {
  expect(heard(0, 50, 10, 60).at(12)).toEqual({ first: 2, last: 2 });
});

test("a turn without a stamp is played from the one before it", () => {
  expect([0, 1, 2].map((turn) => heard(null, 5, null).timeOf(turn))).toEqual([null, 5, 5]);
});

test("a text without stamps has nothing to play from", () => {
  expect(heard(null, null).any).toBe(false);
});

test.each([
  ["말했죠 [00:12:31] 그래서", [[4, 14, 751]]],
  ["so #00:12:31-5# then", [[3, 15, 751.5]]],
  [
    "<1:02> a [2:03 - 2:09] b",
    [
      [0, 6, 62],
      [9, 22, 123],
    ],
  ],
  ["(12:30) at half past twelve", []],
  ["(0:12:30) in the recording", [[0, 9, 750]]],
  ["ratio [3:1] or [12:345]", []],
])("the stamps within %j", (words, found) => {
  expect(stampsIn(words).map(({ from, to, seconds }) => [from, to, seconds])).toEqual(found);
});

test.each([
  ["75", 75],
  ["1:15", 75],
  ["1:02:03.5", 3723.5],
  [" -0:30 ", -30],
  ["−12,25", -12.25],
  ["0", 0],
])("%j is a time", (written, seconds) => {
  expect(secondsOf(written)).toBe(seconds);
});

test.each(["", "later", "1:75", "1:2:3:4", "--3", "1:"])("%j is none", (written) => {
  expect(secondsOf(written)).toBeNull();
});

test.each([0, 0.5, 12.345, 59.999, 3600, 86_399.25, -0.25, -3600.5])(
  "%d s are written so that they are read again",
  (seconds) => {
    expect(secondsOf(exactly(seconds))).toBe(seconds);
  },
);

test.each([
  [0, "0:00"],
  [59.9, "0:59"],
  [3_723, "1:02:03"],
  [-61, "-1:01"],
])("%d s on a clock", (seconds, shown) => {
  expect(clock(seconds)).toBe(shown);
});

/** An interview of two files: the second begins at 58:20 of the transcript. */
const PARTS = [
  { id: "first", standing: "here", offset: 0 },
  { id: "second", standing: "here", offset: -3_500 },
];

test.each([
  [100, "first"],
  [3_499, "first"],
  [3_550, "first"],
  [3_700, "second"],
])("from the first part on, %d s are in the %s", (second, part) => {
  expect(partFor(second, PARTS[0] ?? null, 3_600, PARTS)?.id).toBe(part);
});

test("from the second part one comes back to the first", () => {
  expect(partFor(100, PARTS[1] ?? null, 3_600, PARTS)?.id).toBe("first");
});

test("a part that is not where it was is not gone to", () => {
  const [first, second] = PARTS;
  const lost = [first, { ...second, standing: "missing" }] as typeof PARTS;
  expect(partFor(4_000, lost[0] ?? null, 3_600, lost)?.id).toBe("first");
});

test("a turn that was stamped is spoken from there, before the stamp is kept", () => {
  const shown = new Shown("abcd", {
    starts: [0, 2],
    ends: [1, 3],
    kinds: ["speech", "speech"],
    labels: ["A", "B"],
    times: [0, null],
  });

  expect(new Heard(shown, new Map([[1, 5]])).at(6)).toEqual({ first: 1, last: 1 });
});
