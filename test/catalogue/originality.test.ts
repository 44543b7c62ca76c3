import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { runsOf, wordsOf } from '../support/wordRuns.ts';

const SHARED = join('..', 'shared');

function filesIn(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path, endings);
    return endings.some((ending) => name.endsWith(ending)) ? [path] : [];
  });
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

/** Every run of so many words of a text. */
function runs(text: string, length: number): string[] {
  return runsOf(wordsOf(text), length);
}

/**
 * Phrases of the Regulation by which it defines a role, names a duty or lays down a condition that a contract must
 * repeat, and the title of an act: said in other words, they would say something else. Each stands here as it does in
 * the official text; the names of the parties may stand before and after it.
 */
const PHRASES: readonly { readonly provision: string; readonly phrase: string }[] = [
  { provision: 'Article 4(7)', phrase: 'determines the purposes and means of the processing' },
  { provision: 'Article 4(8)', phrase: 'processes personal data on behalf of the controller' },
  {
    provision: 'Article 28(3)(a)',
    phrase: 'processes the personal data only on documented instructions from the controller',
  },
  {
    provision: 'Article 45(1)',
    phrase: 'transfer of personal data to a third country or an international organisation',
  },
  { provision: 'recital 78', phrase: 'of data protection by design and by default' },
  { provision: 'article 4, point 7)', phrase: 'détermine les finalités et les moyens du traitement' },
  {
    provision: 'article 4, point 8)',
    phrase: 'traite des données à caractère personnel pour le compte du responsable du traitement',
  },
  {
    provision: 'article 28, paragraphe 3, point a)',
    phrase: 'ne traite les données à caractère personnel que sur instruction documentée du responsable du traitement',
  },
  {
    provision: 'article 33, paragraphe 2',
    phrase:
      'toute violation de données à caractère personnel dans les meilleurs délais après en avoir pris connaissance',
  },
  { provision: 'considérant 95', phrase: 'analyses d’impact relatives à la protection des données' },
  { provision: 'article 47, paragraphe 2, point d)', phrase: 'la protection des données dès la conception et' },
  {
    provision: 'Decision (EU) 2021/915, title',
    phrase: 'standard contractual clauses between controllers and processors',
  },
  {
    provision: 'décision (UE) 2021/915, titre',
    phrase: 'clauses contractuelles types entre les responsables du traitement et les sous-traitants',
  },
];

/** What may stand before and after a phrase of the Regulation: the names of the parties, and articles. */
const NAMES = new Set(['the', 'le', 'les', 'du', 'au', 'controller', 'processor']);

const phrases = PHRASES.map(({ phrase }) => ` ${wordsOf(phrase).join(' ')} `);

/** The phrase of the Regulation in which a whole run stands. */
function phraseAround(run: string): string | undefined {
  const list = run.split(' ');
  const start = list.findIndex((word) => !NAMES.has(word));
  const end = list.findLastIndex((word) => !NAMES.has(word)) + 1;
  return phrases.find((one) => one.includes(` ${list.slice(start, end).join(' ')} `));
}

/** Where our runs stand in other people's texts. */
function sharedRuns(): { readonly run: string; readonly ours: string; readonly theirs: string }[] {
  const mine = new Map<string, string>();
  for (const { path, text, run } of ours()) for (const one of runs(text, run)) mine.set(one, path);
  const shared = new Map<string, string>();
  for (const path of [
    ...filesIn(join(SHARED, 'corpus'), ['.md']),
    ...filesIn(join(SHARED, 'regulation'), ['.xml', '.html', '.xhtml', '.json', '.jsonl']),
  ]) {
    const text = bare(readFileSync(path, 'utf8'));
    for (const one of [...runs(text, 6), ...runs(text, 8)]) if (mine.has(one)) shared.set(one, path);
  }
  return [...shared].map(([run, theirs]) => ({ run, ours: mine.get(run) as string, theirs }));
}

describe('nothing of ours is copied', { skip: existsSync(SHARED) ? false : '../shared is not here' }, () => {
  const shared = existsSync(SHARED) ? sharedRuns() : [];

  test('no run of words is shared with a real contract or an official text', () => {
    const copied = shared.filter(({ run }) => !phraseAround(run));
    assert.deepEqual(
      copied.slice(0, 20).map(({ run, ours, theirs }) => `${ours}: “${run}” (also in ${theirs})`),
      [],
    );
  });

  test('each phrase that may be repeated stands in an official text, and one of ours repeats it', () => {
    const official = ['gdpr.en.json', 'gdpr.fr.json', 'acts.json']
      .map((name) => readFileSync(join(SHARED, 'regulation', name), 'utf8'))
      .map((text) => wordsOf(bare(strings(JSON.parse(text)).join(' '))).join(' '))
      .join(' ');
    const used = new Set(shared.map(({ run }) => phraseAround(run)));
    assert.deepEqual(
      phrases.filter((one) => !official.includes(one) || !used.has(one)),
      [],
    );
  });
});
