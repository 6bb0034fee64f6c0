/** A search as it stands in the address: a link gives the same search again. */
import type { Shapes } from "../../api/client";

export type Asking = Required<Shapes["SearchAsked"]>;
export type View = "quotations" | "columns";

export const NOTHING: Asking = {
  words: "",
  spelling: "form",
  spacing: false,
  scope: "turn",
  codes: [],
  match: "any",
  without: [],
  turns: 1,
  beside: "inside",
  sides: [],
  cases: [],
  participants: [],
  no_interviewers: false,
  sources: [],
  kinds: [],
  start: "",
  end: "",
  coders: [],
  about: [],
  episodes: [],
  stances: [],
};

/** What each field is called in the address. */
const NAMES: Record<keyof Asking, string> = {
  words: "q",
  spelling: "as",
  spacing: "spacing",
  scope: "in",
  codes: "code",
  match: "match",
  without: "without",
  turns: "turns",
  beside: "beside",
  sides: "side",
  cases: "case",
  participants: "person",
  no_interviewers: "answers",
  sources: "source",
  kinds: "kind",
  start: "from",
  end: "until",
  coders: "coder",
  about: "about",
  episodes: "episode",
  stances: "stance",
};

/** Fields with few values: anything else in an address is passed over. */
const CHOICES: Partial<Record<keyof Asking, readonly string[]>> = {
  spelling: ["form", "within", "whole", "pattern"],
  scope: ["turn", "source"],
  match: ["any", "all", "none", "overlap", "within", "turn", "near", "followed_by"],
  beside: ["inside", "turn", "near"],
  sides: ["civic", "government", "intermediary", "elected", "other"],
  kinds: ["interview", "group_interview", "minutes", "document"],
  stances: ["-1", "0", "1", "mixed", "unclear"],
};

const FIELDS = Object.keys(NAMES) as (keyof Asking)[];

export function fromAddress(asked: URLSearchParams): Asking {
  const found: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const text = asked.get(NAMES[field]);
    found[field] = text === null ? NOTHING[field] : valueOf(field, text);
  }
  return found as unknown as Asking;
}

function valueOf(field: keyof Asking, text: string): unknown {
  const plain = NOTHING[field];
  const fits = (each: string): boolean => CHOICES[field]?.includes(each) ?? true;
  if (Array.isArray(plain)) return text.split(",").filter((each) => each && fits(each));
  if (typeof plain === "boolean") return text === "1";
  if (typeof plain === "number") return /^\d{1,3}$/.test(text) ? Number(text) : plain;
  return fits(text) ? text : plain;
}

/** Only what differs from a search for nothing, so that an address stays short. */
export function toAddress(asking: Asking): Record<string, string> {
  const found: Record<string, string> = {};
  for (const field of FIELDS) {
    const text = textOf(asking[field]);
    if (text !== textOf(NOTHING[field])) found[NAMES[field]] = text;
  }
  return found;
}

function textOf(value: Asking[keyof Asking]): string {
  if (Array.isArray(value)) return value.join(",");
  return typeof value === "boolean" ? (value ? "1" : "") : String(value);
}

/** Whether anything is looked for: filters on who speaks alone ask for nothing. */
export function asksAnything(asking: Asking): boolean {
  const { words, codes, without, coders, about, episodes, stances } = asking;
  return (
    words.trim() !== "" || [codes, without, coders, about, episodes, stances].some((each) => each.length > 0)
  );
}

/** The list with a value taken out, or put in where it was not. */
export function toggled<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
