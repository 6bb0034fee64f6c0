/** Opens what is behind a number of a pair, with the other side's words beside it. */
import { api, got, type Shapes } from "../../api/client";
import { Refusal } from "../../api/errors";
import { said } from "../../lib/words.svelte";
import { openPassages } from "../../parts/opening.svelte";
import { refuse } from "../../ui/notices.svelte";

export type Pair = Shapes["PairShape"];
export type What = NonNullable<Shapes["What"]>;

export interface Period {
  from?: string | undefined;
  to?: string | undefined;
}

export interface Ends {
  a: { id: string; name: string; side: string };
  b: { id: string; name: string; side: string };
  period: Period;
}

/** The ends of an open pair, by name. */
export function endsOf(pair: Pair): Ends {
  const { a, b, time } = pair;
  return {
    a: { id: a.id, name: said(a.name), side: a.side },
    b: { id: b.id, name: said(b.name), side: b.side },
    period: { from: time.start ?? undefined, to: time.end ?? undefined },
  };
}

interface Asked {
  what: What;
  of?: string;
  /** What the two groups are called where it is not the names of the ends. */
  titles?: { a?: string; b?: string };
}

export async function openFacing(ends: Ends, title: string, asked: Asked): Promise<void> {
  const query = { what: asked.what, ...(asked.of ? { of: asked.of } : {}), ...given(ends.period) };
  try {
    const found = await got(
      api.GET("/api/pairs/{a}/{b}/passages", { params: { path: { a: ends.a.id, b: ends.b.id }, query } }),
    );
    openPassages(
      title,
      { title: asked.titles?.a ?? ends.a.name, keys: found.a, side: ends.a.side },
      { title: asked.titles?.b ?? ends.b.name, keys: found.b, side: ends.b.side },
    );
  } catch (trouble) {
    if (!(trouble instanceof Refusal)) throw trouble;
    refuse(said(trouble.said));
  }
}

/** Opens passages whose ids are at hand, each side facing the other. */
export function openKeys(ends: Ends, title: string, a: readonly string[], b: readonly string[]): void {
  openPassages(
    title,
    { title: ends.a.name, keys: a, side: ends.a.side },
    { title: ends.b.name, keys: b, side: ends.b.side },
  );
}

/** A period as the server is asked for it: open ends are left out. */
export function given(period: Period): { from?: string; to?: string } {
  return { ...(period.from ? { from: period.from } : {}), ...(period.to ? { to: period.to } : {}) };
}
