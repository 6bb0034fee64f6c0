/** The one dialog by which files leave the project: opened from wherever somebody looks for it. */
import type { paths } from "../api/types";

type Path = paths["/api/export/{what}.{ending}/report"]["get"]["parameters"]["path"];

export interface Format {
  what: Path["what"];
  ending: Path["ending"];
}

export interface Leaving {
  name: "project" | "tables" | "passages" | "transcripts" | "codebook" | "network";
  formats: readonly Format[];
}

/** Everything that can be taken out, and the formats of each, the usual one first. */
export const LEAVING: readonly Leaving[] = [
  { name: "project", formats: [{ what: "project", ending: "qdpx" }] },
  {
    name: "tables",
    formats: [
      { what: "project", ending: "xlsx" },
      { what: "codings", ending: "csv" },
      { what: "statements", ending: "csv" },
      { what: "project", ending: "jsonl" },
    ],
  },
  { name: "passages", formats: [{ what: "codings", ending: "md" }] },
  {
    name: "transcripts",
    formats: [
      { what: "transcripts", ending: "docx" },
      { what: "transcripts", ending: "html" },
    ],
  },
  {
    name: "codebook",
    formats: [
      { what: "codebook", ending: "docx" },
      { what: "codebook", ending: "csv" },
      { what: "codebook", ending: "qdc" },
      { what: "codebook", ending: "json" },
    ],
  },
  {
    name: "network",
    formats: [
      { what: "network", ending: "gexf" },
      { what: "network", ending: "graphml" },
    ],
  },
];

export interface Options {
  language: "ko" | "en";
  level: "researcher" | "team" | "public";
  nvivo: boolean;
  side: boolean;
  originals: boolean;
  recordings: boolean;
  inside: boolean;
}

const NAMED_ONCE = ["qdpx", "qdc", "md", "docx", "html"];

/** Whether names go out in one of two languages; tables hold both. */
export function hasLanguage(format: Format): boolean {
  return NAMED_ONCE.includes(format.ending);
}

/** Whether passages are in it, so that it matters who will read them. */
export function hasPassages(format: Format): boolean {
  return format.what !== "codebook" && format.what !== "network";
}

/** What is asked of the server: only what this format knows. */
export function askedOf(format: Format, chosen: Options): Partial<Options> {
  return {
    ...(hasLanguage(format) ? { language: chosen.language } : {}),
    ...(hasPassages(format) ? { level: chosen.level } : {}),
    ...(format.ending === "qdpx"
      ? {
          nvivo: chosen.nvivo,
          side: chosen.side,
          originals: chosen.originals,
          recordings: chosen.recordings && chosen.level === "researcher",
          inside: chosen.inside,
        }
      : {}),
  };
}

/** The address of the file. */
export function fileAt(format: Format, chosen: Options): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(askedOf(format, chosen))) query.set(name, String(value));
  const asked = query.size > 0 ? `?${query}` : "";
  return `/api/export/${format.what}.${format.ending}${asked}`;
}

let opened = $state.raw<Leaving["name"] | null>(null);

export const takingOut = {
  /** What the dialog begins with; null while it is closed. */
  get now(): Leaving["name"] | null {
    return opened;
  },
};

export function takeOut(name: Leaving["name"] = "project"): void {
  opened = name;
}

export function closeTakingOut(): void {
  opened = null;
}
