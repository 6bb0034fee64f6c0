/** What is being written lives through a reload of the window. */
import { afterEach, expect, test, vi } from "vitest";
import { draftOf, dropDraft, keepDraft } from "../src/lib/drafts";

function aStore(): void {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
}

afterEach(() => vi.unstubAllGlobals());

test("a kept draft is there again", () => {
  aStore();
  keepDraft("claim:1", { ko: "쓰던 글" });

  expect(draftOf("claim:1")).toEqual({ ko: "쓰던 글" });
});

test("a dropped draft is gone", () => {
  aStore();
  keepDraft("claim:1", "words");
  dropDraft("claim:1");

  expect(draftOf("claim:1")).toBeNull();
});

test("a draft that cannot be read is none", () => {
  aStore();
  sessionStorage.setItem("madang-draft:claim:1", "{");

  expect(draftOf("claim:1")).toBeNull();
});

test("a store that refuses costs nothing else", () => {
  vi.stubGlobal("sessionStorage", {
    setItem: () => {
      throw new Error("full");
    },
  });

  expect(() => keepDraft("claim:1", "words")).not.toThrow();
});
