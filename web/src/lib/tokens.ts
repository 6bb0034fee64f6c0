/** The colour a token has here and now, for what is drawn on a canvas and cannot follow CSS. */
export function colourOf(token: string, within: HTMLElement): string {
  const probe = within.ownerDocument.createElement("span");
  probe.style.color = `var(${token})`;
  within.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
