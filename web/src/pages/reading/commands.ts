/** Which key asks for what in the text. Letters are commands while no words are selected, and look for a code once some are. */
export type Command =
  | { act: "type" }
  | { act: "recent"; number: number }
  | { act: "jump"; back: boolean }
  | { act: "uncoded"; back: boolean }
  | { act: "turn" | "open" | "memo" | "correct" | "filter" | "keys" | "remove" | "leave" }
  | { act: "listen"; how: Listen }
  | { act: "nudge"; edge: "from" | "to"; back: boolean };

/**
 * What is asked of a recording: from this turn on, go on or stop, back, forward, slower, faster; that this turn begins
 * now, or that it does not.
 */
export type Listen = "here" | "toggle" | "back" | "forward" | "slower" | "faster" | "stamp" | "unstamp";

interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const PLAIN: Record<string, Command> = {
  KeyN: { act: "uncoded", back: false },
  KeyP: { act: "uncoded", back: true },
  KeyT: { act: "turn" },
  KeyM: { act: "memo" },
  KeyE: { act: "correct" },
  KeyH: { act: "listen", how: "here" },
  KeyK: { act: "listen", how: "toggle" },
  KeyS: { act: "listen", how: "stamp" },
  KeyJ: { act: "listen", how: "back" },
  KeyL: { act: "listen", how: "forward" },
  Comma: { act: "listen", how: "slower" },
  Period: { act: "listen", how: "faster" },
};

const ALWAYS: Record<string, Command> = {
  BracketLeft: { act: "jump", back: true },
  BracketRight: { act: "jump", back: false },
  Slash: { act: "filter" },
  Enter: { act: "open" },
  F2: { act: "correct" },
  Delete: { act: "remove" },
  Backspace: { act: "remove" },
  Escape: { act: "leave" },
};

const SHIFTED: Record<string, Command> = {
  KeyS: { act: "listen", how: "unstamp" },
};

const NUDGES: Record<string, Command> = {
  ArrowLeft: { act: "nudge", edge: "to", back: true },
  ArrowRight: { act: "nudge", edge: "to", back: false },
  ArrowUp: { act: "nudge", edge: "from", back: true },
  ArrowDown: { act: "nudge", edge: "from", back: false },
};

/**
 * What a key asks for; with Alt the letters are commands while words are selected, too.
 *
 * By the place of the key, not its letter: with the Korean layout on, N is still N.
 */
export function commandOf(pressed: Pressed, selecting: boolean): Command | null {
  const { key, code } = pressed;
  if (pressed.altKey && pressed.shiftKey && !pressed.ctrlKey && !pressed.metaKey) return NUDGES[code] ?? null;
  if (pressed.ctrlKey || pressed.metaKey) return null;
  if (pressed.altKey) return PLAIN[code] ?? null;
  if (key === "?") return { act: "keys" };
  const number = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (number && !pressed.shiftKey) return { act: "recent", number: Number(number) };
  if (!pressed.shiftKey && ALWAYS[code]) return ALWAYS[code];
  if (!selecting) return (pressed.shiftKey ? SHIFTED : PLAIN)[code] ?? null;
  const written = [...key].length === 1 || key === "Process" || key === "Unidentified";
  return written && key !== " " && !/^(?:Arrow|Shift|Control)/.test(code) ? { act: "type" } : null;
}
