/** Moments as a reader here reads them; the exact one in UTC stays at hand. */
import type { Language } from "./words.svelte";

function locale(language: Language): string {
  return language === "ko" ? "ko-KR" : "en-GB";
}

/** The day of a moment in this machine's time, as `2026-11-22`, for grouping and for date fields. */
export function dayOf(at: string): string {
  const moment = new Date(at);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A day as a heading: with its weekday. */
export function dayName(day: string, language: Language): string {
  const noon = new Date(`${day}T12:00`);
  const weekday = noon.toLocaleDateString(locale(language), { weekday: "short" });
  const date = noon.toLocaleDateString(locale(language), { year: "numeric", month: "long", day: "numeric" });
  return language === "ko" ? `${date} (${weekday})` : `${weekday}, ${date}`;
}

/** A day in a list: short, and nothing at all for today. */
export function dayShort(day: string, language: Language, today = dayOf(new Date().toISOString())): string {
  if (day === today) return "";
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  return new Date(`${day}T12:00`).toLocaleDateString(locale(language), {
    ...year,
    month: "short",
    day: "numeric",
  });
}

/** Hours and minutes in this machine's time. */
export function timeOf(at: string, language: Language): string {
  return new Date(at).toLocaleTimeString(locale(language), {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
}

/** The moment in UTC, to the second. */
export function inUtc(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** The two moments between which a day of this machine lies: the first within it, the second after it. */
export function boundsOf(day: string): { since: string; until: string } {
  const start = new Date(`${day}T00:00`);
  const end = new Date(start);
  end.setDate(end.getDate() + 1);
  return { since: start.toISOString(), until: end.toISOString() };
}
