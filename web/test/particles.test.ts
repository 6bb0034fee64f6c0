import { expect, test } from "vitest";

import { object, subject, together, towards } from "../src/lib/particles";

test.each([
  ["불신", "불신을"],
  ["‘행정 부담’", "‘행정 부담’을"],
  ["신뢰", "신뢰를"],
])("%s takes the particle of an object by its sound", (word, said) => {
  expect(object(word)).toBe(said);
});

test.each([
  ["-0.75", "-0.75로"],
  ["0", "0으로"],
  ["1", "1로"],
  ["서울", "서울로"],
  ["두 곳", "두 곳으로"],
  ["team", "team으로"],
  ["interview.docx", "interview.docx로"],
])("%s is gone to by its sound, a closing ㄹ like an open one", (word, said) => {
  expect(towards(word)).toBe(said);
});

test("a name in decomposed letters is heard like the composed one", () => {
  expect([subject("하은".normalize("NFD")), together("나루")]).toEqual([
    "하은".normalize("NFD") + "이",
    "나루와",
  ]);
});
