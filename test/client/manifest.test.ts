import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import { IMPORT_COMMAND } from '../../client/src/importWish.ts';
import manifest from '../../package.json';
import french from '../../package.nls.fr.json';
import english from '../../package.nls.json';
import { ARTICLE_COMMAND, LAW_SCHEME } from '../../server/src/protocol/law.ts';
import { type Settings, WHY_COMMAND } from '../../server/src/protocol/review.ts';

const { commands, menus, keybindings, configuration } = manifest.contributes;
const sources = globSync('client/src/**/*.ts').map((file) => readFileSync(file, 'utf8'));

/** Every `%key%` among the manifest's texts. */
function keysIn(value: unknown): string[] {
  if (typeof value === 'string') return /^%(.+)%$/.exec(value)?.slice(1) ?? [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
}

test('both languages have the texts that the manifest asks for, and no others', () => {
  const asked = [...new Set(keysIn(manifest))].sort();
  assert.deepEqual(Object.keys(english).sort(), asked);
  assert.deepEqual(Object.keys(french).sort(), asked);
});

test('the texts are written in their languages', () => {
  for (const [key, text] of Object.entries(french)) {
    assert.doesNotMatch(text.replace('dpa-review: dpa', ''), /[^\u00a0][;!?»]|[^\u00a0]:( |$)|«[^\u00a0]|'/u, key);
    const wordsAlike = text === english[key as keyof typeof english];
    assert.ok(!wordsAlike, key);
  }
});

test('every command of the client is in the manifest, and every command there is in the client', () => {
  const constants: Readonly<Record<string, string>> = { WHY_COMMAND, ARTICLE_COMMAND, IMPORT_COMMAND };
  const registered = sources.flatMap((source) =>
    [...source.matchAll(/registerCommand\(\s*(?:'([^']+)'|(\w+))/g)].map(([, id, name]) => {
      const command = id ?? constants[name ?? ''];
      assert.ok(command, name);
      return command;
    }),
  );
  assert.deepEqual(registered.sort(), commands.map(({ command }) => command).sort());
});

test('menus, keys and status entries name commands that exist', () => {
  const ids = commands.map(({ command }) => command);
  const named = [
    ...Object.values(menus).flatMap((entries) => entries.flatMap((one) => ('command' in one ? [one.command] : []))),
    ...keybindings.map(({ command }) => command),
    ...sources.flatMap((source) => source.match(/(?<=command: ')dpaReview\.[^']+/g) ?? []),
  ];
  assert.ok(named.length > 8);
  for (const command of named) assert.ok(ids.includes(command), command);
});

test('keys are pressed in contracts only, but for one that is of use in any Markdown, and exist on a Mac', () => {
  for (const { command, key, mac, when } of keybindings) {
    assert.match(when, /^editorTextFocus && editorLangId == markdown/, command);
    assert.equal(when.endsWith('dpaReview.isContract'), command !== ARTICLE_COMMAND, command);
    assert.match(mac, /^(shift\+)?cmd\+/, command);
    assert.match(key, /^ctrl\+/, command);
  }
});

test('menus show our commands in contracts and articles only', () => {
  const there = new RegExp(`^(dpaReview\\.isContract|resourceScheme == ${LAW_SCHEME}$)`);
  for (const [menu, entries] of Object.entries(menus)) {
    if (menu === 'dpaReview.menu') continue;
    for (const entry of entries) assert.match('when' in entry ? entry.when : '', there, menu);
  }
});

/** The type that the manifest must give each setting: the compiler knows that none is lacking here. */
type Described<Group> = {
  readonly [Name in keyof Group]: {
    readonly type: string;
    readonly default: Group[Name];
    readonly enum?: readonly Group[Name][];
  };
};
const SETTINGS: Described<Omit<Settings, 'inlayHints'>> = {
  enabled: { type: 'boolean', default: true },
  messageLanguage: { type: 'string', default: 'auto', enum: ['auto', 'fr', 'en'] },
  contractLanguage: { type: 'string', default: 'auto', enum: ['auto', 'fr', 'en'] },
  profile: { type: 'string', default: 'auto', enum: ['auto', 'dpa', 'privacy-notice'] },
  severity: { type: 'object', default: {} },
  showInformation: { type: 'boolean', default: true },
};
const HINTS: Described<Settings['inlayHints']> = { articleTitles: { type: 'boolean', default: false } };

function named(prefix: string, group: object) {
  return Object.entries(group).map(([name, setting]) => [`${prefix}.${name}`, setting] as const);
}

test('the settings are those of the server, each in its own place', () => {
  const { 'dpaReview.trace.server': trace, ...settings } = configuration.properties;
  const shaped = Object.entries(settings).map(([name, setting]) => {
    const values = 'enum' in setting ? { enum: setting.enum } : {};
    assert.equal(setting.scope, 'resource', name);
    return [name, { type: setting.type, default: setting.default, ...values }] as const;
  });
  const expected = [...named('dpaReview', SETTINGS), ...named('dpaReview.inlayHints', HINTS)];
  assert.deepEqual(Object.fromEntries(shaped), Object.fromEntries(expected));
  assert.equal(trace.scope, 'window');
});

test('every value of a setting is explained', () => {
  const explained = Object.entries(configuration.properties).flatMap(([name, setting]) => {
    const values = 'additionalProperties' in setting ? setting.additionalProperties : setting;
    return 'enum' in values ? [[name, values.enum.length, values.markdownEnumDescriptions.length] as const] : [];
  });
  assert.equal(explained.length, 5);
  for (const [name, values, texts] of explained) assert.equal(values, texts, name);
});

test('severities are those that a finding may have, or none', () => {
  const { additionalProperties } = configuration.properties['dpaReview.severity'];
  assert.deepEqual(additionalProperties.enum, ['error', 'warning', 'information', 'off']);
});

test('the extension starts for Markdown only, works without trust and without a file system, and pleases the Marketplace', () => {
  assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown']);
  assert.ok(manifest.keywords.length <= 5);
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
  assert.equal(manifest.capabilities.virtualWorkspaces, true);
  assert.equal(manifest.engines.vscode.slice(1), manifest.devDependencies['@types/vscode']);
  const icon = readFileSync(manifest.icon);
  assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [256, 256]);
});
