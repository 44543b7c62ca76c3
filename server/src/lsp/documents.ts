import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../blocks/block.ts';

/** An open document, with all that was edited in it since someone last took the change. */
export interface OpenDocument {
  readonly uri: string;
  /** Its library updates it in place. */
  readonly text: TextDocument;
  /** What changed since the change was last taken: `'all'` for a new text, undefined for nothing. */
  changed: TextChange | 'all' | undefined;
}

/** Two changes, one after the other, as a single one that covers both. */
function joinChanges(first: TextChange, second: TextChange): TextChange {
  const start = Math.min(first.start, second.start);
  const firstEnd = first.start + first.inserted;
  const middleEnd = Math.max(firstEnd, second.end);
  const end = middleEnd - firstEnd + first.end;
  const inserted = middleEnd - start + second.inserted - (second.end - second.start);
  return { start, end, inserted };
}

type ContentChange = Parameters<typeof TextDocument.update>[1][number];

/** The change in offsets; the ends of a range may be swapped or outside the text, as the library takes them. */
function offsetsOf(document: TextDocument, change: ContentChange): TextChange | 'all' {
  if (!('range' in change)) return 'all';
  const [a, b] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  return { start: Math.min(a, b), end: Math.max(a, b), inserted: change.text.length };
}

function add(before: OpenDocument['changed'], change: TextChange | 'all'): OpenDocument['changed'] {
  if (before === undefined || change === 'all' || before === 'all') return before === 'all' ? before : change;
  return joinChanges(before, change);
}

/** How `TextDocuments` makes and updates documents of this kind. */
export const openDocuments: TextDocumentsConfiguration<OpenDocument> = {
  create: (uri, language, version, content) => ({
    uri,
    text: TextDocument.create(uri, language, version, content),
    changed: 'all',
  }),
  update: (document, changes, version) => {
    for (const change of changes) {
      document.changed = add(document.changed, offsetsOf(document.text, change));
      TextDocument.update(document.text, [change], version);
    }
    if (changes.length === 0) TextDocument.update(document.text, [], version);
    return document;
  },
};
