/** Passages opened by a number, a sentence or a mark: shown beside whatever page asked. */
export interface Group {
  /** What these passages have in common, in the language of the moment. */
  title: string;
  /** Ids of statements, codings or pieces of evidence. */
  keys: readonly string[];
  /** The side whose words they are, for its colour. */
  side?: string | undefined;
}

export interface Opening {
  title: string;
  groups: Group[];
}

let opened = $state.raw<Opening | null>(null);

export const opening = {
  get now(): Opening | null {
    return opened;
  },
};

/** Open passages; two groups stand side by side, each side's words facing the other's. */
export function openPassages(title: string, ...groups: Group[]): void {
  opened = { title, groups };
}

export function closePassages(): void {
  opened = null;
}
