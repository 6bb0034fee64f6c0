/** The file of a copy on its way to the server. */
import { api, got, type Shapes } from "../../../api/client";

export type Report = Shapes["MergeShape"];
export type News = Shapes["NewsShape"];

/** What merging this file would do; nothing is changed. */
export function lookAt(file: File): Promise<Report> {
  const form = new FormData();
  form.append("file", file);
  return got(
    api.POST("/api/uploads/copy", {
      // Typed as text by the contract; a form carries the file itself.
      body: { file: file as unknown as string },
      bodySerializer: () => form,
    }),
  );
}

/** What merging a sealed copy would do, opened with its key. */
export function lookAtSealed(file: File, key: File, passphrase: string): Promise<Shapes["SealedBackShape"]> {
  const form = new FormData();
  form.append("file", file);
  form.append("key", key);
  form.append("passphrase", passphrase);
  return got(
    api.POST("/api/uploads/sealed-copy", {
      body: { file: file as unknown as string, key: key as unknown as string, passphrase },
      bodySerializer: () => form,
    }),
  );
}

export function approve(waiting: string, yes: string[]): Promise<Report> {
  return got(api.POST("/api/merge", { body: { waiting, yes } }));
}

export async function forget(waiting: string): Promise<void> {
  await got(api.POST("/api/merge/forget", { body: { waiting } }));
}

const PASSAGES = new Set(["coding", "statement", "evidence"]);

/** The passages behind a line that are in this project: those of the copy only come with the merge. */
export function keysOf(news: News, here: boolean): readonly string[] {
  return PASSAGES.has(news.kind) && here && news.way !== "removed" ? news.ids : [];
}
