import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createLaw } from '../../server/src/lsp/explanations.ts';
import type { Runtime } from '../../server/src/lsp/runtime.ts';

/** A runtime whose only data is what `readData` gives; it records what was asked for. */
function runtimeOf(readData: (name: string) => string | undefined): { runtime: Runtime; asked: string[] } {
  const asked: string[] = [];
  const runtime: Runtime = {
    after: () => () => undefined,
    settle: async () => undefined,
    readData: async (name) => {
      asked.push(name);
      return readData(name);
    },
    locale: 'fr',
  };
  return { runtime, asked };
}

const built = (name: string) => readFileSync(join('dist', name), 'utf8');

test('a language is read when it is first asked for, once', async () => {
  const { runtime, asked } = runtimeOf(built);
  const law = createLaw(runtime);
  assert.deepEqual(asked, []);
  const [one, other] = await Promise.all([law.inLanguage('fr'), law.inLanguage('fr')]);
  assert.equal(one, other);
  assert.equal(one?.explain({ article: 99 })?.title, 'Entrée en vigueur et application');
  assert.equal((await law.inLanguage('en'))?.explain({ article: 82 })?.title, 'Right to compensation and liability');
  assert.deepEqual(asked, ['explanations.fr.json', 'explanations.en.json']);
});

test('a language whose file is not there has no explanations', async () => {
  assert.equal(await createLaw(runtimeOf(() => undefined).runtime).inLanguage('fr'), undefined);
});

test('a reading that failed is tried again', async () => {
  const texts = ['{', built('explanations.en.json')];
  const law = createLaw(runtimeOf(() => texts.shift()).runtime);
  await assert.rejects(law.inLanguage('en'), SyntaxError);
  assert.ok(await law.inLanguage('en'));
});
