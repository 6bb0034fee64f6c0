/** Codes and organisations as choices of a picker. */
import { reference } from "../api/reference.svelte";
import { codeHue } from "../lib/colours";
import { said } from "../lib/words.svelte";
import type { Choice } from "../ui/Picker.svelte";

/** Every code in the order of the codebook; families and groups are headings unless `all`. */
export function codeChoices({ all = false } = {}): Choice[] {
  return (reference.all?.codes ?? []).map((code) => ({
    id: code.id,
    name: said(code.name),
    also: `${code.name.ko} ${code.name.en} ${code.key}`,
    hue: codeHue(code),
    depth: Math.max(0, code.depth - (all ? 0 : 1)),
    heading: !all && code.kind !== "code",
  }));
}

/** Every organisation and generic target. */
export function organisationChoices(): Choice[] {
  return (reference.all?.organisations ?? []).map((each) => ({
    id: each.id,
    name: said(each.name),
    also: `${each.name.ko} ${each.name.en}`,
    side: each.side,
  }));
}
