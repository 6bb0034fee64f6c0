/** What the panes that act on codes share: choices, and refusals as sentences. */
import { Refusal } from "../../api/errors";
import { codeHue } from "../../lib/colours";
import { said } from "../../lib/words.svelte";
import type { Choice } from "../../ui/Picker.svelte";
import type { Entry } from "./book.svelte";

/** Codes to choose among, in the order of the codebook; groups and families that may not be chosen are headings. */
export function choicesAmong(codes: readonly Entry[], may: (code: Entry) => boolean): Choice[] {
  const shown = codes.filter((code) => may(code) || code.kind !== "code");
  return shown.map((code) => ({
    id: code.id,
    name: said(code.name),
    also: `${code.name.ko} ${code.name.en} ${code.key}`,
    note: code.key,
    hue: codeHue(code),
    depth: code.depth,
    heading: !may(code),
  }));
}

/** Run something; answers the refusal's sentence, or nothing where it went through. */
export async function refusalOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
    return "";
  } catch (trouble) {
    if (!(trouble instanceof Refusal)) throw trouble;
    return said(trouble.said);
  }
}
