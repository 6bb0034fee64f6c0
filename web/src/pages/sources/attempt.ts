/** Do something that may be refused: the sentence, or null where it was done. */
import { Refusal } from "../../api/errors";

export async function refusalOf(run: () => Promise<unknown>): Promise<{ ko: string; en: string } | null> {
  try {
    await run();
    return null;
  } catch (trouble) {
    if (!(trouble instanceof Refusal)) throw trouble;
    return trouble.said;
  }
}
