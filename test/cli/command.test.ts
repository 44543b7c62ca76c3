import assert from 'node:assert/strict';
import { test } from 'node:test';
import { version } from '../../package.json';
import { dpaReview, folderWith } from '../support/command.ts';

/** Processes on instructions, and nothing more: most requirements are missing. */
const POOR = `# Data processing agreement

Between Harbour Ltd (the Controller) and Lantern Ltd (the Processor).

The Processor shall process personal data only on documented instructions from the Controller.
`;

test('help and version', async () => {
  const help = await dpaReview(['--help']);
  assert.equal(help.code, 0);
  assert.match(help.stdout, /^Usage: dpa-review check FILE/);
  const aide = await dpaReview(['--help', '--lang', 'fr']);
  assert.match(aide.stdout, /^Utilisation\u00a0: dpa-review check FICHIER/);
  assert.deepEqual(await dpaReview(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
});

test('a wrong command line: exit code 2, nothing on standard output', async () => {
  for (const args of [[], ['check'], ['look', 'a.md'], ['check', 'a.md', '--format', 'html'], ['check', '--what']]) {
    const { code, stdout, stderr } = await dpaReview(args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /^dpa-review: .+\nSee dpa-review --help\.\n$/);
  }
  const { stderr } = await dpaReview(['check', '--what'], { env: { LANG: 'fr_FR.UTF-8' } });
  assert.equal(stderr, 'dpa-review: option inconnue\u00a0: --what\nVoir dpa-review --help.\n');
});

test('the exit code follows --fail-on', async (context) => {
  const cwd = folderWith(context, { 'poor.md': POOR });
  const check = async (...args: string[]) =>
    (await dpaReview(['check', 'poor.md', '--profile', 'dpa', ...args], { cwd })).code;
  assert.equal(await check(), 1);
  assert.equal(await check('--fail-on', 'warning'), 1);
  assert.equal(await check('--fail-on', 'none'), 0);
});

test('a file that cannot be read is named, the others are still checked, and the exit code is 2', async (context) => {
  const cwd = folderWith(context, {
    'a.md': POOR,
    'latin.md': Buffer.from('Les données à caractère personnel', 'latin1'),
    'wide.txt': Buffer.from('\ufeffdata', 'utf16le'),
    'scan.pdf': '%PDF-1.4',
  });
  const files = ['a.md', 'absent.md', 'latin.md', 'wide.txt', 'scan.pdf'];
  const { code, stdout, stderr } = await dpaReview(['check', ...files, '--format', 'json', '--fail-on', 'none'], {
    cwd,
  });
  assert.equal(code, 2);
  assert.match(stderr, /absent\.md: no such file/);
  assert.match(stderr, /latin\.md: not UTF-8/);
  assert.match(stderr, /wide\.txt: UTF-16/);
  assert.match(stderr, /scan\.pdf: a PDF/);
  const { contracts, errors } = JSON.parse(stdout);
  assert.deepEqual(
    contracts.map(({ path }: { path: string }) => path),
    ['a.md'],
  );
  assert.deepEqual(
    errors.map(({ path }: { path: string }) => path),
    files.slice(1),
  );
  const french = await dpaReview(['check', ...files, '--lang', 'fr'], { cwd });
  assert.match(french.stderr, /latin\.md\u00a0: ce n’est pas du texte UTF-8/);
});

test('the standard input is a file like another', async () => {
  const args = ['check', '-', '--profile', 'dpa', '--fail-on', 'none'];
  const text = await dpaReview(args, { input: POOR });
  assert.equal(text.code, 0);
  assert.match(text.stdout, /^\(standard input\)\n/);
  const json = JSON.parse((await dpaReview([...args, '--format', 'json'], { input: POOR })).stdout);
  assert.equal(json.contracts[0].path, '-');
});

test('the JSON has every requirement of the profile and the keys that were promised', async () => {
  const args = ['check', '-', '--profile', 'dpa', '--format', 'json'];
  const { schemaVersion, contracts } = JSON.parse((await dpaReview(args, { input: POOR })).stdout);
  assert.equal(schemaVersion, 1);
  const [{ kind, language, requirements, findings }] = contracts;
  assert.equal(kind, 'dpa');
  assert.equal(language, 'en');
  assert.equal(requirements.length, 31);
  for (const requirement of requirements) {
    assert.match(requirement.status, /^(present|partial|missing|not-applicable|not-assessed)$/);
    for (const element of requirement.elements) {
      assert.ok([true, false, null].includes(element.satisfied));
      assert.deepEqual(Object.keys(element), ['id', 'satisfied', 'because', 'evidence', 'against']);
      for (const { startLine, startColumn, endLine, endColumn, text } of element.evidence) {
        assert.equal(POOR.split('\n')[startLine - 1]?.slice(startColumn - 1, endColumn - 1), text);
        assert.equal(startLine, endLine);
      }
    }
  }
  const ids = requirements.map(({ id }: { id: string }) => id);
  assert.ok(findings.length > 0);
  for (const finding of findings) {
    assert.ok(ids.includes(finding.code.split('.')[0]), finding.code);
    assert.match(finding.severity, /^(error|warning|information)$/);
    assert.match(finding.provision, /^GDPR \d/);
    assert.ok(finding.startLine >= 1 && finding.startColumn >= 1 && finding.message.length > 10);
  }
});

test('colours and progress are for terminals only', async (context) => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`contract ${index}.md`, POOR]));
  const cwd = folderWith(context, files);
  const { stdout, stderr } = await dpaReview(['check', '.', '--profile', 'dpa'], { cwd });
  assert.ok(!stdout.includes('\u001b'));
  assert.equal(stderr, '');
});

