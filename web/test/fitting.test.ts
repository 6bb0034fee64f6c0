/** Typing a few letters finds the code, whatever the keyboard made of them. */
import { expect, test } from "vitest";
import { keystrokes } from "../src/lib/hangul";
import { fitting } from "../src/ui/fitting";

const CODES = [
  { name: "불신", also: "Mistrust BAR.mistrust" },
  { name: "소수 실무자 의존", also: "Reliance on a few people BAR.few" },
  { name: "과도한 친밀감", also: "Too close BAR.close" },
];

const found = (typed: string): string[] => fitting(CODES, typed).map((each) => each.name);

test.each([
  ["불신", "composed"],
  ["부", "half of the first syllable"],
  ["ㅂㅜㄹ신", "begun outside the field, so not composed"],
  ["qㅜㄹ신", "begun on the Latin layout"],
  ["qnftls", "all of it on the Latin layout"],
  ["\u1107\u116e\u11af", "decomposed"],
  ["mistrust", "its English name"],
  ["BAR.mis", "its key"],
])("%s finds 불신 (%s)", (typed) => {
  expect(found(typed)[0]).toBe("불신");
});

test("spaces do not matter", () => {
  expect(found("소수실무자")).toEqual(["소수 실무자 의존"]);
});

test("what nothing is called finds nothing", () => {
  expect(found("없는 말")).toEqual([]);
});

test("compound vowels and endings are the keys they are typed with", () => {
  expect(keystrokes("값과")).toBe("ㄱㅏㅂㅅㄱㅗㅏ");
});
