/** Claims: their order, which are shown, and one being written while others write too. */
import { expect, test } from "vitest";
import {
  changed,
  draftFrom,
  emptyDraft,
  followed,
  overtaken,
  rebased,
} from "../src/pages/claims/claim-draft";
import { filtersOf, fits, pairsOf, themesOf } from "../src/pages/claims/filters";
import { before, withMoved } from "../src/pages/claims/order";

type Claim = Parameters<typeof draftFrom>[0];

function aClaim(ko: string, revision = 1): Claim {
  const empty = { ko: "", en: "" };
  const about = { perspective: "researcher", theme: "trust", side: "civic", pair: [], deviant: [] };
  return { text: { ko, en: "" }, status: "proposed", reason: empty, revision, ...about } as unknown as Claim;
}
function written(from: Claim, ko: string): ReturnType<typeof draftFrom> {
  const draft = draftFrom(from);
  return { ...draft, claim: { ...draft.claim, text: { ko, en: "" } } };
}

test.each([
  ["to the front", "c", 0, "a"],
  ["down by one", "a", 1, "c"],
  ["to the end", "a", 2, null],
])("a claim moved %s stands before the one there", (_, moved, place, ahead) => {
  expect(before(["a", "b", "c"], moved, place)).toBe(ahead);
});

test("the list shows a moved claim where it was put", () => {
  const all = ["a", "b", "c"].map((id) => ({ id }));

  expect(withMoved(all, "a", 1).map((each) => each.id)).toEqual(["b", "a", "c"]);
});

test("moving an unknown claim changes nothing", () => {
  expect(withMoved([{ id: "a" }], "x", 0)).toEqual([{ id: "a" }]);
});

test.each([
  ["status=proposed", true],
  ["side=government", false],
  ["theme=trust&side=civic", true],
  ["pair=naru+office", false],
  ["", true],
])("asked for “%s”, a proposed civic claim on trust is shown: %s", (asked, shown) => {
  expect(fits(aClaim("신뢰"), filtersOf(new URLSearchParams(asked)))).toBe(shown);
});

test("themes and pairs are offered once each", () => {
  const claims = [
    { theme: "trust", pair: ["naru", "office"] },
    { theme: "trust", pair: ["naru", "office"] },
    { theme: null, pair: [] },
  ];

  expect([themesOf(claims), pairsOf(claims)]).toEqual([["trust"], [["naru office", ["naru", "office"]]]]);
});

test("a new claim is about what the address asks for", () => {
  const { claim } = emptyDraft(new URLSearchParams("theme=trust&side=nobody&pair=naru&pair=office"));

  expect([claim.theme, claim.side, claim.pair]).toEqual(["trust", null, ["naru", "office"]]);
});

test("a new claim that says nothing is not changed", () => {
  expect(changed(emptyDraft(new URLSearchParams("theme=trust")))).toBe(false);
});

test("an untouched draft follows what is stored", () => {
  expect(followed(draftFrom(aClaim("옛글")), aClaim("새글", 2)).claim.text.ko).toBe("새글");
});

test("a claim only moved elsewhere does not stand in the way of what is written", () => {
  const draft = followed(written(aClaim("옛글"), "내 글"), aClaim("옛글", 2));

  expect([draft.claim.text.ko, draft.from?.revision]).toEqual(["내 글", 2]);
});

test("a claim changed elsewhere overtakes what is written, which stays", () => {
  const theirs = aClaim("새글", 2);
  const draft = followed(written(aClaim("옛글"), "내 글"), theirs);

  expect([draft.claim.text.ko, overtaken(draft, theirs)]).toEqual(["내 글", true]);
});

test("put on top of theirs, what is written is no longer overtaken", () => {
  const theirs = aClaim("새글", 2);

  expect(overtaken(rebased(written(aClaim("옛글"), "내 글"), theirs), theirs)).toBe(false);
});
