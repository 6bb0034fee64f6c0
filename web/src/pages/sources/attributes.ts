/** The columns of the table of attributes. */
import type { Shapes } from "../../api/client";

export type Bearer = "participant" | "organisation" | "source";
export interface Attribute {
  name: string;
  type: Shapes["ValueShape"]["type"];
}

/** The attributes that have values, then those that were only just added, each once. */
export function columnsOf(
  values: readonly Shapes["ValueShape"][],
  of: Bearer,
  added: readonly Attribute[],
): Attribute[] {
  const found = new Map<string, Attribute>();
  for (const each of values)
    if (each.of === of && !found.has(each.attribute))
      found.set(each.attribute, { name: each.attribute, type: each.type });
  for (const each of added) if (!found.has(each.name)) found.set(each.name, each);
  return [...found.values()];
}
