import type { ActText, Passage } from '../act.ts';
import type { Correction, Replacement } from './officialFile.ts';

/** What became of a corrigendum. */
export interface Corrected {
  readonly text: ActText;
  /** Places, in the words of the corrigendum, whose old and new wording were both not found. */
  readonly notFound: readonly string[];
}

/** What may be changed: in a consolidation the articles are corrected already. */
export type Correctable = 'articles and recitals' | 'recitals';

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? Writable<U>[] : T[K] };
type Unit = { corrected?: true };

/** A text of a unit that may be replaced. */
interface Slot {
  readonly unit: Unit;
  readonly changeable: Correctable;
  read(): string;
  write(text: string): void;
}

/** Applies corrections to a text. Each is applied whole, where its old wording stands exactly once, or not at all. */
export function correct(text: ActText, corrections: readonly Correction[], correctable: Correctable): Corrected {
  const copy = JSON.parse(JSON.stringify(text)) as Writable<ActText>;
  const notFound = corrections
    .filter((correction) => !applied(correction, slotsFor(copy, correction.numbers), correctable))
    .map(({ place }) => place);
  return { text: copy as ActText, notFound };
}

function slotsFor({ articles, recitals }: Writable<ActText>, numbers: readonly string[]): readonly Slot[] {
  const slots: Slot[] = [];
  for (const recital of recitals.filter(({ number }) => numbers.includes(number))) {
    slots.push(slot(recital, 'text', recital, 'recitals'));
  }
  for (const article of articles.filter(({ number }) => numbers.includes(number))) {
    slots.push(slot(article, 'title', article, 'articles and recitals'));
    for (const { passages } of article.paragraphs) slots.push(...passageSlots(passages, article));
  }
  return slots;
}

function slot<K extends string>(holder: { [k in K]: string }, key: K, unit: Unit, changeable: Correctable): Slot {
  return {
    unit,
    changeable,
    read: () => holder[key],
    write: (text) => {
      (holder as { [k in string]: string })[key] = text;
    },
  };
}

function passageSlots(passages: readonly Passage[], unit: Unit): readonly Slot[] {
  return passages.flatMap((passage) => [
    slot(passage as Writable<Passage>, 'text', unit, 'articles and recitals'),
    ...(passage.points ?? []).flatMap((point) => passageSlots(point.passages, unit)),
  ]);
}

function applied({ replacements }: Correction, slots: readonly Slot[], correctable: Correctable): boolean {
  if (replacements === undefined) return false;
  // Only labels change: those of articles, which a consolidation has corrected.
  if (replacements.length === 0) return correctable === 'recitals';
  const steps: (() => void)[] = [];
  for (const replacement of replacements) {
    const step = stepFor(replacement, slots, correctable);
    if (step === undefined) return false;
    steps.push(step);
  }
  for (const step of steps) step();
  return true;
}

/** What makes the replacement: nothing where the new wording is there already; undefined where neither is found. */
function stepFor(replacement: Replacement, slots: readonly Slot[], correctable: Correctable) {
  const [old, read] = [folded(replacement.old), folded(replacement.new)];
  const isThere = read !== '' && places(read, slots).length > 0;
  // A wording that only grows is found within its longer self: where that stands, it is corrected.
  if (isThere && read.includes(old)) return () => {};
  const [found, ...others] = places(old, slots);
  if (found === undefined) return isThere ? () => {} : undefined;
  const { one, at } = found;
  if (others.length > 0 || (correctable === 'recitals' && one.changeable !== 'recitals')) return undefined;
  return () => {
    const text = one.read();
    const start = text.length === found.length ? at : folded(text).indexOf(old);
    one.write(text.slice(0, start) + replacement.new + text.slice(start + old.length));
    one.unit.corrected = true;
  };
}

function places(wording: string, slots: readonly Slot[]) {
  return slots.flatMap((one) => {
    const text = folded(one.read());
    const found: { readonly one: Slot; readonly at: number; readonly length: number }[] = [];
    for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 1)) {
      found.push({ one, at, length: text.length });
    }
    return found;
  });
}

/** Character by character the same length: apostrophes, quotation marks and spaces are written in several ways. */
function folded(text: string): string {
  return text.replace(/[\s\u00a0\u202f]/g, ' ').replace(/[’‘ʼ‚“”„«»"]/g, "'");
}