test('many files give what each gives alone, in order', async (context) => {
  const names = Array.from({ length: 60 }, (_, index) => `${String(index).padStart(2, '0')}.md`);
  const cwd = folderWith(
    context,
    Object.fromEntries(names.map((name) => [name, POOR.replaceAll('Lantern', `L${name}`)])),
  );
  const args = ['--profile', 'dpa', '--format', 'json'];
  const many = await dpaReview(['check', '*.md', ...args], { cwd });
  assert.equal(many.code, 1);
  const { contracts } = JSON.parse(many.stdout);
  assert.deepEqual(
    contracts.map(({ path }: { path: string }) => path),
    names,
  );
  const alone = JSON.parse((await dpaReview(['check', '42.md', ...args], { cwd })).stdout);
  assert.deepEqual(contracts[42], alone.contracts[0]);
});

test('the same review in French and in English, in each form', async () => {
  for (const format of ['text', 'json', 'sarif']) {
    const args = ['check', '-', '--profile', 'dpa', '--format', format, '--lang'];
    const [fr, en] = await Promise.all(['fr', 'en'].map((lang) => dpaReview([...args, lang], { input: POOR })));
    assert.match(fr?.stdout ?? '', /recherché\u00a0: /, format);
    assert.match(en?.stdout ?? '', /looked for: /, format);
    assert.equal(fr?.code, 1);
    assert.equal(en?.code, 1);
  }
});

test('bad input gets an answer', async () => {
  const cases: Readonly<Record<string, string>> = {
    'an empty file': '',
    'white space': ' \n\t\r\n\u00a0\n',
    'one line of 5 MB': 'The Processor shall assist the Controller. '.repeat(120_000),
    'right-to-left marks': '\u202eThe Processor\u200f shall process\u202c data.',
    'an unclosed fence': '```\nThe Processor shall process data.',
    'zero characters late in the file': `${'a '.repeat(40_000)}\0b`,
  };
  for (const [name, input] of Object.entries(cases)) {
    const { code, stdout, stderr } = await dpaReview(['check', '-', '--profile', 'dpa', '--format', 'sarif'], {
      input,
    });
    assert.equal(stderr, '', name);
    assert.ok(code === 0 || code === 1, name);
    assert.doesNotThrow(() => JSON.parse(stdout), name);
  }
});
