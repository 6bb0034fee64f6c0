/** How the places of a source were counted, and what decided it. */
import type { Shapes } from "../../../api/client";
import { incomingWords as w } from "./incoming-words";

type Line = Shapes["IncomingSource"];

/** The counting in words: only what makes a difference in this text is named; empty for one without passages. */
export function counted(line: Line): string {
  if (!line.by) return line.codings > 0 ? String(w.asWritten) : "";
  const how = [
    ...(line.beyond > 0 ? [line.utf16 ? w.utf16 : w.codePoints] : []),
    ...(line.has_crlf ? [w.crlf(line.crlf_two ? 2 : 1)] : []),
    ...(line.has_bom ? [line.bom ? w.bomCounted : w.bomNot] : []),
  ];
  return how.map(String).join(", ") || String(w.anyWay);
}

/** What decided; a counting that nothing in the text decided asks for a look. */
export function why(line: Line): string {
  switch (line.by) {
    case "evidence":
      return String(
        line.next > 0
          ? w.byWords(percent(line.score), percent(line.next))
          : w.byWordsAlone(percent(line.score)),
      );
    case "same":
      return String(w.same);
    case "madang":
      return String(w.byMadang);
    case "others":
      return String(w.byOthers);
    case "origin":
      return String(w.byProgram);
    default:
      return line.codings > 0 ? String(w.noWords) : "";
  }
}

/** A share as whole percent; never 100 where something does not fit. */
export function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
