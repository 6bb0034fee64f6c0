/** A stable hue for a code: its own colour where it has one, else one from its family's key. */
export function hue(key: string): number {
  let sum = 7;
  for (const letter of key) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 3600;
  return sum % 360;
}

const FAMILIES: Record<string, number> = {
  RSP: 190,
  BAR: 8,
  STR: 216,
  ROL: 278,
  MEA: 322,
  PRC: 128,
  DIM: 44,
};

/** The hue of a family: those of the shipped framework are set apart by hand. */
export function familyHue(family: string): number {
  return FAMILIES[family] ?? hue(family);
}

/** Colours of a code for light and dark, by CSS: use with class `code-colour` and `--hue`. */
export function codeHue(code: { key: string; family: string; colour: string }): string {
  const own = /^#([0-9a-f]{6})$/i.exec(code.colour)?.[1];
  if (own) return String(hueOf(own));
  return String((familyHue(code.family) + (hue(code.key) % 25) - 12 + 360) % 360);
}

function hueOf(hex: string): number {
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  if (range === 0) return 0;
  const turn = most === r ? ((g - b) / range) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return Math.round((turn * 60 + 360) % 360);
}
