/** Which choices fit what was typed: those that begin with it first, then those that hold it. */
import { keystrokes, onKoreanKeys } from "../lib/hangul";

interface Named {
  name: string;
  also?: string;
  heading?: boolean;
}

// By keystrokes, so that 부 already finds 불신, and letters that were not composed find it too.
function folded(text: string): string {
  return keystrokes(text.toLocaleLowerCase().replaceAll(/\s+/g, ""));
}

export function fitting<Choice extends Named>(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = folded(typed);
  if (!wanted) return [...choices];
  const found = holding(choices, wanted);
  return found.length > 0 ? found : holding(choices, onKoreanKeys(wanted));
}

function holding<Choice extends Named>(choices: readonly Choice[], wanted: string): Choice[] {
  const first: Choice[] = [];
  const then: Choice[] = [];
  for (const choice of choices) {
    if (choice.heading) continue;
    const name = folded(choice.name);
    if (name.startsWith(wanted)) first.push(choice);
    else if (name.includes(wanted) || folded(choice.also ?? "").includes(wanted)) then.push(choice);
  }
  return [...first, ...then];
}
