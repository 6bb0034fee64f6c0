/** Stamps set while listening: at which turn, and where they go when the text is corrected meanwhile. */
import { expect, test } from "vitest";
import {
  backwards,
  carried,
  stampOf,
  spokenFrom,
  withStamp,
  type NewStamp,
} from "../src/pages/reading/player/new-stamps";
import { Shown } from "../src/transcript/model/shown";

/** A transcript of these turns, `Name: words` or words alone; a time stands after an @. */
function shown(...turns: string[]): Shown {
  const columns = {
    starts: [] as number[],
    ends: [] as number[],
    kinds: [] as string[],
    labels: [] as (string | null)[],
    times: [] as (number | null)[],
  };
  let text = "";
  for (const turn of turns) {
    const [, label, words = "", time] = /^(?:(\w+): )?([^@]*)(?:@(\d+))?$/u.exec(turn) ?? [];
    columns.starts.push(text.length);
    text += words;
    columns.ends.push(text.length);
    columns.kinds.push(label ? "speech" : "heading");
    columns.labels.push(label ?? null);
    columns.times.push(time ? Number(time) : null);
    text += "\n";
  }
  return new Shown(text, columns);
}

function stamped(text: Shown, ...at: [number, number][]): NewStamp[] {
  return at.map(([turn, seconds]) => stampOf(text, turn, seconds));
}

const places = (stamps: readonly NewStamp[]): [number, number][] =>
  stamps.map((each) => [each.turn, each.seconds]);

test("what nobody says is passed over", () => {
  expect(spokenFrom(shown("Title", "", "Ana: Yes.", "Ben: No."), 0)).toBe(2);
});

test("after the last turn there is none", () => {
  expect(spokenFrom(shown("Ana: Yes.", "The end"), 1)).toBeNull();
});

test("a second stamp of a turn takes the place of the first", () => {
  const text = shown("Ana: Yes.", "Ben: No.");

  expect(places(withStamp(stamped(text, [0, 1], [1, 5]), stampOf(text, 0, 2)))).toEqual([
    [0, 2],
    [1, 5],
  ]);
});

test.each([
  [
    "words were corrected in another turn",
    ["Ana: Yes!", "Ben: No.", "Ana: Well."],
    [
      [1, 5],
      [2, 9],
    ],
  ],
  [
    "words were corrected in a stamped turn",
    ["Ana: Yes.", "Ben: Not at all.", "Ana: Well."],
    [
      [1, 5],
      [2, 9],
    ],
  ],
  [
    "a turn was put in before",
    ["Cho: Hm.", "Ana: Yes.", "Ben: No.", "Ana: Well."],
    [
      [2, 5],
      [3, 9],
    ],
  ],
  [
    "a turn was taken out before",
    ["Ben: No.", "Ana: Well."],
    [
      [0, 5],
      [1, 9],
    ],
  ],
])("when %s the stamps stay at their turns", (_, turns, expected) => {
  const text = shown("Ana: Yes.", "Ben: No.", "Ana: Well.");

  const { placed, lost } = carried(stamped(text, [1, 5], [2, 9]), text.count, shown(...turns));

  expect([places(placed), lost]).toEqual([expected, []]);
});

test("a stamp whose turn is gone is not lost from sight", () => {
  const text = shown("Ana: Yes.", "Ben: No.", "Ana: Well.");

  const { placed, lost } = carried(
    stamped(text, [1, 5], [2, 9]),
    text.count,
    shown("Ana: Yes.", "Ana: Well."),
  );

  expect([places(placed), places(lost)]).toEqual([[[1, 9]], [[1, 5]]]);
});

test("two turns of the same words keep a stamp each", () => {
  const text = shown("Ana: Yes.", "Ana: Yes.", "Ana: Yes.");

  const { placed } = carried(
    stamped(text, [1, 5], [2, 9]),
    text.count,
    shown("Ben: Oh.", "Ana: Yes.", "Ana: Yes.", "Ana: Yes."),
  );

  expect(placed.map((each) => each.seconds)).toEqual([5, 9]);
});

test.each([
  [
    "a stamp before an earlier one",
    [
      [0, 20],
      [1, 10],
    ],
    { earlier: 10, later: 20 },
  ],
  ["a stamp before a kept stamp", [[1, 10]], { earlier: 10, later: 30 }],
  [
    "stamps that go on",
    [
      [1, 30],
      [2, 31],
    ],
    null,
  ],
])("%s is told", (_, at, expected) => {
  const text = shown(
    at.length === 1 || expected === null ? "Ana: Yes.@30" : "Ana: Yes.",
    "Ben: No.",
    "Ana: Well.",
  );

  expect(backwards(stamped(text, ...(at as [number, number][])), text)).toEqual(expected);
});

test("stamps that go backwards by themselves are not spoken of", () => {
  expect(backwards([], shown("Ana: Yes.@30", "Ben: No.@10"))).toBeNull();
});
