import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageAddress, pageOf, pageParams } from '../../client/src/pageAddress.ts';

test('an address leads back to the page it was made for', () => {
  for (const params of [{ code: 'audits' }, { code: 'audits.inspections', language: 'fr', profile: 'dpa' } as const]) {
    assert.deepEqual(pageOf(pageAddress(params, 'Audits').query), params);
  }
});

test('the path is the title, whatever stands in it', () => {
  assert.equal(pageAddress({ code: 'x' }, 'Aide / assistance').path, '/Aide - assistance');
});

test('what is no address of ours names no page', () => {
  for (const query of ['', 'code=audits', '{', 'null', '3', '[]', '{"code":3}', '{"code":""}']) {
    assert.equal(pageOf(query), undefined, query);
  }
});

test('an argument that names no page is left out, a wrong language too', () => {
  for (const argument of [undefined, null, 'audits', 3, {}, { code: 3 }]) assert.equal(pageParams(argument), undefined);
  assert.deepEqual(pageParams({ code: 'audits', language: 'de', profile: 'other', more: 1 }), { code: 'audits' });
});
