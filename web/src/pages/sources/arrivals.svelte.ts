/** Files on their way in: sent one by one, shown as their readers understood them, kept together. */
import { api, got, type Shapes } from "../../api/client";
import { Refusal } from "../../api/errors";
import { said } from "../../lib/words.svelte";
import { usesOf, type ColumnUse } from "./columns";

export type Arrival = Shapes["ArrivalShape"];
export type SourceKind = NonNullable<Arrival["kind"]>;

export interface Edits {
  name: string;
  kind: SourceKind;
  date: string;
  language: string;
}

export interface Incoming {
  key: string;
  fileName: string;
  state: "queued" | "reading" | "understood" | "already" | "refused" | "project" | "asked";
  sentence: { ko: string; en: string };
  arrival: Arrival | null;
  edits: Edits;
  /** It was brought by itself, so whoever brought it is shown at once what is in it. */
  alone?: boolean;
  /** A column of its table was chosen, and it is being read anew. */
  rereading?: boolean;
}

const NOTHING = { ko: "", en: "" };
const AT_ONCE = 2;
const queue: { key: string; file: File }[] = [];
let running = 0;
let last = 0;
let incoming = $state<Incoming[]>([]);
let keeping = $state(false);
let refusal = $state.raw<{ ko: string; en: string } | null>(null);

export const arrivals = {
  get all(): readonly Incoming[] {
    return incoming;
  },
  get ready(): readonly Incoming[] {
    return incoming.filter((each) => each.state === "understood");
  },
  get onTheWay(): number {
    return incoming.filter((each) => each.state === "queued" || each.state === "reading").length;
  },
  /** Whether a table is being read anew. */
  get rereading(): boolean {
    return incoming.some((each) => each.rereading === true);
  },
  get keeping(): boolean {
    return keeping;
  },
  /** Why the last keeping was refused. */
  get refusal(): { ko: string; en: string } | null {
    return refusal;
  },
};

export function bring(files: Iterable<File>): void {
  refusal = null;
  const all = [...files];
  for (const file of all) {
    last += 1;
    const key = `new ${last}`;
    incoming.push({
      key,
      fileName: file.name,
      state: "queued",
      sentence: NOTHING,
      arrival: null,
      edits: noEdits(),
      alone: all.length === 1,
    });
    queue.push({ key, file });
  }
  while (running < AT_ONCE && queue.length > 0) void work();
}

async function work(): Promise<void> {
  running += 1;
  for (let next = queue.shift(); next; next = queue.shift()) await send(next.key, next.file);
  running -= 1;
}

async function send(key: string, file: File): Promise<void> {
  if (!find(key)) return;
  change(key, { state: "reading" });
  try {
    const arrival = await got(
      api.POST("/api/uploads", {
        // Typed as text by the contract; a form carries the file itself.
        body: { file: file as unknown as string },
        bodySerializer: () => formOf(file),
      }),
    );
    // A recalling that ran meanwhile may have met the same file on the server.
    incoming = incoming.filter((each) => each.key === key || each.arrival?.id !== arrival.id);
    if (find(key)) change(key, arrived(arrival));
    else if (waits(arrival.standing)) await forget([arrival.id]);
  } catch (trouble) {
    change(key, { state: "refused", sentence: sentenceOf(trouble, file.name) });
  }
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append("file", file);
  return form;
}

function sentenceOf(trouble: unknown, name: string): { ko: string; en: string } {
  if (trouble instanceof Refusal)
    return { ko: `${name}: ${trouble.said.ko}`, en: `${name}: ${trouble.said.en}` };
  return { ko: `${name}: ${String(trouble)}`, en: `${name}: ${String(trouble)}` };
}

function arrived(arrival: Arrival): Partial<Incoming> {
  return {
    state: arrival.standing,
    sentence: arrival.sentence,
    arrival,
    edits: {
      name: arrival.name,
      kind: arrival.kind ?? "interview",
      date: arrival.date,
      language: arrival.language,
    },
  };
}

function noEdits(): Edits {
  return { name: "", kind: "interview", date: "", language: "" };
}

function find(key: string): Incoming | undefined {
  return incoming.find((each) => each.key === key);
}

function change(key: string, now: Partial<Incoming>): void {
  const found = find(key);
  if (found) Object.assign(found, now);
}

/** What waits on the server already, as after a reload of the page. */
export async function recall(): Promise<void> {
  // Only of these can the answer say that they are gone: others may arrive while it is on its way.
  const before = incoming.filter((each) => waits(each.state));
  const waiting = await got(api.GET("/api/uploads"));
  const known = new Set(incoming.map((each) => each.arrival?.id));
  const there = new Set(waiting.map((each) => each.id));
  for (const each of before) if (waits(each.state) && each.arrival && !there.has(each.arrival.id)) lose(each);
  for (const arrival of waiting)
    if (!known.has(arrival.id))
      incoming.push({
        key: arrival.id,
        fileName: arrival.file_name,
        ...(arrived(arrival) as Omit<Incoming, "key" | "fileName">),
      });
}

