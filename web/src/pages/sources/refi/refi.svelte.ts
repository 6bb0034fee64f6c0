/** Projects of other programs on their way in: one at a time is looked at. */
import { api, got, type Shapes } from "../../../api/client";
import { refusalOf } from "../attempt";

export type RefiReport = Shapes["RefiShape"];
export type Cases = Shapes["TakeIn"]["cases"];

export interface RefiWish {
  cases: Cases;
  whole: boolean;
  yes: string[];
}

const ENDINGS = [".qdpx", ".qde", ".qdc"];
const queue: File[] = [];
let file = $state("");
let report = $state.raw<RefiReport | null>(null);
let refusal = $state.raw<{ ko: string; en: string } | null>(null);
let busy = $state(false);

export const incomingProject = {
  /** The name of the file that is looked at; empty while none is. */
  get file(): string {
    return file;
  },
  get report(): RefiReport | null {
    return report;
  },
  get refusal(): { ko: string; en: string } | null {
    return refusal;
  },
  get busy(): boolean {
    return busy;
  },
};

export function isProject(name: string): boolean {
  return ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}

export function bringProject(chosen: File): void {
  queue.push(chosen);
  if (!file) void next();
}

async function next(): Promise<void> {
  const chosen = queue.shift();
  report = null;
  refusal = null;
  file = chosen?.name ?? "";
  if (!chosen) return;
  busy = true;
  const form = new FormData();
  form.append("file", chosen);
  refusal = await refusalOf(async () => {
    report = await got(
      api.POST("/api/uploads/refi", {
        // Typed as text by the contract; a form carries the file itself.
        body: { file: chosen as unknown as string },
        bodySerializer: () => form,
      }),
    );
  });
  busy = false;
}

/** Take the file in; answers its report, null where it was refused. */
export async function takeIn(wish: RefiWish): Promise<RefiReport | null> {
  if (!report) return null;
  const waiting = report.waiting;
  let came: RefiReport | null = null;
  busy = true;
  refusal = await refusalOf(async () => {
    came = await got(api.POST("/api/refi", { body: { waiting, ...wish, all: false } }));
  });
  busy = false;
  return came;
}

/** Put the file away: `forget` where it did not come in. */
export async function putAway(forget: boolean): Promise<void> {
  const waiting = report?.waiting;
  void next();
  if (forget && waiting) await got(api.POST("/api/refi/forget", { body: { waiting } }));
}
