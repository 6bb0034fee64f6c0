/** How a coding is drawn: the name and hue of its code, and who made it where that is somebody else. */
import { reference } from "../../../api/reference.svelte";
import { codeHue } from "../../../lib/colours";
import { language, said } from "../../../lib/words.svelte";
import type { Drawn } from "../../../transcript/model/coded";
import { w } from "../reading-words";
import { SETTLED } from "./rows";
import type { Shown, Stretch } from "../../../transcript/model/shown";

export interface Drawer {
  key: object;
  draw: (coding: Stretch & { id: string; code: string }, layer: string, check: boolean) => Drawn;
}

let lastDrawer: { given: unknown[]; drawer: Drawer } | null = null;

/** How codings are drawn under these names, in this language: the same one as long as nothing of it changes. */
export function drawer(shown: Shown, me: string | null): Drawer {
  const given = [shown, me, reference.all, language.now];
  if (lastDrawer?.given.every((each, at) => each === given[at])) return lastDrawer.drawer;
  const draw: Drawer["draw"] = (coding, layer, check) => {
    const code = reference.code(coding.code);
    return {
      id: coding.id,
      ...shown.shapeOf(coding),
      code: coding.code,
      name: code ? said(code.name) : "…",
      hue: code ? codeHue(code) : "0",
      by: layer === SETTLED ? w.settledLayer : layer && layer !== me ? reference.coder(layer) : "",
      ...(check ? { check } : {}),
    };
  };
  lastDrawer = { given, drawer: { key: {}, draw } };
  return lastDrawer.drawer;
}
