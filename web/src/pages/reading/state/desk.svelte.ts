/** One source on the desk: its text, what lies over it, and what is open. */
import { reference } from "../../../api/reference.svelte";
import { Shown, type Stretch } from "../../../transcript/model/shown";
import type { Drawn } from "../../../transcript/model/coded";
import { takeReading } from "./ahead";
import {
  calls,
  type CodingShape,
  type MemoShape,
  type Reading,
  type SpeakerShape,
  type StatementShape,
  type TranslationShape,
} from "./calls";
import { drawer, type Drawer } from "./drawer";
import { byId, layerOf, merged, speakersOf, tally } from "./rows";

/** A code applied here that the server has not yet answered for. */
export interface Waiting extends Stretch {
  id: string;
  code: string;
}

export class Desk {
  readonly source: string;
  /** The text and its speakers; replaced only when the transcript is. */
  reading = $state.raw<Reading | null>(null);
  shown = $state.raw<Shown | null>(null);
  codings = $state.raw<ReadonlyMap<string, CodingShape>>(new Map());
  unplaced = $state.raw<Reading["unplaced"]>([]);
  statements = $state.raw<ReadonlyMap<string, StatementShape>>(new Map());
  memos = $state.raw<ReadonlyMap<string, MemoShape>>(new Map());
  translations = $state.raw<readonly TranslationShape[]>([]);
  waiting = $state.raw<readonly Waiting[]>([]);
  /** Stretches being dragged or nudged, not yet stored, by coding. */
  reshaped = $state.raw<ReadonlyMap<string, Stretch>>(new Map());

  opened = $state<string | null>(null);
  focusedCode = $state<string | null>(null);
  hovered = $state<string | null>(null);
  blind = $state(false);
  /** Coders whose codings are not shown, and the settled layer where that is not. */
  hiddenCoders = $state.raw<ReadonlySet<string>>(new Set());

  /** The project's revision up to which this is known. */
  revision = 0;

  readonly coder = $derived(
    reference.all?.coders.find((each) => each.name === reference.all?.who)?.id ?? null,
  );
  readonly visible = $derived(
    [...this.codings.values()].filter((each) => !this.hiddenCoders.has(layerOf(each))),
  );
  readonly drawn = $derived(this.#drawn());
  readonly counts = $derived(tally(this.visible));
  readonly speakers = $derived(speakersOf(this.reading));
  readonly coding = $derived(this.opened === null ? null : (this.codings.get(this.opened) ?? null));
  readonly statement = $derived(
    this.coding?.statement ? (this.statements.get(this.coding.statement) ?? null) : null,
  );
  readonly transcript = $derived(this.reading?.transcript.id ?? "");

  constructor(source: string, blind: boolean) {
    this.source = source;
    this.blind = blind;
  }

  async load(): Promise<void> {
    const found = await takeReading(this.source, this.blind);
    const same = this.reading?.transcript.id === found.transcript.id;
    if (!same || !this.shown) this.shown = new Shown(found.text, found.turns);
    this.reading = found;
    this.revision = found.revision;
    this.codings = byId(found.codings);
    this.unplaced = found.unplaced;
    this.statements = byId(found.statements);
    this.memos = byId(found.memos);
    this.translations = found.translations;
    if (this.opened && !this.codings.has(this.opened)) this.opened = null;
  }

  /** Take in what changed since, made here or elsewhere. The text, what is open and what is typed stay. */
  async catchUp(): Promise<void> {
    if (!this.reading) return;
    const told = await calls.changes(this.source, this.revision, this.blind);
    if (told.transcript !== this.reading.transcript.id) return this.load();
    this.revision = told.revision;
    const lost = told.codings.filter((each) => each.placing === "unplaced");
    const placed = told.codings.filter((each) => each.placing !== "unplaced");
    this.codings = merged(this.codings, placed, [...told.gone_codings, ...lost.map((each) => each.id)]);
    const settled = new Set([...told.gone_codings, ...told.codings.map((each) => each.id)]);
    this.unplaced = [...this.unplaced.filter((each) => !settled.has(each.id)), ...lost];
    this.statements = merged(this.statements, told.statements, told.gone_statements);
    this.memos = merged(this.memos, told.memos, told.gone_memos);
    if (this.opened && !this.codings.has(this.opened) && !this.#awaits(this.opened)) this.opened = null;
  }

  #awaits(id: string): boolean {
    return this.waiting.some((each) => each.id === id);
  }

  put(...codings: CodingShape[]): void {
    this.codings = merged(this.codings, codings, []);
  }

  putStatement(statement: StatementShape): void {
    this.statements = merged(this.statements, [statement], []);
  }

  putMemo(memo: MemoShape): void {
    this.memos = merged(this.memos, [memo], []);
  }

  dropMemo(id: string): void {
    this.memos = merged(this.memos, [], [id]);
  }

  drop(...ids: string[]): void {
    this.codings = merged(this.codings, [], ids);
    if (this.opened && ids.includes(this.opened)) this.opened = null;
  }

  /** Where a coding is now, with what is being dragged. */
  stretchOf(coding: CodingShape): Stretch {
    return this.reshaped.get(coding.id) ?? coding;
  }

  reshape(id: string, stretch: Stretch | null): void {
    const next = new Map(this.reshaped);
    if (stretch) next.set(id, stretch);
    else next.delete(id);
    this.reshaped = next;
  }

  speaker(label: string | null): SpeakerShape | undefined {
    return this.reading?.speakers.find((each) => each.label === label);
  }

  /** The organisation whoever says these words speaks for. */
  speaksFor(stretch: Stretch): string | null {
    const shown = this.shown;
    if (!shown) return null;
    return this.speaker(shown.label(shown.turnAt(shown.shapeOf(stretch).from)))?.organisation ?? null;
  }

  #known = new WeakMap<CodingShape, { drawn: Drawn; for: object }>();

  #drawn(): Drawn[] {
    const shown = this.shown;
    if (!shown) return [];
    const of = drawer(shown, this.coder);
    const found = this.visible.map((each) => this.#draw(each, of, shown));
    for (const each of this.waiting) found.push({ ...of.draw(each, "", false), waiting: true });
    return found;
  }

  /** Ten thousand codings are not worked out anew because one was added. */
  #draw(coding: CodingShape, of: Drawer, shown: Shown): Drawn {
    const stretch = this.reshaped.get(coding.id);
    if (stretch) return { ...of.draw(coding, layerOf(coding), false), ...shown.shapeOf(stretch) };
    const known = this.#known.get(coding);
    if (known?.for === of.key) return known.drawn;
    const drawn = of.draw(coding, layerOf(coding), coding.placing === "to_check");
    this.#known.set(coding, { drawn, for: of.key });
    return drawn;
  }
}
