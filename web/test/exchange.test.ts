/** Files of other programs: what their reports say, and what is asked of the server for a file that goes out. */
import { describe, expect, it } from "vitest";
import type { Shapes } from "../src/api/client";
import { askedOf, fileAt, LEAVING, type Options } from "../src/parts/taking-out.svelte";
import { counted, percent, why } from "../src/pages/sources/incoming/counted";
import { stemOf } from "../src/pages/sources/incoming/wish";

const LINE: Shapes["IncomingSource"] = {
  name: "talk",
  standing: "new",
  characters: 10,
  codings: 2,
  by: "evidence",
  utf16: true,
  crlf_two: true,
  bom: false,
  score: 0.998,
  next: 0.22,
  beyond: 1,
  has_crlf: true,
  has_bom: true,
};
const CHOSEN: Options = {
  language: "en",
  level: "team",
  nvivo: true,
  side: false,
  originals: true,
  recordings: true,
  inside: false,
};
const all = LEAVING.flatMap((each) => each.formats);
const format = (ending: string) =>
  all.find((each) => each.ending === ending) ?? { what: "project" as const, ending: "qdpx" as const };

describe("how a source was counted", () => {
  it("names only what makes a difference in its text", () => {
    expect(counted(LINE)).toBe("UTF-16 units, line end (CR LF) as 2, BOM not counted");
    expect(counted({ ...LINE, beyond: 0, has_crlf: false, has_bom: false })).toBe("the same in every way");
  });

  it("says nothing of a source without passages", () => {
    expect([counted({ ...LINE, by: "", codings: 0 }), why({ ...LINE, by: "", codings: 0 })]).toEqual([
      "",
      "",
    ]);
  });

  it("never rounds up to a hundred", () => {
    expect([percent(0.998), percent(1)]).toEqual(["99%", "100%"]);
  });

  it("asks for a look where only the program's habit decided", () => {
    expect(why({ ...LINE, by: "origin" })).toContain("look at a few");
  });
});

describe("what is asked of the server", () => {
  it("is only what the format knows", () => {
    expect(askedOf(format("gexf"), CHOSEN)).toEqual({});
    expect(askedOf(format("md"), CHOSEN)).toEqual({ language: "en", level: "team" });
    expect(Object.keys(askedOf(format("qdpx"), CHOSEN))).toHaveLength(7);
  });

  it("is the same for the file as for its report", () => {
    expect(fileAt(format("md"), CHOSEN)).toBe("/api/export/codings.md?language=en&level=team");
    expect(fileAt(format("gexf"), CHOSEN)).toBe("/api/export/network.gexf");
  });

  it("names each file once", () => {
    const names = all.map((each) => `${each.what}.${each.ending}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

it("calls a project after its file without the ending", () => {
  expect(["my.study.qdpx", "no ending", "v1. 면담 자료"].map(stemOf)).toEqual([
    "my.study",
    "no ending",
    "v1. 면담 자료",
  ]);
});
