/** Which codes are collapsed in this browser. */
const KEPT = "madang-codebook-closed";

export function keptClosed(): ReadonlySet<string> {
  try {
    const found: unknown = JSON.parse(globalThis.localStorage?.getItem(KEPT) ?? "[]");
    return new Set(Array.isArray(found) ? found.filter((each) => typeof each === "string") : []);
  } catch {
    return new Set();
  }
}

export function keepClosed(closed: ReadonlySet<string>): void {
  localStorage.setItem(KEPT, JSON.stringify([...closed]));
}
