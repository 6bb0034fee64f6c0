/** Whether this window hides names: then it asks for pseudonyms only, and no name ever arrives in it. */
const KEPT = "madang-names";

export function hidesNames(): boolean {
  return globalThis.sessionStorage?.getItem(KEPT) === "hidden";
}

/** Begins the window anew: nothing that was read before may stay in it. */
export function hideNames(hidden: boolean): void {
  sessionStorage.setItem(KEPT, hidden ? "hidden" : "shown");
  location.reload();
}
