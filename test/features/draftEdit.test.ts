import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Part } from '../../server/src/drafting/draft.ts';
import { workspaceEdit } from '../../server/src/features/draftEdit.ts';

const ABILITIES = { versioned: true, snippets: true, annotations: true };

/** The one edit of an insertion at `‸`: where it begins, and its text. */
function edited(marked: string, parts: readonly Part[]) {
  const document = TextDocument.create('file:///a.md', 'markdown', 1, marked.replace('‸', ''));
  const start = marked.indexOf('‸');
  const draft = { edits: [{ start, end: start, parts }], mends: [], written: [], beside: false, deletes: false };
  const { documentChanges } = workspaceEdit(document, draft, {
    language: 'en',
    abilities: ABILITIES,
    tabStops: 'one clause',
  });
  const [change] = documentChanges ?? [];
  const [edit] = change && 'edits' in change ? change.edits : [];
  if (!edit) return assert.fail('no edit');
  const { line, character } = edit.range.start;
  return 'snippet' in edit
    ? { line, character, snippet: edit.snippet.value }
    : { line, character, plain: edit.newText };
}

const CLAUSE: readonly Part[] = ['\n\nA ', { blank: 'b' }, '.'];

test('a clause has tab stops where it begins', () => {
  assert.deepEqual(edited('One.‸\nTwo.\n', CLAUSE), {
    line: 0,
    character: 4,
    snippet: '\n\nA \u0024{1:[to be completed: b]}.',
  });
});

test('behind an indented line it begins on the next one, so that no client indents it', () => {
  assert.deepEqual(edited('  • one‸\n\nTwo.\n', CLAUSE), {
    line: 1,
    character: 0,
    snippet: '\nA \u0024{1:[to be completed: b]}.\n',
  });
  assert.deepEqual(edited('\t- one‸\r\nTwo.\r\n', ['\r\nA.']), { line: 1, character: 0, snippet: 'A.\r\n' });
});

test('at the end of a text that ends in an indented line it is plain text', () => {
  assert.deepEqual(edited('  • one‸', CLAUSE), { line: 0, character: 7, plain: '\n\nA [to be completed: b].' });
});

test('words inside an indented line keep their tab stops', () => {
  assert.deepEqual(edited('  • one‸\n', [' and ', { choice: ['x', 'y'] }]), {
    line: 0,
    character: 7,
    snippet: ' and \u0024{1|x,y|}',
  });
});
