/** How a person wants a project taken in. */
export interface Wish {
  cases: "keep" | "participants" | "organisations";
  whole: boolean;
  /** Recordings in the file are laid beside the project. */
  recordings: boolean;
  coder: string;
  /** The name of a project of its own to make of it; empty for this one. */
  new: string;
}

export const AS_IT_COMES: Wish = { cases: "keep", whole: false, recordings: false, coder: "", new: "" };

/** A file's name without its ending: what a project made of it is called. */
export function stemOf(fileName: string): string {
  return fileName.replace(/\.[a-z0-9]{1,12}$/i, "") || fileName;
}
