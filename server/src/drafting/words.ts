/** What drafting needs to know of a language (server/data/drafting/<language>.json). */
export interface DraftingWords {
  /** What stands for something that only the lawyer knows; `{label}` says what. */
  readonly blank: string;
}

/** By language of the contract. */
export type DraftingData = Readonly<Record<string, DraftingWords>>;
