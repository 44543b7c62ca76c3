import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageLanguage, readCommand } from '../../server/src/cli/arguments.ts';
import { en } from '../../server/src/messages/en.ts';

const read = (...argv: string[]) => readCommand(argv, en);

test('what is not said has its default', () => {
  assert.deepEqual(read('check', 'a.md', '-'), {
    name: 'check',
    files: ['a.md', '-'],
    format: 'text',
    contractLanguage: undefined,
    profile: undefined,
    failOn: 'error',
  });
});

test('options stand before or after the files, with or without =', () => {
  const argv = ['--format=sarif', 'check', '--profile', 'dpa', 'a.md', '--contract-language', 'fr', '--fail-on=none'];
  assert.deepEqual(read(...argv), {
    name: 'check',
    files: ['a.md'],
    format: 'sarif',
    contractLanguage: 'fr',
    profile: 'dpa',
    failOn: 'none',
  });
  assert.equal((read('check', '--profile', 'auto', 'a.md') as { profile?: string }).profile, undefined);
});

test('after -- everything is a file', () => {
  assert.deepEqual((read('check', '--', '--format') as { files: readonly string[] }).files, ['--format']);
});

test('help and version come first', () => {
  assert.equal(read('--help').name, 'help');
  assert.equal(read('check', '-h').name, 'help');
  assert.equal(read('--version', 'check').name, 'version');
});

test('what is wrong is named', () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /no file/],
    [['check'], /no file/],
    [['chek', 'a.md'], /unknown command “chek”/],
    [['check', 'a.md', '--colour'], /unknown option --colour/],
    [['check', 'a.md', '-x'], /unknown option -x/],
    [['check', 'a.md', '--format'], /--format needs a value/],
    [['check', 'a.md', '--format', 'xml'], /“xml” is none of text, json, sarif/],
    [['check', 'a.md', '--constructor', 'x'], /unknown option --constructor/],
  ];
  for (const [argv, expected] of cases) {
    const command = read(...argv);
    assert.ok(command.name === 'wrong', argv.join(' '));
    assert.match(command.message, expected);
  }
});

test('the language of the messages', () => {
  assert.equal(messageLanguage([], {}), 'en');
  assert.equal(messageLanguage([], { LANG: 'fr_FR.UTF-8' }), 'fr');
  assert.equal(messageLanguage([], { LANG: 'fr_FR.UTF-8', LC_ALL: 'en_GB.UTF-8' }), 'en');
  assert.equal(messageLanguage(['--lang', 'fr'], { LANG: 'en_GB' }), 'fr');
  assert.equal(messageLanguage(['--lang', 'de'], { LANG: 'fr_CH' }), 'fr');
});
