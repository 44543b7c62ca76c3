import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';

/** The least number of different contracts that a text is made of. */
const DIFFERENT = 8;
const CAPITALISED = /(?<!\p{L})\p{Lu}\p{Ll}{3,}(?!\p{L})/gu;
const SYLLABLES = ['ba', 'cor', 'del', 'fi', 'gan', 'lo', 'mer', 'nu', 'pra', 'ri', 'sol', 'tev', 'vi', 'zan'];

/** Random numbers that are the same at every run. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The contracts of the tests with the proper names that stand in them. */
export interface Material {
  readonly contracts: readonly string[];
  readonly names: ReadonlySet<string>;
}

/** The fictional contracts of the tests, in the order of their paths. */
export function fictionalContracts(): Material {
  const paths = globSync('test/contracts/**/*.md').sort();
  const contracts = paths.map((path) => readFileSync(path, 'utf8')).filter((text) => text.length > 1500);
  if (contracts.length < DIFFERENT)
    throw new Error(`${contracts.length} contracts in test/contracts, ${DIFFERENT} needed`);
  const all = contracts.join('\n');
  const lowerCase = new Set(all.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu));
  const capitalised = all.match(CAPITALISED) ?? [];
  // Words that the catalogue looks for stay as they are, so that renaming takes no work away.
  const lookedFor = JSON.stringify(catalogueData).toLowerCase();
  const isName = (word: string) => !lowerCase.has(word) && !lookedFor.includes(word.slice(0, 7));
  return { contracts, names: new Set(capitalised.filter((word) => isName(word.toLowerCase()))) };
}

/** A text of about `size` UTF-8 bytes made of pieces of all contracts in turn, each with names of its own. */
export function textOf(size: number, { contracts, names }: Material, form: 'spaced' | 'dense', first = 0): string {
  const parts: string[] = [];
  let bytes = 0;
  for (let copy = 0; bytes < size; copy++) {
    const contract = contracts[(first + copy) % contracts.length] ?? '';
    const body = renamed(pieceOf(contract, Math.min(size / DIFFERENT, size - bytes), copy), names, first + copy);
    const part = `# Annex ${copy + 1}\n\n${form === 'dense' ? withoutBlankLines(body) : body}\n\n`;
    parts.push(part);
    bytes += Buffer.byteLength(part);
  }
  return parts.join('');
}

/** Whole lines, from another one at each turn. */
function pieceOf(contract: string, length: number, copy: number): string {
  if (contract.length <= length) return contract;
  const lines = contract.split('\n');
  const first = (copy * 7) % lines.length;
  const kept: string[] = [];
  let sum = 0;
  for (let k = 0; sum < length && k < lines.length; k++) {
    const line = lines[(first + k) % lines.length] ?? '';
    kept.push(line);
    sum += line.length + 1;
  }
  return kept.join('\n');
}

/** The same words with other proper names: parties, towns, products. */
function renamed(text: string, names: ReadonlySet<string>, copy: number): string {
  const random = randomFrom(copy + 1);
  const given = new Map<string, string>();
  return text.replace(CAPITALISED, (word) => {
    if (!names.has(word)) return word;
    const name = given.get(word) ?? newName(random);
    given.set(word, name);
    return name;
  });
}

function newName(random: (below: number) => number): string {
  const name = [0, 1, 2].map(() => SYLLABLES[random(SYLLABLES.length)] ?? '').join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function withoutBlankLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
}
