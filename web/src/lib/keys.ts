/** Whether somebody is typing, so that a single key is a letter and not a command. */
export function typing(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}

/** Ctrl, or Command on a Mac. */
export function withCommand(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}
