/** Whether this window codes blind: what other coders did is hidden until it is switched off. */
const BLIND = "madang-blind";

export function isBlind(): boolean {
  return sessionStorage.getItem(BLIND) === "yes";
}

export function keepBlind(blind: boolean): void {
  sessionStorage.setItem(BLIND, blind ? "yes" : "no");
}
