/** How a clause is drafted: for both sides alike, to protect the controller, or so that a processor can accept it. */
export type Variant = 'balanced' | 'controller' | 'processor';

export const VARIANTS: readonly Variant[] = ['balanced', 'controller', 'processor'];

/** One wording in the notation of clause files (CONTRIBUTING.md, "Clauses"). */
export interface Wording {
  readonly body: string;
  /** The same in contracts that address the controller as "you". */
  readonly addressed?: string;
}

/** A wording of a whole clause. */
export interface ClauseWording extends Wording {
  /** One line that says what distinguishes it. */
  readonly note: string;
}

/** What is written for one requirement in one language. */
export interface ClauseTexts {
  /** Heading of the clause, label of a row. */
  readonly title: string;
  readonly variants: Readonly<Partial<Record<Variant, ClauseWording>>>;
  /** By element: the shortest sentences that make it hold. */
  readonly repairs: Readonly<Record<string, Wording>>;
}

/** The clauses of a language, by the folder of the requirement. */
export type ClauseLibrary = Readonly<Record<string, ClauseTexts>>;
