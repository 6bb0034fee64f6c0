/** The conditions of a search, by name. */
import { reference } from "../../api/reference.svelte";
import { codeHue } from "../../lib/colours";
import { said } from "../../lib/words.svelte";
import { sideName } from "../../ui/common";
import { toggled, type Asking } from "./asking";
import { searchWords as w } from "./search-words";

export interface Condition {
  key: string;
  name: string;
  hue?: string;
  side?: string;
  /** The search without it. */
  without: Partial<Asking>;
}

export type People = readonly { id: string; name: string }[];

type Lists =
  | "codes"
  | "without"
  | "sides"
  | "cases"
  | "participants"
  | "sources"
  | "kinds"
  | "coders"
  | "about"
  | "episodes"
  | "stances";

/** Everything that narrows the search, besides the words, in the order of the page. */
export function conditionsOf(asking: Asking, people: People): Condition[] {
  const person = (id: string): string => people.find((each) => each.id === id)?.name ?? "";
  const organisation = (id: string): string => {
    const found = reference.organisation(id);
    return found ? said(found.name) : "";
  };
  const episode = (id: string): string => {
    const found = reference.episode(id);
    return found ? said(found.name) : "";
  };
  const each = (field: Lists, label: string, name: (id: string) => string): Condition[] =>
    asking[field].map((id) => ({
      key: `${field} ${id}`,
      name: label ? w.chip(label, name(id)) : name(id),
      without: { [field]: toggled<string>(asking[field], id) },
      ...markOf(field, id),
    }));
  return [
    ...each("codes", "", codeName),
    ...each("without", w.without, codeName),
    ...each("sides", "", (id) => sideName(id)),
    ...(asking.no_interviewers
      ? [{ key: "answers", name: w.answersOnly, without: { no_interviewers: false } }]
      : []),
    ...each("cases", w.organisation, organisation),
    ...each("participants", w.participant, person),
    ...each("sources", w.source, (id) => reference.source(id)?.name ?? ""),
    ...each("kinds", "", (id) => w[id as "interview"]),
    ...(asking.start ? [{ key: "from", name: w.chip(w.from, asking.start), without: { start: "" } }] : []),
    ...(asking.end ? [{ key: "until", name: w.chip(w.until, asking.end), without: { end: "" } }] : []),
    ...each("coders", w.coder, reference.coder),
    ...each("about", w.about, organisation),
    ...each("episodes", w.episode, episode),
    ...each("stances", w.stance, (id) => w[id as "mixed"]),
  ];
}

export function codeName(id: string): string {
  const found = reference.code(id);
  return found ? said(found.name) : "";
}

function markOf(field: Lists, id: string): { hue?: string; side?: string } {
  if (field === "sides") return { side: id };
  const code = field === "codes" || field === "without" ? reference.code(id) : undefined;
  return code ? { hue: codeHue(code) } : {};
}
