/** Undo and redo of everything, kept by the project: they work after a reload and in every window. */
import { api, got, type Shapes } from "../api/client";
import { Refusal } from "../api/errors";
import { onChange } from "../api/live.svelte";
import { said } from "../lib/words.svelte";
import { actName } from "../parts/act-words";
import { refuse, tell } from "../ui/notices.svelte";
import { shellWords as w } from "./shell-words";

let steps = $state.raw<Shapes["Steps"]>({ undo: null, redo: null });

export const stepsNow = {
  get undo() {
    return steps.undo;
  },
  get redo() {
    return steps.redo;
  },
};

export async function keepSteps(): Promise<void> {
  onChange(() => void read());
  await read();
}

async function read(): Promise<void> {
  steps = await got(api.GET("/api/history/steps"));
}

export async function undo(): Promise<void> {
  await step(() => got(api.POST("/api/history/undo")), w.undone);
}

export async function redo(): Promise<void> {
  await step(() => got(api.POST("/api/history/redo")), w.redone);
}

async function step(
  run: () => Promise<Shapes["ActShape"]>,
  sentence: (what: string) => string,
): Promise<void> {
  try {
    const act = await run();
    tell(sentence(actName(act.verb)));
  } catch (trouble) {
    if (!(trouble instanceof Refusal)) throw trouble;
    refuse(said(trouble.said));
  }
  await read();
}
