import type { UnitCounts } from '../act.ts';

/** Where an act, a corrigendum or a consolidation was published; `number` is `119`, or `2024/1689` since October 2023. */
export interface Journal {
  readonly series: string;
  readonly number: string;
  readonly year?: string;
  readonly page?: string;
  /** `2016-05-04`. */
  readonly date?: string;
}

/** A corrigendum that the register knows of. */
export interface KnownCorrigendum {
  readonly celex: string;
  readonly journal: Journal & { readonly date: string };
  /** Absent: it was published in every language. */
  readonly languages?: readonly string[];
}

/** What is known of an act before its text is read. */
export interface KnownAct {
  readonly id: string;
  readonly celex: string;
  readonly journal?: Journal;
  readonly consolidation?: string;
  readonly corrigenda?: readonly KnownCorrigendum[];
  /** How many units its text has, in every language: anything else is not the whole text. */
  readonly units?: UnitCounts;
  /** How many paragraphs or points some provisions have; `28(3)` and `4` count points, `28` paragraphs when it has some. */
  readonly shape?: Readonly<Record<string, number>>;
}

/** The acts we know and the words by which titles say what an act is (`server/data/regulations/officialTexts.json`). */
export interface Register {
  readonly acts: readonly KnownAct[];
  /** CELEX letter of the kind of act: its names in lower case, in every language we read. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
}

/** The register's entry for a CELEX number, that of a consolidation included. */
export function knownAct(register: Register, celex: string): KnownAct | undefined {
  const base = baseCelex(celex);
  return register.acts.find((act) => act.celex === base);
}

/** `32016R0679` for itself, for its consolidations (`02016R0679-20160504`) and its corrigenda (`32016R0679R(02)`). */
export function baseCelex(celex: string): string {
  const parts = /^[03](\d{4}[A-Z]{1,2}\d{4})/.exec(celex);
  return parts ? `3${parts[1]}` : celex;
}

/** What titles and metadata say of an act's number. */
export interface ActNumber {
  readonly year: number;
  readonly number: number;
  readonly letter?: string;
}

/** The CELEX number of an act: by its letter, else by the only known act of that number; undefined when neither tells. */
export function celexOf({ year, number, letter }: ActNumber, register: Register): string | undefined {
  const of = (one: string) => `3${year}${one}${String(number).padStart(4, '0')}`;
  if (letter !== undefined) return of(letter);
  const known = register.acts.filter((act) => Object.keys(register.kinds).some((one) => of(one) === act.celex));
  return known.length === 1 ? known[0]?.celex : undefined;
}

/** The act's number from its title: `Règlement (UE) 2016/679 …`, `Regulation (EC) No 45/2001 …`, `Directive 95/46/EC …`. */
export function numberInTitle(title: string, register: Register): ActNumber | undefined {
  const found = /(\d{1,4})\/(\d{1,4})/.exec(title);
  if (!found) return undefined;
  const [first, second] = [Number(found[1]), Number(found[2])];
  const letter = kindInTitle(title.slice(0, found.index), register);
  const named = letter === undefined ? {} : { letter };
  if (first > 1950) return { year: first, number: second, ...named };
  return second > 1950 ? { year: second, number: first, ...named } : { year: 1900 + first, number: second, ...named };
}

/** The kind that the earliest kind word of a title names. */
export function kindInTitle(title: string, { kinds }: Register): string | undefined {
  const words = title.toLowerCase().split(/[^\p{L}]+/u);
  for (const word of words) {
    const kind = Object.entries(kinds).find(([, names]) => names.includes(word));
    if (kind) return kind[0];
  }
  return undefined;
}
