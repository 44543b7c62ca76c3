import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRegister } from '../../server/src/regulation/actRegister.ts';
import { citationData } from '../../server/src/regulation/data.generated.ts';
import { webAddress } from '../../server/src/regulation/links.ts';
import type { Target } from '../../server/src/regulation/target.ts';

const register = createRegister(citationData);
const EUR_LEX = 'https://eur-lex.europa.eu/legal-content/';
const fragment = (target: Target) => (webAddress(register, 'gdpr', target, 'fr') ?? '').split('CELEX:32016R0679')[1];

test('an act of the Union is read on EUR-Lex, in the language and at the unit', () => {
  assert.equal(webAddress(register, 'gdpr', undefined, 'fr'), `${EUR_LEX}FR/TXT/HTML/?uri=CELEX:32016R0679`);
  assert.equal(fragment({ article: 28 }), '#art_28');
  assert.equal(fragment({ article: 28, paragraph: 3, point: 'h' }), '#028.003');
  assert.equal(fragment({ articleRange: [32, 36] }), '#art_32');
  assert.equal(fragment({ recital: 81 }), '#rct_81');
  assert.equal(fragment({ chapter: 'V' }), '#cpt_V');
});

test('a unit that does not exist leads to the act, an act that we do not know nowhere', () => {
  assert.equal(fragment({ article: 128, valid: false }), '');
  assert.equal(webAddress(register, 'other:code-civil', { article: 1 }, 'fr'), undefined);
  assert.equal(webAddress(register, 'internal', { article: 1 }, 'fr'), undefined);
});

test('a law of a Member State is read where it is published', () => {
  assert.match(webAddress(register, 'lil', undefined, 'fr') ?? '', /^https:\/\/www\.legifrance\.gouv\.fr\//);
});
