import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPages } from '../../scripts/pages.ts';
import { createCatalogue } from '../../server/src/catalogue/catalogue.ts';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { en } from '../../server/src/messages/en.ts';
import { textsOf } from '../../server/src/messages/findingText.ts';
import { fr } from '../../server/src/messages/fr.ts';
import type { Messages } from '../../server/src/messages/messages.ts';
import { pageOf } from '../../server/src/messages/requirementPage.ts';

/** `UPDATE=1 npm test -- requirementPage` rewrites the golden pages: read the difference. */
const UPDATE = process.env['UPDATE'] === '1';

const catalogue = createCatalogue(catalogueData);

function page(id: string, messages: Messages, element?: string, profile?: string): string {
  const requirement = catalogue.requirement(id, profile);
  assert.ok(requirement, id);
  return pageOf(requirement, 'BODY', messages, element).markdown;
}

for (const messages of [en, fr]) {
  const { language } = messages;
  test(`the page of a requirement in ${language}`, () => {
    const requirement = catalogue.requirement('audits', 'dpa');
    assert.ok(requirement);
    const { title, markdown } = pageOf(requirement, readPages(language)['audits'] ?? '', messages, 'inspections');
    const golden = join('test', 'messages', `audits.page.${language}.md`);
    if (UPDATE) writeFileSync(golden, markdown);
    assert.equal(markdown, readFileSync(golden, 'utf8'));
    assert.equal(markdown.split('\n')[0], `# ${title}`);
  });
}

test('the element that is asked about comes first and is marked', () => {
  const lines = (element?: string) =>
    page('audits', en, element)
      .split('\n')
      .filter((line) => line.startsWith('- '));
  assert.match(lines()[0] ?? '', /^- \*\*Audits allowed\*\* \(core; error\)\. A right/);
  const [first = '', ...others] = lines('mandated-auditor');
  assert.match(first, /^- \*\*Mandated auditor\*\* \(asked about; core; warning\)\./);
  assert.deepEqual([...others, first.replace('asked about; ', '')].sort(), lines().sort());
  assert.deepEqual(lines('no-such-element'), lines());
});

test('marks are explained where an element has another one', () => {
  assert.match(page('audits', en), /\nCore: .+ In the words of the law: /);
  assert.doesNotMatch(page('duration', en), /Core: /);
});

test('severities that depend on the text say on what', () => {
  assert.match(page('transfers', en, undefined, 'dpa'), /Missing altogether: warning, error where a recipient outside/);
  assert.match(page('transfers', fr, undefined, 'dpa'), /absent\u00a0: avertissement, erreur si un destinataire hors/);
  assert.match(page('instructions', en), /\(core; warning, remark where “Legal exception” is not found\)/);
});

test('a requirement that only applies in some texts says in which', () => {
  assert.match(page('withdraw-consent', en), /\n\nAsked for only where consent is relied on\.\n\n## /);
  assert.doesNotMatch(page('complaint', en), /Asked for only/);
});

test('a requirement that nothing has to state is not said to be missing', () => {
  assert.match(page('no-own-purposes', en), /\nMet as long as nothing in the text speaks against it\.\n/);
  assert.doesNotMatch(page('no-own-purposes', en), /Missing/);
});

test('every provision of the data is cited, and whether a contract must say it', () => {
  assert.match(page('records', en), /\*\*GDPR Art\. 30\(2\)\*\* · recommended\n/);
  assert.match(page('breach-notification', fr), /\*\*RGPD, art\.\u00a033\(2\), 28\(3\)\(f\)\*\* · obligatoire\n/);
});

test('twins of both profiles have pages and anchors of their own', () => {
  const anchors = (['dpa', 'privacy-notice'] as const).map(
    (profile) => textsOf('transfers', profile, { catalogue, messages: en }).anchor,
  );
  assert.deepEqual(anchors, ['transfers', 'notice-transfers']);
  assert.notEqual(page('transfers', en, undefined, 'dpa'), page('transfers', en, undefined, 'privacy-notice'));
});
