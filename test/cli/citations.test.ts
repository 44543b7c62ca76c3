import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCommand } from '../../server/src/cli/arguments.ts';
import { en } from '../../server/src/messages/en.ts';
import { dpaReview, folderWith } from '../support/command.ts';

const CONTRACT = [
  '# Contrat de sous-traitance',
  '',
  '## ARTICLE 1 — OBJET',
  '',
  'Orvalys agit pour le compte du Client conformément à l’**article 28** du',
  'RGPD et à l’article 7 du présent contrat. Voir l’article 128 du RGPD et l’article 29(2) RGPD.',
].join('\n');

function place(startLine: number, startColumn: number, endLine: number, endColumn: number) {
  return { startLine, startColumn, endLine, endColumn };
}

test('what a contract cites, for programs', async (context) => {
  const cwd = folderWith(context, { 'a.md': CONTRACT });
  const { code, stdout } = await dpaReview(['citations', 'a.md', '--format', 'json'], { cwd });
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout), {
    schemaVersion: 1,
    citations: [
      {
        path: 'a.md',
        ...place(3, 4, 3, 13),
        text: 'ARTICLE 1',
        act: 'internal',
        internal: true,
        targets: [{ article: 1 }],
        heading: true,
      },
      {
        path: 'a.md',
        ...place(5, 58, 6, 5),
        text: 'article 28 du RGPD',
        act: 'gdpr',
        internal: false,
        targets: [{ article: 28 }],
      },
      {
        path: 'a.md',
        ...place(6, 13, 6, 41),
        text: 'article 7 du présent contrat',
        act: 'internal',
        internal: true,
        targets: [{ article: 7 }],
      },
      {
        path: 'a.md',
        ...place(6, 50, 6, 69),
        text: 'article 128 du RGPD',
        act: 'gdpr',
        internal: false,
        targets: [{ article: 128, valid: false }],
      },
      {
        path: 'a.md',
        ...place(6, 75, 6, 93),
        text: 'article 29(2) RGPD',
        act: 'gdpr',
        internal: false,
        targets: [{ article: 29 }],
        ignored: ['2'],
      },
    ],
    errors: [],
  });
});

test('several files make one list; one that cannot be read is named, the others are still read', async (context) => {
  const cwd = folderWith(context, {
    'a.md': 'Article 28 GDPR',
    'b.md': 'Article 32 GDPR',
    'c.md': new Uint8Array([0xff, 0xfe]),
  });
  const { code, stdout, stderr } = await dpaReview(['citations', '.', 'missing.md', '--format', 'json'], { cwd });
  assert.equal(code, 2);
  const { citations, errors } = JSON.parse(stdout);
  assert.deepEqual(
    citations.map(({ path, text }: { path: string; text: string }) => `${path}: ${text}`),
    ['a.md: Article 28 GDPR', 'b.md: Article 32 GDPR'],
  );
  assert.equal(errors.length, 2);
  assert.match(stderr, /missing\.md: no such file or directory/);
  assert.match(stderr, /c\.md: UTF-16 text/);
});

test('what a contract cites, for people, in either language, from the standard input too', async () => {
  const input = 'Article 128 of the GDPR, Article 6(1)(f) GDPR and Section 4 above. The GDPR and Article 12 too.';
  const english = await dpaReview(['citations', '-'], { input });
  assert.deepEqual(english.stdout.replaceAll('\u00a0', ' ').split('\n'), [
    '(standard input)',
    '  line 1: “Article 128 of the GDPR” – GDPR, Article 128 (does not exist)',
    '  line 1: “Article 6(1)(f) GDPR” – GDPR, Article 6(1)(f)',
    '  line 1: “Section 4 above” – this contract, section 4',
    '  line 1: “GDPR” – GDPR',
    '  line 1: “Article 12” – GDPR, Article 12 (presumably)',
    '',
  ]);
  const french = await dpaReview(['citations', '-', '--lang', 'fr'], { input: 'Article 32 de la loi n° 78-17.' });
  assert.deepEqual(french.stdout.replaceAll('\u00a0', ' ').split('\n'), [
    '(entrée standard)',
    '  ligne 1 : « Article 32 de la loi n° 78-17 » – loi Informatique et Libertés, article 32',
    '',
  ]);
});

test('a text without citations says so', async () => {
  const { code, stdout } = await dpaReview(['citations', '-'], { input: 'Nothing here.' });
  assert.equal(code, 0);
  assert.match(stdout, /no citation/);
});

test('what is wrong on the command line is named', () => {
  for (const [words, expected] of [
    ['citations', /no file/],
    ['citations a.md --format sarif', /“sarif” is none of text, json/],
    ['citations a.md --profile dpa', /unknown option --profile/],
  ] as const) {
    const command = readCommand(words.split(' '), en);
    assert.ok(command.name === 'wrong', words);
    assert.match(command.message, expected);
  }
});

test('remarks of the rules are among the findings of a check, in every form', async (context) => {
  const text = `${CONTRACT}\n\nTransferts selon la directive 95/46/CE.\n`;
  const cwd = folderWith(context, { 'a.md': text });
  const check = (...more: string[]) =>
    dpaReview(['check', 'a.md', '--profile', 'dpa', '--fail-on', 'none', ...more], { cwd });
  const { contracts } = JSON.parse((await check('--format', 'json')).stdout);
  const codes: string[] = contracts[0].findings.map(({ code }: { code: string }) => code);
  assert.deepEqual(codes.slice(-3), ['unknown-provision', 'unknown-provision', 'repealed-act']);
  const repealed = contracts[0].findings.at(-1);
  assert.deepEqual([repealed.severity, repealed.startLine, repealed.provision], ['warning', 8, 'GDPR 94(1)']);

  const [run] = JSON.parse((await check('--format', 'sarif')).stdout).runs;
  assert.equal(run.results.at(-1).ruleId, 'repealed-act');
  const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'repealed-act');
  assert.match(rule.helpUri, /docs\/rules\/repealed-act\.md$/);
  assert.equal(rule.shortDescription.text, 'Act no longer in force');

  const report = (await check()).stdout;
  assert.match(report, /Other remarks\n {4}warning, line 6 – Article\u00a0128 of the GDPR does not exist/);
});

test('nothing is said of documents that are not reviewed', async (context) => {
  const cwd = folderWith(context, { 'a.md': '---\ndpa-review: other\n---\n\nSee Article 128 of the GDPR.\n' });
  const { stdout } = await dpaReview(['check', 'a.md', '--format', 'json'], { cwd });
  assert.deepEqual(JSON.parse(stdout).contracts[0].findings, []);
});
