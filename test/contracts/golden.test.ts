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

/** The lines that only one of two reports has, `-` before those of the golden one; a whole report would hide them. */
function differences(golden: string, report: string): string[] {
  const [before, after] = [golden.split('\n'), report.split('\n')];
  const only = (lines: readonly string[], others: readonly string[], mark: string) =>
    lines.flatMap((line, i) => (others.includes(line) ? [] : [`${mark} ${i + 1}: ${line.trim()}`]));
  const found = [...only(before, after, '-'), ...only(after, before, '+')];
  return found.length === 0 && golden !== report ? ['the same lines in another order, or twice'] : found;
}

for (const { name, language, path } of fixtures())
  test(`report of ${name}`, async () => {
    const report = await reportOf(path, language);
    const golden = path.replace(/\.md$/, '.report.txt');
    if (UPDATE) writeFileSync(golden, report);
    assert.ok(existsSync(golden), `${golden} is missing: UPDATE=1 writes it`);
    assert.deepEqual(differences(readFileSync(golden, 'utf8'), report), []);
  });

const FENCE = '```';

/** A requirement in a report: its line, and what stands indented below it. */
function requirementIn(report: readonly string[], title: string): readonly string[] {
  const first = report.findIndex((line) => !line.startsWith(' ') && line.includes(`  ${title} (`));
  assert.ok(first >= 0, `README.md quotes “${title}”, which is in no report`);
  const after = report.findIndex((line, i) => i > first && !line.startsWith(' '));
  return report.slice(first, after < 0 ? report.length : after);
}

/** `✘ missing  Duration (GDPR …) [error]` → `Duration`. */
function titleOf(line: string): string {
  return line.slice(line.indexOf('  ')).trim().split(' (')[0] ?? '';
}

/** What the README quotes, taken from the report again: its head, and the requirements quoted, by their titles. */
async function quotation(path: string, quoted: readonly string[]): Promise<string> {
  const report = (await reportOf(path, path.includes('/fr/') ? 'fr' : 'en')).split('\n');
  const titles = quoted.filter((line) => '✔◐✘–'.includes(line[0] ?? ' ')).map(titleOf);
  assert.ok(titles.length > 0, `README.md quotes no requirement of ${path}`);
  const parts = [report.slice(0, 3), ...titles.map((title) => requirementIn(report, title))];
  return parts.map((lines) => lines.join('\n')).join('\n…\n');
}

test('the README quotes reports as they are', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const [before = '', ...parts] = readme.split(`${FENCE}text `);
  assert.equal(parts.length, 2);
  let wanted = before;
  for (const part of parts) {
    const end = part.indexOf(`\n${FENCE}`);
    const [path = '', ...lines] = part.slice(0, end).split('\n');
    wanted += `${FENCE}text ${path}\n${await quotation(path, lines)}${part.slice(end)}`;
  }
  if (UPDATE) writeFileSync('README.md', wanted);
  assert.deepEqual(differences(UPDATE ? wanted : readme, wanted), []);
});
