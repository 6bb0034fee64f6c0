/** No word on a screen stands in one language only. */
import { parse } from "svelte/compiler";
import { expect, test, vi } from "vitest";

const SPOKEN_ATTRIBUTES = new Set(["title", "aria-label", "placeholder", "alt", "label", "aria-description"]);
const LETTER = /\p{L}/u;
const HANGUL = /[가-힣]/;
/** What is printed on a keyboard is the same in both languages. */
const KEYS = /\b(?:Ctrl|Shift|Alt|Esc|Enter|Tab|F\d+|[A-Z])(?:\+\w)?\b/g;

interface Node {
  type: string;
  name?: string;
  data?: string;
  value?: unknown;
  [more: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** Literal words in a template: text between tags, and attributes that are read aloud or shown. */
function literals(node: unknown, inKeys = false): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => literals(each, inKeys));
  if (!isNode(node)) return [];
  if (["Script", "StyleSheet", "StyleDirective", "ClassDirective"].includes(node.type)) return [];
  if (node.type === "Literal" && typeof node.value === "string") {
    return HANGUL.test(node.value) || /\p{L} \p{L}/u.test(node.value) ? [node.value] : [];
  }
  if (node.type === "Text" && typeof node.data === "string")
    return !inKeys && LETTER.test(node.data.replaceAll(KEYS, "")) ? [node.data.trim()] : [];
  if (node.type === "Attribute") {
    if (!SPOKEN_ATTRIBUTES.has(node.name ?? "")) return [];
    return literals(node.value);
  }
  // Names of keys on a keyboard are the same in both languages.
  const keys = inKeys || (node.type === "RegularElement" && (node.name === "kbd" || node.name === "style"));
  return Object.entries(node)
    .filter(([name]) => name !== "instance" && name !== "module" && name !== "css")
    .flatMap(([, value]) => literals(value, keys));
}

const templates = import.meta.glob<string>("../src/**/*.svelte", {
  query: "?raw",
  import: "default",
  eager: true,
});

test.each(Object.entries(templates))("%s holds no literal words", (_, text) => {
  const tree = parse(text, { modern: true });

  expect(literals(tree.fragment)).toEqual([]);
});

/** Tables of words, as written: `name: { ko: "…", en: "…" }`. */
function pairs(text: string): [string, string][] {
  const found = text.matchAll(
    /\bko:\s*("(?:[^"\\]|\\.)*"|`[^`]*`)\s*,\s*en:\s*("(?:[^"\\]|\\.)*"|`[^`]*`)/gs,
  );
  return [...found].map((each) => [each[1] ?? "", each[2] ?? ""]);
}

function unspoken([ko, en]: [string, string]): boolean {
  // The name of the other language is written in that language.
  if (ko === '"English"' || en.includes("한국어") || ko.includes("English")) return false;
  const words = ko.replaceAll(/\$\{[^}]*\}/g, "");
  // A Korean word given as an example stands in both.
  const examples = new Set(ko.match(/[가-힣]+/g));
  const english = en.replaceAll(/[가-힣]+/g, (word) => (examples.has(word) ? "" : word));
  return HANGUL.test(english) || (LETTER.test(words) && !HANGUL.test(words));
}

const modules = import.meta.glob<string>(["../src/**/*.ts", "!../src/api/types.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});

test.each(Object.entries(modules))("%s says Korean in Korean and English in English", (_, text) => {
  expect(pairs(text).filter(unspoken)).toEqual([]);
});

test("a word follows the language of the moment", async () => {
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal("document", { documentElement: { lang: "" } });
  const { speak, words } = await import("../src/lib/words.svelte");
  const w = words({ sources: { ko: "자료", en: "Sources" } });

  speak("ko");
  const korean = w.sources;
  speak("en");

  expect([korean, w.sources]).toEqual(["자료", "Sources"]);
});
