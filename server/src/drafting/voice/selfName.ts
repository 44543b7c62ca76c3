import type { Contract } from '../../contract/contract.ts';
import { fold, isLetter } from '../../text/letters.ts';
import { mostFrequent } from '../../text/mostFrequent.ts';
import type { DraftingWords } from '../schema.ts';
import { type Forms, formsOf } from './forms.ts';

/** Titles are this many headings at most. */
const TITLES = 3;

interface Found {
  readonly noun: string;
  readonly count: number;
}

/** Whether what stands at `start` is a word of its own. */
function isWord(text: string, start: number, end: number): boolean {
  return !isLetter(text.charCodeAt(start - 1)) && !isLetter(text.charCodeAt(end));
}

/** Whether a noun is written as one: with the capital of the mention, and not in capitals that the mention has not. */
function isSpelled(written: string, wanted: string): boolean {
  if (written === written.toUpperCase()) return wanted === wanted.toUpperCase();
  return isLower(wanted[0]) || !isLower(written[0]);
}

function isLower(letter = ''): boolean {
  return letter === letter.toLowerCase();
}

/** How often the words stand in the text (`lower`: in lower case); the noun at their end as it is mostly written. */
function search(text: string, lower: string, mention: string, noun: string): Found {
  const spellings: string[] = [];
  const wanted = mention.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    const written = text.slice(end - noun.length, end);
    if (isWord(text, at, end) && isSpelled(written, mention.slice(-noun.length))) spellings.push(written);
  }
  return { noun: mostFrequent(spellings) ?? noun, count: spellings.length };
}

/** The words of the first headings, folded. */
function titles({ text, table, readings }: Contract): string {
  const headings = readings.flatMap(({ block }, i) => (block.kind === 'heading' ? [i] : [])).slice(0, TITLES);
  const spans = headings.map((i) => {
    const start = table.starts[i] as number;
    return text.slice(start, start + (table.blocks[i]?.length ?? 0));
  });
  return ` ${fold(spans.join(' '))} `;
}

/** How a contract calls itself: the words it uses most, else a word of its title, else the usual one. */
export function contractForms(contract: Contract, words: DraftingWords): Forms {
  const { called, default: usual } = words.contract;
  const text = contract.text.replace(/\s/g, ' ').replaceAll("'", '’');
  const folded = text.toLowerCase();
  const lower = folded.length === text.length ? folded : text;
  let best: (Found & { readonly form: string }) | undefined;
  for (const { noun, form, mentions } of called) {
    const found = mentions.map((one) => search(text, lower, one, noun));
    const count = found.reduce((sum, one) => sum + one.count, 0);
    const first = found.find((one) => one.count > 0);
    if (first && count > (best?.count ?? 0)) best = { noun: first.noun, form, count };
  }
  if (best) return formsOf(words, best.noun, best.form);
  const title = titles(contract);
  const inTitle = called.find(({ noun }) => title.includes(` ${fold(noun)} `));
  const { noun, form } = inTitle ?? usual;
  return formsOf(words, noun, form);
}
