/** The codebook as rows: which are shown, where a letter leads, where a dragged code would land. */
export interface Placed {
  id: string;
  key: string;
  parent: string | null;
  depth: number;
  kind: "family" | "group" | "code";
  name: { ko: string; en: string };
  definition: { ko: string; en: string };
}

export interface Row<Code extends Placed> {
  code: Code;
  /** Undefined where nothing stands below. */
  open: boolean | undefined;
  position: number;
  siblings: number;
}

function folded(text: string): string {
  return text.normalize("NFC").toLocaleLowerCase().replaceAll(/\s+/g, "");
}

function fits(code: Placed, wanted: string): boolean {
  const { name, definition, key } = code;
  return [name.ko, name.en, key, definition.ko, definition.en].some((each) => folded(each).includes(wanted));
}

/** Ids of the codes that fit what was typed, and of all that stand above them; null where nothing was typed. */
export function fitting(codes: readonly Placed[], typed: string): ReadonlySet<string> | null {
  const wanted = folded(typed);
  if (!wanted) return null;
  const above = new Map(codes.map((code) => [code.id, code.parent]));
  const found = new Set<string>();
  for (const code of codes)
    if (fits(code, wanted))
      for (let id: string | null = code.id; id !== null; id = above.get(id) ?? null) found.add(id);
  return found;
}

/** The rows to show, in reading order. A filter opens what it finds. */
export function rowsOf<Code extends Placed>(
  codes: readonly Code[],
  closed: ReadonlySet<string>,
  only: ReadonlySet<string> | null = null,
): Row<Code>[] {
  const kept = only ? codes.filter((code) => only.has(code.id)) : codes;
  const children = new Map<string | null, Code[]>();
  for (const code of kept) children.set(code.parent, [...(children.get(code.parent) ?? []), code]);
  const rows: Row<Code>[] = [];
  const walk = (parent: string | null): void => {
    const siblings = children.get(parent) ?? [];
    for (const [at, code] of siblings.entries()) {
      const below = children.has(code.id);
      const open = below ? only !== null || !closed.has(code.id) : undefined;
      rows.push({ code, open, position: at + 1, siblings: siblings.length });
      if (open) walk(code.id);
    }
  };
  walk(null);
  return rows;
}

/** The next row after `from` whose name or key begins with what was typed; the search goes round. */
export function typedTo<Code extends Placed>(
  rows: readonly Row<Code>[],
  from: number,
  typed: string,
): number | undefined {
  const wanted = folded(typed);
  for (let step = 0; step < rows.length; step += 1) {
    const at = (from + step + (typed.length === 1 ? 1 : 0)) % rows.length;
    const code = rows[at]?.code;
    const tail = code?.key.split(".").at(-1) ?? "";
    if (code && [code.name.ko, code.name.en, code.key, tail].some((each) => folded(each).startsWith(wanted)))
      return at;
  }
  return undefined;
}

/** `code` and all that stand below it. */
export function below<Code extends Placed>(codes: readonly Code[], code: string): Set<string> {
  const found = new Set([code]);
  for (const each of codes) if (each.parent !== null && found.has(each.parent)) found.add(each.id);
  return found;
}

export interface Place {
  parent: string | null;
  before: string | null;
}

/** Where a code goes when it is dropped on the upper part, the middle or the lower part of another. */
export function dropped<Code extends Placed>(
  codes: readonly Code[],
  moving: string,
  on: string,
  part: "before" | "into" | "after",
): Place | undefined {
  const target = codes.find((each) => each.id === on);
  if (!target || below(codes, moving).has(on)) return undefined;
  if (part === "into") return { parent: on, before: null };
  if (part === "before") return { parent: target.parent, before: on };
  return { parent: target.parent, before: nextSibling(codes, target, moving)?.id ?? null };
}

function nextSibling<Code extends Placed>(
  codes: readonly Code[],
  code: Placed,
  without = "",
): Code | undefined {
  const siblings = codes.filter((each) => each.parent === code.parent && each.id !== without);
  return siblings[siblings.findIndex((each) => each.id === code.id) + 1];
}

/** One step up or down among its siblings; undefined where there is no such place. */
export function stepped<Code extends Placed>(
  codes: readonly Code[],
  moving: string,
  down: boolean,
): Place | undefined {
  const code = codes.find((each) => each.id === moving);
  if (!code) return undefined;
  const siblings = codes.filter((each) => each.parent === code.parent);
  const at = siblings.findIndex((each) => each.id === moving);
  const before = siblings[down ? at + 2 : at - 1];
  if (down ? at === siblings.length - 1 : at === 0) return undefined;
  return { parent: code.parent, before: before?.id ?? null };
}
