/** What is being written and not yet stored: kept in this window across reloads, until it is stored or dropped. */
const AT = "madang-draft:";

export function draftOf<Draft>(name: string): Draft | null {
  try {
    const kept = sessionStorage.getItem(AT + name);
    return kept === null ? null : (JSON.parse(kept) as Draft);
  } catch {
    return null;
  }
}

export function keepDraft(name: string, draft: unknown): void {
  try {
    sessionStorage.setItem(AT + name, JSON.stringify(draft));
  } catch {
    // A full or forbidden store costs the draft its life across a reload, nothing else.
  }
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(AT + name);
}
