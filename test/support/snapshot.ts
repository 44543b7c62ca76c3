import { TextDocument } from 'vscode-languageserver-textdocument';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { createReviewer } from '../../server/src/catalogue/reviewer.ts';
import type { Snapshot } from '../../server/src/features/snapshot.ts';
import { DEFAULTS } from '../../server/src/lsp/settings.ts';
import { editorEn } from '../../server/src/messages/editor.en.ts';
import { en } from '../../server/src/messages/en.ts';

export const reviewer = createReviewer(catalogueData);

/** What a request may ask about a text, with messages in English. */
export function snapshotOf(text: string, settings = DEFAULTS): Snapshot {
  const state = reviewer.open(text);
  const wording = { messages: en, catalogue: reviewer.catalogue };
  const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
  return { document, state, review: reviewer.reviewOf(state), remarks: [], settings, wording, editor: editorEn };
}
