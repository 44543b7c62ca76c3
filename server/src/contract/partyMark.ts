/** One of the two roles of a party. */
export type Side = 'controller' | 'processor';

/** One word of a name, by which sentences are searched for it. */
export interface NameWord {
  readonly hash: number;
  readonly text: string;
}

/**
 * A piece of a sentence as the patterns for parties see it. `name`: a capitalised name or a usual name of a party such as
 * "the Customer"; `role`: a role of the Regulation; `term`: some other capitalised thing; `cue`: words that bind.
 */
export interface Mark {
  readonly type:
    | 'name'
    | 'role'
    | 'pronoun'
    | 'term'
    | 'other-processor'
    | 'cue'
    | 'word'
    | 'blank'
    | 'open'
    | 'close'
    | 'quote'
    | 'comma'
    | 'colon'
    | 'dash'
    | 'stop'
    | 'semicolon'
    | 'pipe';
  readonly start: number;
  readonly end: number;
  /** Begins a line of the source. */
  readonly lineStart: boolean;
  /** Names and roles: the capitalised words. */
  readonly words: readonly NameWord[];
  /** Role, pronoun: what it stands for. Name: what it usually stands for, if it is a usual word. */
  readonly side: Side | undefined;
  /** Pronoun: `we` or `you`. Cue: which. Name: `public` for the name of a public body. */
  readonly cue: string;
  /** A preposition before it: `by`, `of` (or `to`), or any other. */
  readonly after: 'by' | 'of' | 'other' | '';
  readonly possessive: boolean;
  /** Name: only capitals, as an acronym. Cue: begins with a capital. */
  readonly capital: boolean;
}