function lose(each: Incoming): void {
  each.state = "refused";
  each.sentence = {
    ko: `${each.fileName}: 작업대가 다시 시작되어 기다리던 파일이 사라졌습니다. 다시 가져오십시오.`,
    en: `${each.fileName} waits here no more, because the workbench was started anew; bring it in again.`,
  };
}

export async function drop(key: string): Promise<void> {
  const found = find(key);
  incoming = incoming.filter((each) => each.key !== key);
  if (found && waits(found.state) && found.arrival) await forget([found.arrival.id]);
}

/** Whether a file of this state waits on the server. */
function waits(state: string): boolean {
  return state === "understood" || state === "project" || state === "asked";
}

/** Take a file that came in by another way off the list. */
export function done(key: string): void {
  incoming = incoming.filter((each) => each.key !== key);
}

/** A project that was brought by itself was shown. */
export function shown(key: string): void {
  change(key, { alone: false });
}

/** A file that waited turned out not to be readable: it waits no more, and the list says why. */
export async function unread(key: string, sentence: { ko: string; en: string }): Promise<void> {
  const id = find(key)?.arrival?.id;
  change(key, { state: "refused", sentence });
  if (id) await forget([id]);
}

async function forget(ids: string[]): Promise<void> {
  await got(api.POST("/api/uploads/drop", { body: { files: ids } }));
}

export async function dropAll(): Promise<void> {
  const ids = incoming.flatMap((each) => (waits(each.state) ? (each.arrival?.id ?? []) : []));
  queue.length = 0;
  incoming = [];
  refusal = null;
  await forget(ids);
}

/** Say of all that wait what kind of material they are. */
export function setKind(kind: SourceKind): void {
  for (const each of arrivals.ready) each.edits.kind = kind;
}

/** Forget those that cannot come in. */
export function dropRefused(): void {
  incoming = incoming.filter((each) => each.state !== "refused" && each.state !== "already");
}

function chosen(arrival: Arrival, edits: Edits): Shapes["ChosenShape"] {
  return { id: arrival.id, ...edits, columns: usesOf(arrival.columns) };
}

/** Say what a column of a table becomes; the table is read anew, once more where one chooses on meanwhile. */
export async function chooseColumn(key: string, place: number, use: ColumnUse): Promise<void> {
  const found = find(key);
  if (!found?.arrival) return;
  found.arrival.columns = found.arrival.columns.map((each) =>
    each.place === place ? { ...each, use } : each,
  );
  if (found.rereading) return;
  found.rereading = true;
  try {
    await readAnew(found);
  } catch (trouble) {
    // Another choice asks once more.
    Object.assign(found, { state: "asked", sentence: sentenceOf(trouble, found.fileName) });
  } finally {
    found.rereading = false;
  }
}

async function readAnew(found: Incoming): Promise<void> {
  for (let sent = ""; found.arrival && sent !== JSON.stringify(usesOf(found.arrival.columns));) {
    const columns = usesOf(found.arrival.columns);
    sent = JSON.stringify(columns);
    const path = { file: found.arrival.id };
    const arrival = await got(
      api.POST("/api/uploads/{file}/columns", { params: { path }, body: { columns } }),
    );
    if (sent === JSON.stringify(usesOf(found.arrival.columns))) Object.assign(found, readAs(found, arrival));
  }
}

/** A table that was read anew; what somebody typed beside it stays. */
function readAs(found: Incoming, arrival: Arrival): Partial<Incoming> {
  const now = arrived(arrival);
  if (!found.edits.name) return now;
  const typed = found.arrival?.language !== found.edits.language;
  const language = typed || !arrival.name ? found.edits.language : arrival.language;
  return { ...now, edits: { ...found.edits, language } };
}

/** Keep all that were understood, as one act; answers how many came in, or null where it was refused. */
export async function keepAll(): Promise<number | null> {
  const ready = arrivals.ready;
  const files = ready.flatMap((each) => (each.arrival ? [chosen(each.arrival, each.edits)] : []));
  keeping = true;
  refusal = null;
  try {
    const kept = await got(api.POST("/api/uploads/keep", { body: { files } }));
    const gone = new Set(ready.map((each) => each.key));
    incoming = incoming.filter((each) => !gone.has(each.key));
    kept.already.forEach((sentence, at) =>
      incoming.push({
        key: `already ${last} ${at}`,
        fileName: said(sentence),
        state: "already",
        sentence,
        arrival: null,
        edits: noEdits(),
      }),
    );
    return kept.sources.length;
  } catch (trouble) {
    if (!(trouble instanceof Refusal)) throw trouble;
    refusal = trouble.said;
    return null;
  } finally {
    keeping = false;
  }
}
