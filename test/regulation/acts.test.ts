import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createRegister } from '../../server/src/regulation/actRegister.ts';
import { citationData } from '../../server/src/regulation/data.generated.ts';
import { citationsOf } from '../support/citations.ts';

const { acts, otherActs } = citationData;
const SHARED = '../shared/regulation/acts.json';

test('no two acts have the same id, and no name stands for two acts', () => {
  const ids = [...acts, ...otherActs].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  const owner = new Map<string, string>();
  for (const { id, names, onlyInItsLanguage = [] } of acts)
    for (const name of Object.values(names).flat()) {
      const key = name.toLowerCase();
      assert.ok(
        onlyInItsLanguage.includes(name) || (owner.get(key) ?? id) === id,
        `${name}: ${owner.get(key)} and ${id}`,
      );
      owner.set(key, id);
    }
});

test('what took the place of a past act is in the register, and came after it', () => {
  const register = createRegister(citationData);
  for (const { id, repealed } of acts) {
    if (!repealed) continue;
    assert.ok(register.act(repealed.by), id);
    assert.ok(repealed.provision !== undefined || repealed.case !== undefined, `${id}: by what?`);
    assert.ok((repealed.bySince ?? repealed.since) >= repealed.since, id);
    assert.ok((repealed.grace ?? repealed.since) >= repealed.since, id);
  }
});

test('every name of an act is read as that act', () => {
  const wrong: string[] = [];
  for (const { id, names, alone } of acts)
    for (const name of Object.values(names).flat()) {
      const found = citationsOf(`xx ${name} xx`);
      const wanted = alone === false ? undefined : id;
      if (found[0]?.act !== wanted) wrong.push(`${name}: ${found[0]?.act} for ${wanted}`);
    }
  assert.deepEqual(wrong, []);
});

test('the register says of each act what is known of it', {
  skip: !existsSync(SHARED) && `${SHARED} is not here`,
}, () => {
  const register = createRegister(citationData);
  for (const { names: _, note: __, notTheSame: ___, repealed, legifrance, eli, ...known } of JSON.parse(
    readFileSync(SHARED, 'utf8'),
  )) {
    const ours = register.act(known.id);
    assert.ok(ours, known.id);
    for (const [key, value] of Object.entries(known))
      assert.deepEqual(ours[key as keyof typeof ours], value, `${known.id}: ${key}`);
    if (eli) assert.equal(ours.eli, eli);
    if (legifrance) assert.equal(ours.url, legifrance);
    assert.equal(ours.repealed !== undefined, repealed === true, known.id);
  }
});
