import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { openText, someFindings } from './editor.ts';

const CONTRACT = [
  '---',
  'dpa-review: dpa',
  '---',
  '# Data Processing Agreement',
  '',
  'Orvane acts as processor and Client as controller. See [the list](en/meridiq-analytics.md).',
  '',
  '## 1. Subject matter',
  '',
  'Orvane hosts the personal data of Client.',
  '',
].join('\n');

describe("VS Code's own Markdown, beside ours", () => {
  it('keeps its outline', async () => {
    const { document } = await openText(CONTRACT);
    await someFindings(document);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [['# Data Processing Agreement', ['## 1. Subject matter']]],
    );
  });

  it('keeps its links', async () => {
    const { document } = await openText(CONTRACT);
    await someFindings(document);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.deepEqual(
      links.map(({ range }) => document.getText(range)),
      ['en/meridiq-analytics.md'],
    );
  });
});
