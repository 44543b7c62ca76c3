import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createLaw } from '../../server/src/lsp/law.ts';
import { toActFile, writeActFile } from '../../server/src/regulation/actFile.ts';

/** A law whose only data is what `readData` gives; it records what was asked for and logged. */
function lawOf(readData: (name: string) => string | undefined) {
  const asked: string[] = [];
  const logged: string[] = [];
  const read = async (name: string) => {
    asked.push(name);
    return readData(name);
  };
  return { law: createLaw(read, (line) => logged.push(line)), asked, logged };
}

const built = (name: string) => readFileSync(join('dist', name), 'utf8');

test('a language is read when it is first asked for, once', async () => {
  const { law, asked } = lawOf(built);
  assert.deepEqual(asked, []);
  const [one, other] = await Promise.all([law.explanations('fr'), law.explanations('fr')]);
  assert.equal(one, other);
  assert.equal(one?.explain({ article: 99 })?.title, 'Entrée en vigueur et application');
  assert.equal((await law.explanations('en'))?.explain({ article: 82 })?.title, 'Right to compensation and liability');
  assert.deepEqual(asked, ['explanations.fr.json', 'explanations.en.json']);
});

test('a language whose file is not there has no explanations, and is asked for again', async () => {
  const { law, asked } = lawOf(() => undefined);
  assert.equal(await law.explanations('fr'), undefined);
  assert.equal(await law.explanations('fr'), undefined);
  assert.equal(asked.length, 2);
});

test('a reading that failed is tried again', async () => {
  const texts = ['{', built('explanations.en.json')];
  const { law } = lawOf(() => texts.shift());
  await assert.rejects(law.explanations('en'), SyntaxError);
  assert.ok(await law.explanations('en'));
});

const ACT = writeActFile(
  toActFile({
    ...{ title: 'Act on kites', divisions: [], recitals: [], corrigenda: [], act: 'kites', celex: '32099R0001' },
    ...{
      language: 'en',
      taken: '2026-11-22',
      articlesFrom: { celex: '32099R0001', form: 'formex', file: 'kites.xml' },
    },
    articles: [
      { number: '1', label: 'Article 1', title: 'Kites', paragraphs: [{ number: '1', passages: [{ text: 'Fly.' }] }] },
    ],
  }),
);

test('an official text is read once, again after a change, and one that cannot be used is told and asked for again', async () => {
  let text: string | undefined;
  const { law, asked, logged } = lawOf(() => text);
  assert.equal(await law.text('kites', 'en'), undefined);
  text = ACT.slice(0, -20);
  assert.equal(await law.text('kites', 'en'), undefined);
  assert.match(logged[0] ?? '', /^the official text kites\.en\.json cannot be used \(damaged\)/);
  text = ACT;
  assert.equal((await law.text('kites', 'en'))?.file.title, 'Act on kites');
  assert.equal(await law.text('kites', 'en'), await law.text('kites', 'en'));
  assert.deepEqual(asked, Array(3).fill('regulation/kites.en.json'));
  law.changed();
  await law.text('kites', 'en');
  assert.equal(asked.length, 4);
});
