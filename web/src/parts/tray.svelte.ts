/** The tray: passages picked anywhere, to be used as evidence, as a citation or in a search. Kept across reloads. */
const KEPT = "madang-tray";

function kept(): string[] {
  try {
    const found: unknown = JSON.parse(globalThis.sessionStorage?.getItem(KEPT) ?? "[]");
    return Array.isArray(found) ? found.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

let keys = $state.raw<readonly string[]>(kept());

export const tray = {
  /** Ids of statements, codings or pieces of evidence, in the order they were picked. */
  get keys(): readonly string[] {
    return keys;
  },
  holds: (key: string): boolean => keys.includes(key),
};

function keep(now: readonly string[]): void {
  keys = now;
  sessionStorage.setItem(KEPT, JSON.stringify(now));
}

export function pick(...picked: string[]): void {
  keep([...new Set([...keys, ...picked])]);
}

export function unpick(...dropped: string[]): void {
  keep(keys.filter((key) => !dropped.includes(key)));
}

export function emptyTray(): void {
  keep([]);
}
