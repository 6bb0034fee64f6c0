/** Hears of every change of the project, made in this window or elsewhere. */
let revision = $state(0);
let connected = $state(true);

type Listener = (kinds: ReadonlySet<string>) => void;
const listeners = new Set<Listener>();

export const live = {
  /** The project's revision as last heard. */
  get revision(): number {
    return revision;
  },
  /** Whether the server is heard. */
  get connected(): boolean {
    return connected;
  },
};

/** Be told after each change which kinds of rows changed (`coding`, `claim` …); answers how to stop. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function listen(): () => void {
  const stream = new EventSource("/api/live");
  stream.addEventListener("open", () => (connected = true));
  stream.addEventListener("error", () => (connected = false));
  stream.addEventListener("changed", (event: MessageEvent<string>) => {
    const told = JSON.parse(event.data) as { revision: number; kinds: string[] };
    const missed = revision !== 0 && told.kinds.length === 0 && told.revision !== revision;
    revision = told.revision;
    connected = true;
    // After a break in the stream nobody can say what was missed: everything may have changed.
    if (told.kinds.length > 0 || missed)
      for (const each of listeners) each(new Set(missed ? ["*"] : told.kinds));
  });
  return () => stream.close();
}

/** Whether a change concerns any of these kinds. */
export function touches(changed: ReadonlySet<string>, ...kinds: string[]): boolean {
  return changed.has("*") || kinds.some((kind) => changed.has(kind));
}
