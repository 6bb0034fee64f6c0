/** Which key asks for what, whatever layout is on. */
import { expect, test } from "vitest";
import { commandOf } from "../src/pages/reading/commands";
import { used } from "../src/pages/reading/state/kept";
import { moved } from "../src/transcript/model/edges";

const READING = false;
const SELECTING = true;

function pressed(key: string, code: string, held: string[] = []): Parameters<typeof commandOf>[0] {
  const holds = (name: string): boolean => held.includes(name);
  return {
    key,
    code,
    ctrlKey: holds("Control"),
    metaKey: holds("Meta"),
    altKey: holds("Alt"),
    shiftKey: holds("Shift"),
  };
}

test("a letter is a command while no words are selected", () => {
  expect(commandOf(pressed("n", "KeyN"), READING)).toEqual({ act: "uncoded", back: false });
});

test("a letter looks for a code once words are selected", () => {
  expect(commandOf(pressed("n", "KeyN"), SELECTING)).toEqual({ act: "type" });
});

test("with the Korean layout on, N is still N", () => {
  expect(commandOf(pressed("ㅜ", "KeyN"), READING)).toEqual({ act: "uncoded", back: false });
});

test.each(["ㅅ", "Process", "Unidentified"])("a syllable begun as %s looks for a code", (key) => {
  expect(commandOf(pressed(key, "KeyT"), SELECTING)).toEqual({ act: "type" });
});

test("with Alt a letter is a command while words are selected, too", () => {
  expect(commandOf(pressed("m", "KeyM", ["Alt"]), SELECTING)).toEqual({ act: "memo" });
});

test.each([1, 5, 9])("%i applies the recent code of that number", (number) => {
  expect(commandOf(pressed(`${number}`, `Digit${number}`), SELECTING)).toEqual({ act: "recent", number });
});

test.each(["Control", "Meta"])("with %s every key is left to the browser and the workbench", (held) => {
  expect(commandOf(pressed("z", "KeyZ", [held]), SELECTING)).toBeNull();
});

test.each(["ArrowLeft", "ArrowDown", "ShiftLeft"])("%s moves the selection and looks for nothing", (code) => {
  expect(commandOf(pressed(code, code), SELECTING)).toBeNull();
});

test("the space bar scrolls and looks for nothing", () => {
  expect(commandOf(pressed(" ", "Space"), SELECTING)).toBeNull();
});

test("a question mark shows the keys, on whatever key it is", () => {
  expect(commandOf(pressed("?", "Slash", ["Shift"]), READING)).toEqual({ act: "keys" });
});

test("Alt and Shift with an arrow move an edge of the opened coding", () => {
  expect(commandOf(pressed("ArrowUp", "ArrowUp", ["Alt", "Shift"]), READING)).toEqual({
    act: "nudge",
    edge: "from",
    back: true,
  });
});

test("an end goes back over a word and the space before it", () => {
  expect(moved("가나 다라 마바", { from: 0, to: 5 }, "to", true)).toEqual({ from: 0, to: 2 });
});

test("an end goes on to the end of the next word", () => {
  expect(moved("가나 다라 마바", { from: 0, to: 2 }, "to", false)).toEqual({ from: 0, to: 5 });
});

test("an edge never passes the other", () => {
  expect(moved("가나 다라", { from: 0, to: 2 }, "to", true)).toEqual({ from: 0, to: 2 });
});

test("a code used again keeps its number", () => {
  expect(used(["a", "b"], "a", 0)).toEqual({ recent: ["a", "b"], turn: 0 });
});

test("the tenth code takes the number that was given longest ago", () => {
  const nine = [..."abcdefghi"];

  expect(used(nine, "j", 0)).toEqual({ recent: [..."jbcdefghi"], turn: 1 });
});

test.each([
  ["KeyK", "toggle"],
  ["KeyJ", "back"],
  ["KeyL", "forward"],
  ["KeyH", "here"],
  ["Comma", "slower"],
  ["Period", "faster"],
])("%s is for the recording: %s", (code, how) => {
  expect(commandOf(pressed("x", code), READING)).toEqual({ act: "listen", how });
});

test("with Alt the recording is played and stopped while words are selected, too", () => {
  expect(commandOf(pressed("k", "KeyK", ["Alt"]), SELECTING)).toEqual({ act: "listen", how: "toggle" });
});

test("a letter for the recording looks for a code once words are selected", () => {
  expect(commandOf(pressed("k", "KeyK"), SELECTING)).toEqual({ act: "type" });
});

test.each([
  [[], "stamp"],
  [["Shift"], "unstamp"],
])("S with %j held asks the recording to %s the turn", (held, how) => {
  expect(commandOf(pressed("s", "KeyS", held), READING)).toEqual({ act: "listen", how });
});
