import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contributes } from '../../package.json';
import grammar from '../../syntaxes/contract.injection.json';

const { provision, recital, act, placeholder } = grammar.repository;

function found(pattern: string, text: string): string[] {
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(([words]) => words);
}

function isWhole(pattern: string, text: string): void {
  assert.deepEqual(found(pattern, `(${text})`), [text]);
}

test('provisions are coloured as they are cited in both languages', () => {
  for (const text of [
    'article 28 du RGPD',
    'articles 32 à 36 du RGPD',
    'Art. 28(3)(h) GDPR',
    'Article 28.3.a of the GDPR',
    'article 28, paragraphe 3, point h), du règlement (UE) 2016/679',
    'Articles 15, 16 and 18 of Regulation (EU) 2016/679',
    'Art. 28 Abs. 3 DSGVO',
    'article\u00a033',
  ]) {
    isWhole(provision.match, text);
  }
  isWhole(recital.match, 'considérants 81 et 83 du RGPD');
  isWhole(recital.match, 'Recital (81)');
  assert.deepEqual(found(recital.match, '(see recital 81)'), ['recital 81']);
  assert.deepEqual(found(act.match, 'au titre du RGPD, du RGPDX'), ['RGPD']);
});

test('what is no provision is not coloured', () => {
  for (const text of ['particle 28', 'article de presse', 'articles vendus', 'l’articulation 3']) {
    assert.deepEqual(found(provision.match, text), [], text);
  }
});

test('blanks are coloured, links are not', () => {
  const blanks = (text: string) => placeholder.patterns.flatMap(({ match }) => found(match, text));
  for (const text of ['[●]', '[à compléter]', '[Name of the processor]', '{{durée}}', '______', '[TBD]']) {
    assert.deepEqual(blanks(`x ${text} y`), [text], text);
  }
  for (const text of ['[la CNIL](https://cnil.fr)', '[annexe 1]', '__fort__', '[x]', '[nom][1]']) {
    assert.deepEqual(blanks(`a ${text} b`), [], text);
  }
});

test('no pattern takes long over hostile text', () => {
  const patterns = [provision.match, recital.match, act.match, ...placeholder.patterns.map(({ match }) => match)];
  for (const piece of ['article 1, ', '1 et ', 'article 28(3)(h', '[à compléter ', '{{', '_', ' \u00a0']) {
    const line = `article ${piece.repeat(2000)}`;
    for (const pattern of patterns) assert.ok(found(pattern, line).length <= 4000, piece);
  }
});

test('the grammar is contributed to Markdown', () => {
  assert.deepEqual(contributes.grammars, [
    { scopeName: grammar.scopeName, path: './syntaxes/contract.injection.json', injectTo: ['text.html.markdown'] },
  ]);
});
