/** What this browser remembers of listening: where one was in each recording, how fast, whether the text follows. */
const SPEED = "madang-speed";
const FOLLOWING = "madang-text-follows";
const PICTURE = "madang-picture-width";
const heard = (source: string, recording: string): string => `madang-heard:${source}:${recording}`;

/** Seconds to go back when one goes on listening, to find into it again. */
const AGAIN = 2;

function number(key: string, otherwise: number): number {
  const kept = Number(localStorage.getItem(key) ?? Number.NaN);
  return Number.isFinite(kept) ? kept : otherwise;
}

export function heardUpTo(source: string, recording: string): number {
  return Math.max(0, number(heard(source, recording), 0) - AGAIN);
}

export function keepHeard(source: string, recording: string, moment: number): void {
  localStorage.setItem(heard(source, recording), moment.toFixed(1));
}

export function lastSpeed(): number {
  const kept = number(SPEED, 1);
  return kept >= 0.5 && kept <= 3 ? kept : 1;
}

export function keepSpeed(speed: number): void {
  localStorage.setItem(SPEED, String(speed));
}

export function isFollowing(): boolean {
  return localStorage.getItem(FOLLOWING) !== "no";
}

export function keepFollowing(follows: boolean): void {
  localStorage.setItem(FOLLOWING, follows ? "yes" : "no");
}

/** How wide the picture is, in pixels; 0 where it is hidden. */
export function pictureWidth(): number {
  return number(PICTURE, 280);
}

export function keepPictureWidth(width: number): void {
  localStorage.setItem(PICTURE, String(Math.round(width)));
}
