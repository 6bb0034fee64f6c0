/** The order of claims: where one goes when it is moved. */

/** The claim before which `moved` stands when it is put at `place` (from 0) of the list; null: last. */
export function before(ids: readonly string[], moved: string, place: number): string | null {
  const others = ids.filter((each) => each !== moved);
  return others[Math.max(0, place)] ?? null;
}

/** The list with `moved` at `place`. */
export function withMoved<Each extends { id: string }>(
  all: readonly Each[],
  moved: string,
  place: number,
): Each[] {
  const one = all.find((each) => each.id === moved);
  const others = all.filter((each) => each.id !== moved);
  return one ? [...others.slice(0, place), one, ...others.slice(place)] : [...all];
}
