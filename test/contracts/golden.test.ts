import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { createFileReviewer } from '../../server/src/cli/reviewFile.ts';
import { fixtures } from '../support/fixtures.ts';

/** `UPDATE=1 npm test -- golden` rewrites the reports; read the difference before committing it. */
const UPDATE = process.env['UPDATE'] === '1';

const setup = { format: 'text', colours: false, contractLanguage: undefined, profile: undefined } as const;
const reviewers = {
  fr: createFileReviewer({ ...setup, language: 'fr' }, Readable.from([])),
  en: createFileReviewer({ ...setup, language: 'en' }, Readable.from([])),
};

/** What `dpa-review check --lang … FILE` prints. */
async function reportOf(path: string, language: 'fr' | 'en'): Promise<string> {
  const { printer, review } = reviewers[language];
  const result = await review(path.replaceAll('\\', '/'));
  assert.ok('output' in result, `${path} could not be reviewed`);
  const { output, kind, counts, codes } = result;
  const totals = { contracts: 1, counts, codes: new Map(codes.map((code) => [code, kind])), failures: [] };
  return printer.start + output + printer.finish(totals);
}

for (const { name, language, path } of fixtures())
  test(`report of ${name}`, async () => {
    const report = await reportOf(path, language);
    const golden = path.replace(/\.md$/, '.report.txt');
    if (UPDATE) writeFileSync(golden, report);
    assert.ok(existsSync(golden), `${golden} is missing: UPDATE=1 writes it`);
    assert.equal(report, readFileSync(golden, 'utf8'));
  });

/** The reports quoted in the README: the file named after the fence, and the lines shown. `…` stands for lines left out. */
function quoted(): { readonly path: string; readonly lines: readonly string[] }[] {
  const parts = readFileSync('README.md', 'utf8').split('```text ').slice(1);
  return parts.map((part) => {
    const [path = '', ...lines] = (part.split('\n```')[0] ?? '').split('\n');
    return { path, lines: lines.filter((line) => line.trim() !== '…') };
  });
}

test('the README quotes reports as they are', async () => {
  assert.equal(quoted().length, 2);
  for (const { path, lines } of quoted()) {
    const report = (await reportOf(path, path.includes('/fr/') ? 'fr' : 'en')).split('\n');
    let from = 0;
    for (const line of lines) {
      const at = report.indexOf(line, from);
      assert.ok(at >= 0, `README.md: not in the report of ${path}: ${line}`);
      from = at + 1;
    }
  }
});
