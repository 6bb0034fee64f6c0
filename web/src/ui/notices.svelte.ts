/** Short messages to the person: what was done (with undo, where it can be), and what was refused. */
export interface Notice {
  id: number;
  tone: "done" | "refused";
  text: string;
  action?: { label: string; run: () => void };
}

const notices = $state<Notice[]>([]);
let last = 0;

export function noticesNow(): readonly Notice[] {
  return notices;
}

/** Say that something was done. It goes away by itself. */
export function tell(text: string, action?: Notice["action"]): void {
  show({ tone: "done", text, ...(action ? { action } : {}) }, 6_000);
}

/** Say that something was refused, in the sentence given. It stays until it is dismissed. */
export function refuse(text: string): void {
  show({ tone: "refused", text }, 0);
}

export function dismiss(id: number): void {
  const at = notices.findIndex((each) => each.id === id);
  if (at >= 0) notices.splice(at, 1);
}

function show(notice: Omit<Notice, "id">, milliseconds: number): void {
  const again = notices.find((each) => each.text === notice.text);
  if (again) dismiss(again.id);
  last += 1;
  const id = last;
  notices.push({ ...notice, id });
  if (notices.length > 4) notices.shift();
  if (milliseconds > 0) setTimeout(() => dismiss(id), milliseconds);
}
