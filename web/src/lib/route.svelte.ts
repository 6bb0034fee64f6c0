import { hidesNames } from "./hidden-names";
/** Where we are: the path in parts, and what is asked of it (`?at=120`). Every page has its own address. */
interface Place {
  parts: string[];
  asked: URLSearchParams;
}

let place = $state.raw<Place>(read());

function read(): Place {
  const { pathname, search } = globalThis.location ?? { pathname: "/", search: "" };
  return {
    parts: pathname.split("/").filter(Boolean).map(decodeURIComponent),
    asked: new URLSearchParams(search),
  };
}

export const route = {
  get parts(): string[] {
    return place.parts;
  },
  get asked(): URLSearchParams {
    return place.asked;
  },
};

/** An address from its parts and what is asked: `address(["read", id], { at: 120 })`. */
export function address(
  parts: readonly string[],
  asked: Record<string, string | number | undefined> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked))
    if (value !== undefined && value !== "") query.set(name, String(value));
  const search = query.size > 0 ? `?${query}` : "";
  return `/${parts.map(encodeURIComponent).join("/")}${search}`;
}

/** Go somewhere; `instead` replaces the present address, so that Back does not return to it. */
export function go(where: string, { instead = false } = {}): void {
  if (instead) history.replaceState(null, "", where);
  else history.pushState(null, "", where);
  place = read();
}

/** A file that is taken out of a window without names has none either. */
function keepHidden(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link?.pathname.startsWith("/api/") || !hidesNames()) return;
  const asked = new URLSearchParams(link.search);
  asked.set("names", "hidden");
  link.search = asked.toString();
}

export function followLinks(): void {
  addEventListener("popstate", () => (place = read()));
  addEventListener("click", (event) => {
    keepHidden(event.target);
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.pathname.startsWith("/api/")) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
}
