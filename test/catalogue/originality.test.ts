import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const SHARED = join('..', 'shared');

function filesIn(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path, endings);
    return endings.some((ending) => name.endsWith(ending)) ? [path] : [];
  });
}

function words(text: string): string[] {
  const found: string[] = [];
  let word = '';
  for (const one of `${text.toLowerCase()} `) {
    if (/[\p{L}\p{N}]/u.test(one)) word += one;
    else if (word) {
      found.push(word);
      word = '';
    }
  }
  return found;
}

/** Text without tags: official files are XML and HTML. */
function bare(text: string): string {
  let out = '';
  let inside = false;
  for (const one of text) {
    if (one === '<') inside = true;
    if (!inside) out += one;
    if (one === '>') {
      inside = false;
      out += ' ';
    }
  }
  return out;
}

interface Ours {
  readonly path: string;
  readonly text: string;
  /** How many words in a row would be a copy: explanations must use the law's own terms, examples and contracts need not. */
  readonly run: number;
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

/** Prose of ours that could have been copied. Wordings of concepts are shorter than a run. */
function ours(): Ours[] {
  const data = filesIn(join('server', 'data', 'requirements'), ['.json']).flatMap((path) => {
    const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const example = path.includes('examples.');
    return strings(example ? file : (file['elements'] ?? '')).map((text) => ({ path, text, run: example ? 6 : 8 }));
  });
  const pages = filesIn(join('server', 'data'), ['.md']).map((path) => ({
    path,
    text: readFileSync(path, 'utf8'),
    run: 8,
  }));
  const contracts = filesIn(join('test', 'contracts'), ['.md']).map((path) => ({
    path,
    text: readFileSync(path, 'utf8'),
    run: 6,
  }));
  return [...data, ...pages, ...contracts];
}

function runsOf(text: string, run: number): string[] {
  const list = words(text);
  return list.slice(0, Math.max(0, list.length - run + 1)).map((_, i) => list.slice(i, i + run).join(' '));
}

test('nothing of ours shares a run of words with a real contract or an official text', {
  skip: existsSync(SHARED) ? false : '../shared is not here',
}, () => {
  const mine = new Map<string, string>();
  for (const { path, text, run } of ours()) for (const one of runsOf(text, run)) mine.set(one, path);
  const shared = new Set<string>();
  for (const path of [
    ...filesIn(join(SHARED, 'corpus'), ['.md']),
    ...filesIn(join(SHARED, 'regulation'), ['.xml', '.html', '.xhtml', '.json', '.jsonl']),
  ]) {
    const text = bare(readFileSync(path, 'utf8'));
    for (const one of [...runsOf(text, 6), ...runsOf(text, 8)])
      if (mine.has(one)) shared.add(`${mine.get(one)}: “${one}” (also in ${path})`);
  }
  assert.deepEqual([...shared].slice(0, 20), []);
});
