/** How numbers of agreement are written: two or three decimals, a real minus, and shares of text. */
import type { Interval, Measured, Value } from "./asking.svelte";

export function decimal(value: number | null | undefined, places = 2): string {
  if (value === null || value === undefined) return "–";
  const written = Math.abs(value).toFixed(places);
  return value < 0 && Number(written) !== 0 ? `−${written}` : written;
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString();
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)}%`;
}

/** The numbers of one level as cells of a table that leaves the page. */
export function cells(found: Measured): (string | number | null)[] {
  const { value, interval, split } = found;
  return [
    value.value,
    interval.low,
    interval.high,
    found.documents,
    ...(split ? [split.both, split.first_only, split.second_only, split.neither] : [null, null, null, null]),
  ];
}

/** Where a value stands on a line from 0 to 1 that is `width` wide; what is below 0 stands at its beginning. */
export function at(value: number, width: number): number {
  return Math.min(1, Math.max(0, value)) * width;
}

export interface Drawn {
  value: Pick<Value, "value" | "reason">;
  interval: Interval;
}
