/** Which choices fit what was typed: those that begin with it first, then those that hold it. */
interface Named {
  name: string;
  also?: string;
  heading?: boolean;
}

function folded(text: string): string {
  return text.normalize("NFC").toLocaleLowerCase().replaceAll(/\s+/g, "");
}

export function fitting<Choice extends Named>(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = folded(typed);
  if (!wanted) return [...choices];
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
