/** Codes by their keys, and organisations by their ids, by name. */
import { reference, type CodeShape } from "../../api/reference.svelte";
import { said } from "../../lib/words.svelte";

export function codeByKey(key: string): CodeShape | undefined {
  return reference.all?.codes.find((each) => each.key === key);
}

export function codeName(key: string): string {
  const code = codeByKey(key);
  return code ? said(code.name) : key;
}

export function caseName(id: string): string {
  const organisation = reference.organisation(id);
  return organisation ? said(organisation.name) : "";
}
