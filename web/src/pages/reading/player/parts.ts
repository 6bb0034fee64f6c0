/** Which of several recordings holds a moment: an interview may lie in two files. */
export interface Part {
  id: string;
  standing: string;
  offset: number;
}

/**
 * The recording to play a second of the transcript from: the one that is on, if it reaches there, else the one that
 * begins last before that second; the one that is on where none does. `length` is that of the one that is on, 0 unknown.
 */
export function partFor<P extends Part>(
  second: number,
  now: P | null,
  length: number,
  parts: readonly P[],
): P | null {
  const begins = (part: P): boolean => second + part.offset >= 0;
  if (now && begins(now) && (length === 0 || second + now.offset < length)) return now;
  const others = parts.filter((each) => each.standing === "here" && begins(each));
  return others.sort((one, two) => one.offset - two.offset)[0] ?? now;
}
