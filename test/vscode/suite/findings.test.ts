import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  codeOf,
  codesIn,
  configure,
  type Expected,
  expectedIn,
  fileOf,
  findingsIn,
  open,
  openText,
  someFindings,
  typeAtEnd,
  until,
} from './editor.ts';

const EN = 'en/meridiq-analytics.md';
const FR = 'fr/cadrance-paie.md';
const CLAUSES = {
  [EN]: 'Meridiq shall immediately inform Client if, in its opinion, an instruction infringes the GDPR or other data protection provisions.',
  [FR]: 'Le PRESTATAIRE informe immédiatement l’EMPLOYEUR si, selon lui, une instruction constitue une violation du RGPD ou d’autres dispositions relatives à la protection des données.',
} as const;
const ASKED = 'infringing-instruction';
const LARGE = 1_000_000;

const SEVERITIES = { error: 0, warning: 1, information: 2 } as const;

/** A finding in one line: everything that the user sees of it. */
function line(finding: vscode.Diagnostic): string {
  const { start, end } = finding.range;
  const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return `${place} ${finding.severity} ${codeOf(finding)} ${finding.message}`;
}

function expectedLine(one: Expected): string {
  const place = `${one.startLine}:${one.startColumn}-${one.endLine}:${one.endColumn}`;
  return `${place} ${SEVERITIES[one.severity]} ${one.code} ${one.message}`;
}

async function assertFindings(contract: typeof EN | typeof FR, language: 'en' | 'fr'): Promise<void> {
  const { document } = await open(contract);
  const expected = expectedIn(contract.slice(3), language).map(expectedLine).sort();
  const messages = new Set(expectedIn(contract.slice(3), language).map(({ message }) => message));
  await until(`findings in ${language}`, () => findingsIn(document).some(({ message }) => messages.has(message)));
  assert.deepEqual(findingsIn(document).map(line).sort(), expected);
}

/** Types the clause that a contract lacks, and takes it away again. */
async function typeAndDelete(contract: typeof EN | typeof FR): Promise<void> {
  const editor = await open(contract);
  await someFindings(editor.document);
  const before = codesIn(editor.document);
  assert.ok(before.includes(ASKED), before.join());
  await typeAtEnd(editor, `\n${CLAUSES[contract]}\n`);
  await until('the finding gone', () => !codesIn(editor.document).includes(ASKED));
  assert.deepEqual(
    codesIn(editor.document),
    before.filter((code) => !code.startsWith(ASKED)),
  );
  await vscode.commands.executeCommand('deleteLeft');
  for (let left = CLAUSES[contract].length; left > 0; left--) await vscode.commands.executeCommand('deleteLeft');
  await until('the finding back', () => codesIn(editor.document).includes(ASKED));
  assert.deepEqual(codesIn(editor.document), before);
}

describe('findings', () => {
  afterEach(() => configure('messageLanguage', undefined));

  it('are those of the command line, in an English contract', () => assertFindings(EN, 'en'));

  it('are those of the command line, in a French contract with French messages', async () => {
    await configure('messageLanguage', 'fr');
    await assertFindings(FR, 'fr');
  });

  it('speak the language of the user, not that of the contract', () => assertFindings(FR, 'en'));

  it('name the rule, its page and what weakens a clause', async () => {
    const { document } = await open(EN);
    const found = await someFindings(document);
    for (const { code } of found) {
      assert.ok(typeof code === 'object', 'a code with the address of its page');
      assert.match(code.target.toString(), /^https:/);
    }
    const weakened = found.filter(({ relatedInformation }) => relatedInformation && relatedInformation.length > 0);
    assert.ok(weakened.length > 0);
  });

  it('go when an English clause is typed in, and come back when it is deleted', () => typeAndDelete(EN));

  it('go when a French clause is typed in, and come back when it is deleted', () => typeAndDelete(FR));

  it('stay out of a README', async () => {
    const { document } = await open('README.md');
    // The contract is opened after it: once its findings are there, those of the README would be.
    await someFindings((await open(EN)).document);
    assert.deepEqual(findingsIn(document), []);
  });

  it('appear in a contract that was never saved', async () => {
    const { document } = await openText(readFileSync(fileOf(EN).fsPath, 'utf8'));
    await someFindings(document);
    assert.deepEqual(
      codesIn(document),
      expectedIn(EN.slice(3), 'en')
        .map(({ code }) => code)
        .sort(),
    );
  });

  it('follow the typing in a contract of a megabyte', async () => {
    const contract = readFileSync(fileOf(EN).fsPath, 'utf8');
    const text = contract + `\n\n${contract}`.repeat(Math.ceil(LARGE / contract.length));
    const editor = await openText(text);
    await someFindings(editor.document);
    assert.ok(codesIn(editor.document).includes(ASKED));
    for (const word of CLAUSES[EN].split(/(?<= )/)) await typeAtEnd(editor, word);
    await until('the finding gone', () => !codesIn(editor.document).includes(ASKED));
    const [finding] = findingsIn(editor.document);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      finding?.range.start,
    );
    assert.ok(hovers.length > 0);
  });
});
