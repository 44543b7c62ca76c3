import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { decode, findFiles } from '../../server/src/cli/files.ts';
import { folderWith } from '../support/command.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('UTF-8 is read, its byte order mark taken away', () => {
  assert.deepEqual(decode(Buffer.from('\ufeffé😀\r\n')), { text: 'é😀\r\n' });
  assert.deepEqual(decode(bytes()), { text: '' });
});

test('what is not UTF-8 text is named', () => {
  const text = 'Le sous-traitant traite les données.';
  const cases: readonly (readonly [Uint8Array, string])[] = [
    [Buffer.from(text, 'latin1'), 'not-utf-8'],
    [bytes(0x61, 0xed, 0xa0, 0x80), 'not-utf-8'],
    [bytes(0xff, 0xfe, ...Buffer.from(text, 'utf16le')), 'utf-16'],
    [Buffer.from(text, 'utf16le'), 'utf-16'],
    [Buffer.from(text, 'utf16le').swap16(), 'utf-16'],
    [bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), 'utf-32'],
    [bytes(0x7f, 0x45, 0x4c, 0x46, 0, 0, 1), 'binary'],
    [Buffer.from('%PDF-1.7\n'), 'pdf'],
    [bytes(0x50, 0x4b, 3, 4, 0x14), 'word'],
    [bytes(0xd0, 0xcf, 0x11, 0xe0), 'word'],
  ];
  for (const [input, problem] of cases) assert.deepEqual(decode(input), { problem });
});

test('directories and patterns are looked up, node_modules and .git left out', async (context) => {
  const folder = folderWith(context, {
    'b.md': '',
    'a/one.txt': '',
    'a/two.MARKDOWN': '',
    'a/three.docx': '',
    'node_modules/x/README.md': '',
    'a/.git/HEAD.txt': '',
    'odd [1].md': '',
  });
  const names = async (...args: string[]) => {
    const { paths, failures } = await findFiles(args.map((one) => join(folder, one)));
    assert.deepEqual(failures, []);
    return paths.map((path) => path.slice(folder.length + 1));
  };
  assert.deepEqual(await names(''), ['a/one.txt', 'a/two.MARKDOWN', 'b.md', 'odd [1].md']);
  assert.deepEqual(await names('**/*.md'), ['b.md', 'odd [1].md']);
  assert.deepEqual(await names('a/three.docx', 'a'), ['a/three.docx', 'a/one.txt', 'a/two.MARKDOWN']);
  assert.deepEqual(await names('odd [1].md'), ['odd [1].md']);
  assert.deepEqual(await names('b.md', 'b.md', '*.md'), ['b.md', 'odd [1].md'], 'each file once');
});

test('what is not there is told', async (context) => {
  const folder = folderWith(context, { 'a/x.docx': '' });
  const { paths, failures } = await findFiles(['-', join(folder, 'no.md'), join(folder, '*.md'), join(folder, 'a')]);
  assert.deepEqual(paths, ['-']);
  assert.deepEqual(
    failures.map(({ problem }) => problem),
    ['not-found', 'no-match', 'no-match'],
  );
});
