import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { codeOf, codesIn, configure, expectedIn, findingsIn, open, someFindings, until } from './editor.ts';

const EN = 'en/meridiq-analytics.md';
const ASKED = 'infringing-instruction';
/** An element of the requirement `audits`. */
const ELEMENT = 'audits.not-emptied';
const SEVERITY = vscode.DiagnosticSeverity;

function messagesIn(document: vscode.TextDocument): string {
  return findingsIn(document)
    .map(({ message }) => message)
    .sort()
    .join('\n');
}

function expectedMessages(language: 'en' | 'fr'): string {
  return expectedIn(EN.slice(3), language)
    .map(({ message }) => message)
    .sort()
    .join('\n');
}

/** How serious the finding of a code is shown to be; nothing where it is not shown. */
function severityOf(document: vscode.TextDocument, code: string): vscode.DiagnosticSeverity | undefined {
  return findingsIn(document).find((finding) => codeOf(finding) === code)?.severity;
}

describe('settings change what is shown at once', () => {
  afterEach(async () => {
    for (const name of ['enabled', 'messageLanguage', 'severity', 'showInformation'] as const) {
      await configure(name, undefined);
    }
  });

  it('messageLanguage', async () => {
    const { document } = await open(EN);
    await someFindings(document);
    await configure('messageLanguage', 'fr');
    await until('French messages', () => messagesIn(document) === expectedMessages('fr'));
    await configure('messageLanguage', 'en');
    await until('English messages', () => messagesIn(document) === expectedMessages('en'));
  });

  it('severity', async () => {
    const { document } = await open(EN);
    await someFindings(document);
    const before = codesIn(document);
    assert.deepEqual([severityOf(document, ASKED), severityOf(document, ELEMENT)], [SEVERITY.Warning, SEVERITY.Error]);
    await configure('severity', { [ASKED]: 'off', audits: 'information' });
    await until('the finding gone', () => severityOf(document, ASKED) === undefined);
    assert.equal(severityOf(document, ELEMENT), SEVERITY.Information);
    await configure('severity', { [ASKED]: 'error' });
    await until('an error', () => severityOf(document, ASKED) === SEVERITY.Error);
    await configure('severity', undefined);
    await until('all as before', () => codesIn(document).join() === before.join());
  });

  it('showInformation', async () => {
    const { document } = await open(EN);
    await someFindings(document);
    const remarks = () => findingsIn(document).filter(({ severity }) => severity === SEVERITY.Information);
    assert.ok(remarks().length > 0);
    await configure('showInformation', false);
    await until('no remarks', () => remarks().length === 0);
    assert.ok(findingsIn(document).length > 0);
  });

  it('enabled', async () => {
    const { document } = await open(EN);
    await someFindings(document);
    await configure('enabled', false);
    await until('no findings', () => findingsIn(document).length === 0);
    await configure('enabled', true);
    await someFindings(document);
  });
});
