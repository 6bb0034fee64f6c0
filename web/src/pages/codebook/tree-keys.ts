/** What a key does in the tree, after the pattern of the tree grid (WAI-ARIA). */
import type { Placed, Row } from "./tree";

export type Step =
  | { does: "choose"; row: number }
  | { does: "expand" | "collapse" | "edit" | "up" | "down" }
  /** Into the numbers of the row, by so many cells; out of them again at the left end. */
  | { does: "cell"; by: 1 | -1 };

interface Pressed {
  key: string;
  altKey: boolean;
}

/** What a key does on the row at `at`; undefined for a key that means nothing here. */
export function stepOf<Code extends Placed>(
  pressed: Pressed,
  rows: readonly Row<Code>[],
  at: number,
  inCell: boolean,
): Step | undefined {
  if (pressed.altKey) return reordering(pressed.key);
  switch (pressed.key) {
    case "ArrowDown":
      return { does: "choose", row: Math.min(rows.length - 1, at + 1) };
    case "ArrowUp":
      return { does: "choose", row: Math.max(0, at - 1) };
    case "Home":
      return { does: "choose", row: 0 };
    case "End":
      return { does: "choose", row: rows.length - 1 };
    case "ArrowRight":
      return !inCell && rows[at]?.open === false ? { does: "expand" } : { does: "cell", by: 1 };
    case "ArrowLeft":
      return inCell ? { does: "cell", by: -1 } : outward(rows, at);
    case "Enter":
    case "F2":
      return inCell ? undefined : { does: "edit" };
    default:
      return undefined;
  }
}

function reordering(key: string): Step | undefined {
  if (key === "ArrowUp") return { does: "up" };
  return key === "ArrowDown" ? { does: "down" } : undefined;
}

function outward<Code extends Placed>(rows: readonly Row<Code>[], at: number): Step | undefined {
  const row = rows[at];
  if (row?.open) return { does: "collapse" };
  const parent = rows.findIndex((each) => each.code.id === row?.code.parent);
  return parent < 0 ? undefined : { does: "choose", row: parent };
}

/** Whether a key is a letter to find a code by. */
export function isLetter({ key, altKey }: Pressed): boolean {
  return !altKey && key.length === 1 && !" ?/".includes(key);
}
