import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { findingsIn, open, someFindings, until } from './editor.ts';
import { QUICK_PICK_ROWS, workbench } from './workbench.ts';

const EN = 'en/meridiq-analytics.md';
/** Contracts with a citation in them, and the page of what it cites. */
const CITATIONS = [
  { contract: 'en/tallowbridge-payroll.md', cited: 'Article 28 GDPR', page: '/gdpr/en/28' },
  { contract: 'fr/cadrance-paie.md', cited: 'article 32 RGPD', page: '/gdpr/fr/32' },
] as const;
const SCHEME = 'dpa-regulation';
const LOOK_UP = 'dpaReview.lookUpArticle';

/** The editor of an article as soon as it is the active one. */
function article(path: string): Promise<vscode.TextEditor> {
  return until(`the article ${path}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.scheme === SCHEME && editor.document.uri.path === path && editor;
  });
}

describe('the law at hand', () => {
  for (const [language, title] of [
    ['en', /^# Article\u00a028 – Processor$/m],
    ['fr', /^# Article\u00a028 – Sous-traitant$/m],
  ] as const) {
    it(`opens an article at its line, read-only and with its outline (${language})`, async () => {
      const path = `/gdpr/${language}/28`;
      await vscode.commands.executeCommand(LOOK_UP, `${SCHEME}:${path}#L7`);
      const { document, selection } = await article(path);
      assert.match(document.getText(), title);
      assert.equal(document.languageId, 'markdown');
      assert.equal(selection.active.line, 6);
      assert.equal(vscode.workspace.fs.isWritableFileSystem(SCHEME), undefined);
      const outline = await until('its outline', async () => {
        const command = 'vscode.executeDocumentSymbolProvider';
        const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          command,
          document.uri,
        );
        return symbols && symbols.length > 0 && symbols;
      });
      assert.match(outline[0]?.name ?? '', title);
    });
  }

  it('is found by its number as one types', async function () {
    const { press, read } = workbench(this);
    await someFindings((await open(EN)).document);
    await vscode.commands.executeCommand(LOOK_UP);
    await until('all articles', async () => /Subject-matter/.test((await read(QUICK_PICK_ROWS)).join()));
    for (const key of '28(3)(h)') await press(key);
    await until('the point', async () => /^Article\s28\(3\)\(h\)/.test((await read(QUICK_PICK_ROWS))[0] ?? ''));
    await press('Enter');
    const { document, selection } = await article('/gdpr/en/28');
    assert.match(document.lineAt(selection.active.line).text, /\(h\)/);
  });

  it('is searched in the other language at the press of a button', async function () {
    const { click, press, read } = workbench(this);
    await someFindings((await open(EN)).document);
    await vscode.commands.executeCommand(LOOK_UP);
    await until('all articles', async () => /Subject-matter/.test((await read(QUICK_PICK_ROWS)).join()));
    for (const key of 'portab') await press(key);
    await until('English', async () => /data portability/.test((await read(QUICK_PICK_ROWS)).join()));
    await click('.quick-input-titlebar .codicon-globe');
    await until('French', async () => /portabilité des données/.test((await read(QUICK_PICK_ROWS)).join()));
    await press('Enter');
    assert.match((await article('/gdpr/fr/20')).document.getText(), /^# Article\u00a020/);
  });

  it('names its tabs as a lawyer does', async () => {
    await vscode.commands.executeCommand(LOOK_UP, `${SCHEME}:/gdpr/fr/28`);
    await article('/gdpr/fr/28');
    await vscode.commands.executeCommand(LOOK_UP, `${SCHEME}://recital/gdpr/fr/81`);
    await article('/gdpr/fr/81');
    const labels = await until('the tabs', () => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
      return tabs.some((label) => /81/.test(label)) && tabs;
    });
    assert.ok(labels.includes('Recital 81'), labels.join());
  });

  for (const { contract, cited, page } of CITATIONS) {
    it(`is where a citation leads: its definition, which a peek shows, and its link (${page})`, async () => {
      const { document } = await open(contract);
      await someFindings(document);
      const at = document.positionAt(document.getText().indexOf(cited) + 3);
      const leads = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      assert.deepEqual(
        leads.map(({ targetUri, originSelectionRange }) => [String(targetUri), document.getText(originSelectionRange)]),
        [[`${SCHEME}:${page}`, cited]],
      );
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      assert.ok(links.some(({ range, target }) => range.contains(at) && target?.path === page));
    });
  }

  it('is read in a hover, whose links open it', async () => {
    const [{ contract, cited }] = CITATIONS;
    const { document } = await open(contract);
    await someFindings(document);
    const at = document.positionAt(document.getText().indexOf(cited) + 3);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value))
      .join('\n');
    assert.match(text, /Processor/);
    const link = /\(command:([\w.]+)\?([^)]+)\)/.exec(text);
    assert.ok(link?.[1] && link[2]);
    await vscode.commands.executeCommand(link[1], ...JSON.parse(decodeURIComponent(link[2])));
    await until('an article', () => vscode.window.activeTextEditor?.document.uri.scheme === SCHEME);
  });

  it('leads from each article to the next', async () => {
    await vscode.commands.executeCommand(LOOK_UP, `${SCHEME}:/gdpr/en/28`);
    const { document } = await article('/gdpr/en/28');
    const next = await until('a link to the next article', async () => {
      const command = 'vscode.executeLinkProvider';
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[] | undefined>(command, document.uri);
      return links?.find(({ target }) => target?.path === '/gdpr/en/29')?.target;
    });
    await vscode.commands.executeCommand('vscode.open', next);
    await article('/gdpr/en/29');
  });

  it('is never reviewed', async () => {
    await vscode.commands.executeCommand(LOOK_UP, `${SCHEME}:/gdpr/en/28`);
    const { document } = await article('/gdpr/en/28');
    await vscode.commands.executeCommand('dpaReview.reviewAs', 'dpa');
    // Findings of a contract that is opened later are there: those of the article would be.
    await someFindings((await open(EN)).document);
    assert.deepEqual(findingsIn(document), []);
  });
});
