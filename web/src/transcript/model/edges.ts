/** Moving the edges of a coding from word to word. */
import type { Shape } from "./shown";

/** The nearest edge of a word beyond `place`, to the right or to the left. */
export function wordEdge(words: string, place: number, back: boolean): number {
  const step = back ? -1 : 1;
  const letter = (at: number): boolean => at >= 0 && at < words.length && !/\s/u.test(words.charAt(at));
  const beside = (at: number): number => (back ? at - 1 : at);
  let at = place;
  while (beside(at) >= 0 && beside(at) < words.length && !letter(beside(at))) at += step;
  while (letter(beside(at))) at += step;
  return at;
}

/** A stretch with one edge moved by a word: its start to the start of a word, its end to the end of one. */
export function moved(words: string, shape: Shape, edge: keyof Shape, back: boolean): Shape {
  const outward = (edge === "to") !== back;
  const at = outward ? wordEdge(words, shape[edge], back) : inward(words, shape[edge], back);
  const next = { ...shape, [edge]: at };
  return next.from < next.to ? next : shape;
}

/** Inward over one word and the space behind it. */
function inward(words: string, place: number, back: boolean): number {
  const step = back ? -1 : 1;
  let at = wordEdge(words, place, back);
  const space = (): boolean => {
    const letter = words.charAt(back ? at - 1 : at);
    return letter !== "" && /\s/u.test(letter);
  };
  while (space()) at += step;
  return at;
}
