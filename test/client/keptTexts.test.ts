import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepText, type TextFolder, textNames } from '../../client/src/keptTexts.ts';

type Fault = 'make' | 'write' | 'rename' | 'remove';

/** A folder in memory; what is in `faults` fails, a write after half of it. */
function folderOf(files: Map<string, string>, ...faults: readonly Fault[]): TextFolder {
  const fail = (fault: Fault) => {
    if (faults.includes(fault)) throw new Error(`no ${fault}`);
  };
  return {
    make: async () => fail('make'),
    list: async () => [...files.keys()],
    write: async (name, bytes) => {
      const text = new TextDecoder().decode(bytes);
      files.set(name, faults.includes('write') ? text.slice(0, 3) : text);
      fail('write');
    },
    rename: async (from, to) => {
      fail('rename');
      files.set(to, files.get(from) ?? '');
      files.delete(from);
    },
    remove: async (name) => {
      fail('remove');
      files.delete(name);
    },
  };
}

test('a text is kept under its name, in the place of an older one, and nothing else stays', async () => {
  const files = new Map([['gdpr.fr.json', 'old']]);
  await keepText(folderOf(files), 'gdpr.fr.json', 'né');
  assert.deepEqual([...files], [['gdpr.fr.json', 'né']]);
});

test('where it cannot be written, the old text stays and nothing half-written does', async () => {
  for (const fault of ['make', 'write', 'rename'] as const) {
    const files = new Map([['gdpr.fr.json', 'old']]);
    await assert.rejects(keepText(folderOf(files, fault), 'gdpr.fr.json', 'new text'), { message: `no ${fault}` });
    assert.deepEqual([...files], [['gdpr.fr.json', 'old']], fault);
  }
});

test('what is left where nothing can be removed is never taken for a text', async () => {
  const files = new Map<string, string>();
  const folder = folderOf(files, 'write', 'remove');
  await assert.rejects(keepText(folder, 'gdpr.fr.json', 'new text'), { message: 'no write' });
  assert.equal(files.size, 1);
  assert.deepEqual(await textNames(folder), []);
});

test('a name from elsewhere is refused before anything is written', async () => {
  const files = new Map<string, string>();
  for (const name of ['../x.json', 'a/b.json', 'x.js', '']) await assert.rejects(keepText(folderOf(files), name, 'x'));
  assert.equal(files.size, 0);
});

test('texts are named in order, and other files are none', async () => {
  const files = new Map(['gdpr.fr.json', '.gdpr.fr.json.x.part', 'notes.txt', 'gdpr.en.json'].map((one) => [one, '']));
  assert.deepEqual(await textNames(folderOf(files)), ['gdpr.en.json', 'gdpr.fr.json']);
  const none = { ...folderOf(files), list: () => Promise.reject(new Error('no such folder')) };
  assert.deepEqual(await textNames(none), []);
});
