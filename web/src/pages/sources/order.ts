/** The sources that fit, in the order asked for. */
import type { Shapes } from "../../api/client";

type Source = Shapes["SourceShape"];
export type SortKey = "name" | "kind" | "date" | "language" | "turns" | "speakers" | "unassigned" | "codings";

interface Asked {
  wanted: string;
  kind: string;
  key: SortKey;
  down: boolean;
}

export function inOrder(sources: readonly Source[], asked: Asked): Source[] {
  const words = asked.wanted.normalize("NFC").toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fits = (source: Source): boolean => {
    const text = `${source.name} ${source.file_name} ${source.date}`.normalize("NFC").toLocaleLowerCase();
    return (asked.kind === "" || source.kind === asked.kind) && words.every((word) => text.includes(word));
  };
  const way = asked.down ? -1 : 1;
  return sources
    .filter(fits)
    .sort((a, b) => way * compared(a[asked.key], b[asked.key]) || compared(a.name, b.name));
}

function compared(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}
