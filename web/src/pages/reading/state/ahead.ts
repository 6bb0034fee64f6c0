/** The source somebody is about to read, asked for while the page itself is still on its way. */
import { isBlind } from "../../../parts/blind";
import { calls, type Reading } from "./calls";

let asked: { source: string; blind: boolean; answer: Promise<Reading> } | null = null;

export function askAhead(source: string | undefined): void {
  asked = null;
  if (!source) return;
  const answer = calls.reading(source, isBlind());
  // Whoever takes it hears of a refusal; that nobody did is no mistake.
  answer.catch(() => undefined);
  asked = { source, blind: isBlind(), answer };
}

/** What was asked for ahead, once; otherwise it is asked for now. */
export function takeReading(source: string, blind: boolean): Promise<Reading> {
  const found = asked;
  asked = null;
  return found?.source === source && found.blind === blind ? found.answer : calls.reading(source, blind);
}
