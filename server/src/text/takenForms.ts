import { type Inflection, NOMINAL, nominalForms, type SurfaceListener, verbForms } from './inflection.ts';
import { fold, isDigit } from './letters.ts';

/** One language's wordings as a person writes them: the forms of each concept, and how its words inflect. */
export interface WrittenForms {
  readonly inflection: Inflection;
  readonly concepts: Readonly<Record<string, readonly string[]>>;
}

/** The same, taken apart and inflected: what a `FormTable` is made of. */
export interface TakenForms {
  /** The concepts, in the order of `forms`. */
  readonly names: readonly string[];
  /** Every surface of every element, folded; prefixes end in `*`. */
  readonly surfaces: readonly string[];
  /** By surface: the forms it has. */
  readonly tags: readonly number[];
  /** By element: how many surfaces it has, times four, plus its kind. */
  readonly elements: readonly number[];
  /** For each concept: how many forms; for each form: how many elements; for each element: its number times eight, plus the gap before it. */
  readonly forms: readonly number[];
}

export const WORDS = 0;
export const PREFIX = 1;
export const NUMERAL = 2;
export const ANY_NUMBER = 3;
export const WIDEST_GAP = 7;

interface Taking {
  readonly inflection: Inflection;
  readonly numbers: Map<string, number>;
  readonly surfaces: string[];
  readonly tags: number[];
  readonly elements: number[];
}

function isNumeral(element: string): boolean {
  for (let i = 0; i < element.length; i++) if (!isDigit(element.charCodeAt(i))) return false;
  return true;
}

/** Splits one part of a form: `v:` verb, `n:` noun, `a:` adjective, `…*` prefix, `_2` gap, `#` number, else words. */
function elementsOfPart(part: string, nominal: boolean): readonly string[] {
  if (part.startsWith('_') || part === '#' || part.endsWith('*') || part[1] === ':') return [part];
  const words = fold(part).split(' ').filter(Boolean);
  return nominal ? words.map((word) => (isNumeral(word) ? word : `n:${word}`)) : words;
}

/** The elements of a form; after `n:` every word may be plural. */
function elementsOf(form: string): string[] {
  const nominal = form.startsWith('n:');
  return form.split(' ').flatMap((part) => elementsOfPart(part, nominal));
}

function tellSurfaces(element: string, inflection: Inflection, tell: SurfaceListener): void {
  if (element.startsWith('v:')) verbForms(element.slice(2), inflection, tell);
  else if (element.startsWith('n:')) nominalForms(element.slice(2), inflection.nouns, tell);
  else if (element.startsWith('a:')) nominalForms(element.slice(2), inflection.adjectives, tell);
  else tell(fold(element), NOMINAL);
}

function kindOf(element: string): number {
  if (element === '#') return ANY_NUMBER;
  if (element.endsWith('*')) return PREFIX;
  return isNumeral(element) ? NUMERAL : WORDS;
}

function numberOf(element: string, taking: Taking): number {
  const known = taking.numbers.get(element);
  if (known !== undefined) return known;
  const number = taking.elements.length;
  taking.numbers.set(element, number);
  const forms = new Map<string, number>();
  if (element !== '#')
    tellSurfaces(element, taking.inflection, (surface, tag) => forms.set(surface, (forms.get(surface) ?? 0) | tag));
  for (const [surface, tag] of forms) {
    taking.surfaces.push(surface);
    taking.tags.push(tag);
  }
  taking.elements.push(forms.size * 4 + kindOf(element));
  return number;
}

function takeForm(form: string, taking: Taking, out: number[]): void {
  const at = out.push(0) - 1;
  let gap = 0;
  for (const element of elementsOf(form)) {
    if (element.startsWith('_')) gap = Math.min(WIDEST_GAP, Number(element.slice(1) || 1));
    else {
      out.push(numberOf(element, taking) * (WIDEST_GAP + 1) + gap);
      gap = 0;
    }
  }
  out[at] = out.length - at - 1;
}

/** Each surface also has the forms of the prefixes that it begins with, and a prefix those of the shorter ones: by prefix, the surfaces. */
function withPrefix(taking: Taking): Map<number, string[]> {
  const prefixes = new Map<string, number>();
  const found = new Map<number, string[]>();
  for (const [element, number] of taking.numbers) if (element.endsWith('*')) prefixes.set(fold(element), number);
  const lengths = [...new Set([...prefixes.keys()].map((prefix) => prefix.length))];
  const add = (surface: string, written: string) => {
    for (const length of lengths) {
      const fits = written === surface ? length <= surface.length : length < surface.length;
      const number = fits ? prefixes.get(surface.slice(0, length)) : undefined;
      if (number !== undefined) found.set(number, [...(found.get(number) ?? []), written]);
    }
  };
  for (const surface of new Set(taking.surfaces)) add(surface, surface);
  for (const prefix of prefixes.keys()) add(prefix, `${prefix}*`);
  return found;
}

/** Takes the written forms of a language apart. */
export function takeApart({ inflection, concepts }: WrittenForms): TakenForms {
  const taking: Taking = { inflection, numbers: new Map(), surfaces: [], tags: [], elements: [] };
  const forms: number[] = [];
  for (const list of Object.values(concepts)) {
    forms.push(list.length);
    for (const form of list) takeForm(form, taking, forms);
  }
  const begun = withPrefix(taking);
  const surfaces: string[] = [];
  const tags: number[] = [];
  let at = 0;
  const elements = taking.elements.map((element, number) => {
    const more = begun.get(number) ?? [];
    for (const last = at + (element >> 2); at < last; at++) {
      surfaces.push((element & 3) === PREFIX ? `${taking.surfaces[at]}*` : (taking.surfaces[at] as string));
      tags.push(taking.tags[at] as number);
    }
    for (const surface of more) {
      surfaces.push(surface);
      tags.push(NOMINAL);
    }
    return element + more.length * 4;
  });
  return { names: Object.keys(concepts), surfaces, tags, elements, forms };
}
