/** What a person does on the desk. Drawn at once; taken back with the sentence where the server refuses. */
import { Refusal } from "../../../api/errors";
import { said } from "../../../lib/words.svelte";
import type { Stretch } from "../../../transcript/model/shown";
import { refuse, tell } from "../../../ui/notices.svelte";
import { w } from "../reading-words";
import { calls, type CodingShape, type StatementChange, type StatementShape } from "./calls";
import type { Desk } from "./desk.svelte";

let made = 0;

export class Acts {
  readonly #desk: Desk;
  /** Writes under way: what changed elsewhere is asked for when they are through. */
  readonly #pending = new Set<Promise<unknown>>();
  #catching: Promise<void> | null = null;
  #again = false;
  /** Changes of statements not yet answered, and the statements as last stored. */
  readonly #ahead = new Map<string, StatementChange[]>();
  readonly #stored = new Map<string, StatementShape>();
  #line: Promise<void> = Promise.resolve();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Apply a code to a stretch; it is drawn before the server has answered. */
  async apply(code: string, stretch: Stretch): Promise<void> {
    const desk = this.#desk;
    made += 1;
    const id = `new:${made}`;
    desk.waiting = [...desk.waiting, { id, code, start: stretch.start, end: stretch.end }];
    desk.opened = id;
    requestAnimationFrame(() => setTimeout(() => performance.mark("madang-shown")));
    const { start, end } = stretch;
    const done = await this.#try(() =>
      calls.apply(desk.source, { transcript: desk.transcript, start, end, code }),
    );
    performance.mark("madang-stored");
    if (done) {
      desk.put(...done.codings);
      if (done.statement) desk.putStatement(done.statement);
    }
    desk.waiting = desk.waiting.filter((each) => each.id !== id);
    if (desk.opened === id) desk.opened = done?.codings[0]?.id ?? null;
  }

  async recode(coding: CodingShape, code: string): Promise<void> {
    const desk = this.#desk;
    desk.put({ ...coding, code });
    const done = await this.#try(() => calls.changeCoding(coding.id, { revision: coding.revision, code }));
    if (done) desk.put(done);
    else await this.#asItIs();
  }

  async resize(coding: CodingShape, stretch: Stretch): Promise<void> {
    const desk = this.#desk;
    const { start, end } = stretch;
    if (start !== coding.start || end !== coding.end) {
      desk.reshape(coding.id, stretch);
      const { revision, id } = coding;
      const done = await this.#try(() =>
        calls.changeCoding(id, { revision, transcript: desk.transcript, start, end }),
      );
      if (done) desk.put(done);
      else await this.#asItIs();
    }
    desk.reshape(coding.id, null);
  }

  async remove(coding: CodingShape): Promise<void> {
    this.#desk.drop(coding.id);
    const done = await this.#try(() => calls.removeCodings([coding.id]));
    if (done) tell(w.removed);
    else this.#desk.put(coding);
  }

  /** Store one change of a statement; answers the sentence it was refused with, or nothing. */
  async state(id: string, change: StatementChange): Promise<string> {
    const ahead = [...(this.#ahead.get(id) ?? []), change];
    this.#ahead.set(id, ahead);
    this.#show(id);
    const asked = this.#line.then(() => this.#send(id, change));
    this.#line = asked.then(() => undefined);
    return this.#tracked(asked);
  }

  /** One after the other, so that a quick second change starts from what the first one answered. */
  async #send(id: string, change: StatementChange): Promise<string> {
    const statement = this.#stored.get(id);
    if (!statement) return "";
    try {
      this.#stored.set(id, await calls.changeStatement(id, statement.revision, change));
      return "";
    } catch (trouble) {
      void this.catchUp();
      return sentence(trouble);
    } finally {
      const rest = (this.#ahead.get(id) ?? []).filter((each) => each !== change);
      this.#ahead.set(id, rest);
      this.#desk.putStatement(this.#newest(id));
      this.#show(id);
      if (rest.length === 0) this.#stored.delete(id);
    }
  }

  /** The statement as last stored: what was taken in meanwhile may be newer than what this window began from. */
  #newest(id: string): StatementShape {
    const stored = this.#stored.get(id) as StatementShape;
    const here = this.#desk.statements.get(id);
    return here && here.revision > stored.revision ? here : stored;
  }

  /** Show a statement as it will be when all that was changed is stored. */
  #show(id: string): void {
    const now = this.#desk.statements.get(id);
    if (!now) return;
    if (!this.#stored.has(id)) this.#stored.set(id, now);
    const ahead = this.#ahead.get(id) ?? [];
    if (ahead.length > 0) this.#desk.putStatement(Object.assign({}, now, ...ahead) as StatementShape);
  }

  async memo(of: string, of_id: string, text: string): Promise<string> {
    return this.#store(calls.newMemo({ of, of_id, text }), (memo) => this.#desk.putMemo(memo));
  }

  async changeMemo(id: string, revision: number, text: string): Promise<string> {
    return this.#store(calls.changeMemo(id, { revision, text }), (memo) => this.#desk.putMemo(memo));
  }

  async removeMemo(id: string): Promise<string> {
    return this.#store(calls.removeMemo(id), () => this.#desk.dropMemo(id));
  }

  async #store<Answer>(asked: Promise<Answer>, take: (answer: Answer) => void): Promise<string> {
    try {
      take(await this.#tracked(asked));
      return "";
    } catch (trouble) {
      void this.catchUp();
      return sentence(trouble);
    }
  }

  /** Take in what changed elsewhere; asked again while one is under way, it is done once more. */
  async catchUp(): Promise<void> {
    if (this.#catching) {
      this.#again = true;
      return this.#catching;
    }
    this.#catching = this.#caughtUp();
    await this.#catching;
    this.#catching = null;
  }

  async #caughtUp(): Promise<void> {
    do {
      this.#again = false;
      await Promise.allSettled([...this.#pending]);
      await this.#try(() => this.#desk.catchUp());
    } while (this.#again);
  }

  async #asItIs(): Promise<void> {
    await this.#try(() => this.#desk.load());
  }

  #tracked<Answer>(asked: Promise<Answer>): Promise<Answer> {
    this.#pending.add(asked);
    return asked.finally(() => this.#pending.delete(asked));
  }

  async #try<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
    try {
      return await this.#tracked(ask());
    } catch (trouble) {
      refuse(sentence(trouble));
      return null;
    }
  }
}

/** A refusal as a sentence; anything else is a mistake of ours and goes on. */
export function sentence(trouble: unknown): string {
  if (trouble instanceof Refusal) return said(trouble.said);
  throw trouble;
}
