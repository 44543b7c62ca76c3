import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { codesIn, configure, expectedIn, findingsIn, open, someFindings, until } from './editor.ts';

const EN = 'en/meridiq-analytics.md';
const ASKED = 'infringing-instruction';

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
    const french = new Set(expectedIn(EN.slice(3), 'fr').map(({ message }) => message));
    await until('French messages', () => findingsIn(document).every(({ message }) => french.has(message)));
    await configure('messageLanguage', 'en');
    await until('English messages', () => !findingsIn(document).some(({ message }) => french.has(message)));
  });

  it('severity', async () => {
    const { document } = await open(EN);
    await someFindings(document);
    const before = codesIn(document);
    await configure('severity', { [ASKED]: 'off', audits: 'information' });
    await until('the finding gone', () => !codesIn(document).includes(ASKED));
    await configure('severity', { [ASKED]: 'error' });
    await until('an error', () =>
      findingsIn(document).some(
        (finding) => codesIn(document).includes(ASKED) && finding.severity === vscode.DiagnosticSeverity.Error,
      ),
    );
    await configure('severity', undefined);
    await until('all as before', () => codesIn(document).join() === before.join());
  });

  it('showInformation', async () => {
    const { document } = await open(EN);
    await someFindings(document);
    const remarks = () =>
      findingsIn(document).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Information);
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
