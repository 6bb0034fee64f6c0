/** Light, dark, or as the machine is set. */
export type Look = "auto" | "light" | "dark";

const KEPT = "madang-look";
const kept = globalThis.localStorage?.getItem(KEPT);

let current = $state<Look>(kept === "light" || kept === "dark" ? kept : "auto");

export const look = {
  get now(): Look {
    return current;
  },
};

export function wear(chosen: Look): void {
  current = chosen;
  localStorage.setItem(KEPT, chosen);
  dress();
}

export function dress(): void {
  if (current === "auto") delete document.documentElement.dataset["look"];
  else document.documentElement.dataset["look"] = current;
}
