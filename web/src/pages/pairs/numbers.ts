/** Numbers as the account prints them. */

/** Two digits with a proper minus sign; a dash where there is none. */
export function shown(value: number | null): string {
  if (value === null) return "–";
  const text = value.toFixed(2);
  return Number(text) === 0 ? "0.00" : text.replace("-", "−");
}

/** The same with a plus sign before what is above zero. */
export function signed(value: number | null): string {
  const text = shown(value);
  return value !== null && value > 0 && text !== "0.00" ? `+${text}` : text;
}
