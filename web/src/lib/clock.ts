/** Moments of a recording, as people write them. */

/** A time stamp: `0:07`, `12:31`, `1:02:03`; a minus before what lies ahead of the beginning. */
export function clock(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number): string => String(n).padStart(2, "0");
  const sign = seconds < 0 && whole > 0 ? "-" : "";
  return sign + (hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`);
}

/** The same with what is left of a second, for a field to write in: `1:02:03.5`. */
export function exactly(seconds: number): string {
  const thousandths = Math.round(Math.abs(seconds) * 1000);
  const left = String(thousandths % 1000)
    .padStart(3, "0")
    .replace(/0+$/u, "");
  const sign = seconds < 0 && thousandths > 0 ? "-" : "";
  return sign + clock(Math.floor(thousandths / 1000)) + (left ? `.${left}` : "");
}

/** Seconds from what somebody wrote: `75`, `1:15`, `1:02:03.5`, `-0:30`; null where it is no time. */
export function secondsOf(written: string): number | null {
  const found = /^([-−–]?)(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6}(?:[.,]\d{1,3})?)$/u.exec(written.trim());
  if (!found) return null;
  const [, sign, hours, minutes, rest] = found;
  const seconds = Number((rest ?? "0").replace(",", "."));
  if (minutes !== undefined && seconds >= 60) return null;
  const all = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + seconds;
  return sign ? -all : all;
}
