import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOwnScheme, lawPlace } from '../../client/src/lawAddress.ts';

test('an address names a page and a line', () => {
  assert.deepEqual(lawPlace('dpa-regulation:/gdpr/fr/28#L12'), { uri: 'dpa-regulation:/gdpr/fr/28', line: 11 });
  assert.deepEqual(lawPlace('dpa-regulation:/gdpr/fr/28'), { uri: 'dpa-regulation:/gdpr/fr/28', line: 0 });
});

test('a fragment that names no line leads to the beginning', () => {
  for (const fragment of ['', 'L', 'L0', 'L-3', '12', 'L1x', 'L99999999']) {
    assert.equal(lawPlace(`dpa-regulation:/gdpr/fr/28#${fragment}`)?.line, 0, fragment);
  }
});

test('nothing else is an article: a command may be called with anything', () => {
  const others = [
    undefined,
    null,
    28,
    {},
    '',
    '28',
    'https://example.org',
    'file:///gdpr/fr/28',
    'dpa-regulation:',
    'x',
  ];
  for (const address of others) assert.equal(lawPlace(address), undefined, String(address));
});

test('our own documents are known by their schemes', () => {
  assert.ok(isOwnScheme('dpa-regulation') && isOwnScheme('dpa-review'));
  for (const scheme of ['file', 'untitled', 'vscode-vfs', 'dpa']) assert.ok(!isOwnScheme(scheme), scheme);
});
