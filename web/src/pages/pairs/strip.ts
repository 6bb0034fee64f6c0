/** Where episodes lie along time, in shares of the strip's width. */
export interface Lying {
  earliest: string | null;
  latest: string | null;
}

export interface Bar {
  from: number;
  to: number;
}

export interface Axis {
  first: number;
  last: number;
  years: { year: number; at: number }[];
}

const DAY = 86_400_000;

function day(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The time from the first day to the last, at least a year; null where nothing has a time. */
export function axisOf(episodes: readonly Lying[], most = 8): Axis | null {
  const dated = episodes.filter((each) => each.earliest && each.latest);
  if (dated.length === 0) return null;
  const first = Math.min(...dated.map((each) => day(each.earliest ?? "")));
  const last = Math.max(first + 365, ...dated.map((each) => day(each.latest ?? "")));
  const begins = new Date(first * DAY).getUTCFullYear();
  const ends = new Date(last * DAY).getUTCFullYear();
  const every = Math.max(1, Math.ceil((ends - begins + 1) / most));
  const years = [];
  for (let year = begins; year <= ends; year += 1) {
    const at = (day(`${year}-01-01`) - first) / (last - first);
    if (at >= 0 && at < 0.97 && (year - begins) % every === 0) years.push({ year, at });
  }
  return { first, last, years };
}

/** The stretch of one episode, as wide as the uncertainty of its date; null for an undated one. */
export function barOf(episode: Lying, axis: Axis): Bar | null {
  if (!episode.earliest || !episode.latest) return null;
  const length = axis.last - axis.first;
  const share = (date: string): number => (day(date) - axis.first) / length;
  return { from: share(episode.earliest), to: share(episode.latest) };
}

const TENSION = new Set(["RSP.confront", "RSP.avoid", "RSP.formal"]);

/** Whether an account tells of tension, of co-operation, or of both. */
export function kindsOf(modes: readonly string[]): { tense: boolean; kind: boolean } {
  return { tense: modes.some((mode) => TENSION.has(mode)), kind: modes.some((mode) => !TENSION.has(mode)) };
}
