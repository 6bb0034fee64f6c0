/** The types the pages are compiled with are those of the server's contract as it stands. */
import { readFileSync } from "node:fs";
import openapiTS, { astToString, COMMENT_HEADER } from "openapi-typescript";
import { expect, test } from "vitest";

test("src/api/types.ts is made from openapi.json; mend it with: just contract", async () => {
  const contract = new URL("../../src/madang/api/openapi.json", import.meta.url);

  const made = COMMENT_HEADER + astToString(await openapiTS(contract));

  expect(readFileSync(`${import.meta.dirname}/../src/api/types.ts`, "utf-8")).toBe(made);
});
