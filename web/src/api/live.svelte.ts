/** Hears of every change of the project, made in this window or elsewhere. */
let revision = $state(0);
let connected = $state(true);
let shut = $state(false);

const AGAIN = 2_000;

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
  /** Whether the server answers but lets nobody in: it was started anew, with another token. */
  get shut(): boolean {
    return shut;
  },
};

/** Be told after each change which kinds of rows changed (`coding`, `claim` …); answers how to stop. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is shown is of this revision: what changed before the first word was heard is not missed. */
export function shownAt(known: number): void {
  if (revision === 0) revision = known;
}

/** Begin to hear; answers how to stop. */
export function listen(): () => void {
  let stream = opened();
  let waiting: ReturnType<typeof setTimeout>;
  function opened(): EventSource {
    const made = new EventSource("/api/live");
    made.addEventListener("open", () => {
      connected = true;
      shut = false;
    });
    made.addEventListener("error", () => {
      connected = false;
      // A browser gives up by itself only when it is turned away; the address may be opened again in another tab.
      if (made.readyState !== EventSource.CLOSED) return;
      shut = true;
      waiting = setTimeout(() => (stream = opened()), AGAIN);
    });
    made.addEventListener("changed", heard);
    return made;
  }
  return () => {
    clearTimeout(waiting);
    stream.close();
  };
}

function heard(event: MessageEvent<string>): void {
  const told = JSON.parse(event.data) as { revision: number; kinds: string[] };
  const missed = revision !== 0 && told.kinds.length === 0 && told.revision !== revision;
  revision = told.revision;
  connected = true;
  // After a break in the stream nobody can say what was missed: everything may have changed.
  if (told.kinds.length > 0 || missed)
    for (const each of listeners) each(new Set(missed ? ["*"] : told.kinds));
}

/** Whether a change concerns any of these kinds. */
export function touches(changed: ReadonlySet<string>, ...kinds: string[]): boolean {
  return changed.has("*") || kinds.some((kind) => changed.has(kind));
}
