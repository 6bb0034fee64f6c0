/** What is asked for, as part of an address. */
export interface Asked {
  language: string;
  level: string;
  /** The sections chosen; null for all of them. */
  sections: readonly string[] | null;
}

export function query(asked: Asked): string {
  const found = new URLSearchParams({ language: asked.language, level: asked.level });
  for (const name of asked.sections ?? []) found.append("sections", name);
  return found.toString();
}

/** Those of `all` that are chosen, null where that is every one: then nothing needs to be said. */
export function chosenOf(all: readonly string[], left: ReadonlySet<string>): string[] | null {
  return left.size === 0 ? null : all.filter((name) => !left.has(name));
}
