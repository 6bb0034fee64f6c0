/** Which page of the manual belongs to which page of the workbench. */
const TOPICS: Record<string, string> = {
  "": "home",
  sources: "sources",
  read: "coding",
  codebook: "coding",
  search: "search",
  pairs: "pairs",
  themes: "themes",
  agreement: "agreement",
  claims: "claims",
  account: "report",
  history: "history",
};

/** The address of the help for a page, by the first part of its own address. */
export function helpFor(at: string | undefined): string {
  const topic = at === undefined ? undefined : TOPICS[at];
  return topic === undefined ? "/help" : `/help/${topic}`;
}
