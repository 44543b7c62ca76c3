import type { ActText } from '../act.ts';
import type { Journal } from './register.ts';

/** The forms in which a text is published. */
export type Form = 'formex' | 'xhtml' | 'xhtml-2016' | 'xhtml-consolidated' | 'saved-page';

/** A corrigendum that a consolidation names. */
export interface NamedCorrigendum {
  readonly celex: string;
  readonly journal?: Journal;
}

/** What a consolidation says of itself. */
export interface Consolidation {
  /** `02016R0679-20160504`. */
  readonly celex: string;
  /** The date of the last change it takes in, `2018-05-23`; absent where the form does not tell. */
  readonly lastChange?: string;
  /** The corrigenda it takes in. */
  readonly corrigenda: readonly NamedCorrigendum[];
}

/** The text of an act as one file gives it. */
export interface OfficialAct {
  readonly kind: 'act';
  readonly file: string;
  readonly form: Form;
  /** CELEX number of the act as published, also for a consolidation. */
  readonly celex: string;
  readonly language: string;
  readonly journal?: Journal;
  readonly consolidation?: Consolidation;
  readonly text: ActText;
}

/** Words to be replaced, and by what; `\n` divides subparagraphs. */
export interface Replacement {
  readonly old: string;
  readonly new: string;
}

/** One correction of a corrigendum. */
export interface Correction {
  /** The place, in the words of the corrigendum. */
  readonly place: string;
  /** Every number that the place or the corrected wording names. */
  readonly numbers: readonly string[];
  /** Empty where only labels change; undefined where old and new wording do not go together piece by piece. */
  readonly replacements: readonly Replacement[] | undefined;
}

/** A corrigendum as its file gives it. */
export interface OfficialCorrigendum {
  readonly kind: 'corrigendum';
  readonly file: string;
  /** CELEX number of the act that it corrects. */
  readonly celex: string;
  readonly language: string;
  /** `2018-05-23`. */
  readonly date: string;
  readonly journal: Journal;
  readonly corrections: readonly Correction[];
}

/** What one file holds. */
export type OfficialFile = OfficialAct | OfficialCorrigendum;
