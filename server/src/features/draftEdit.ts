import type { AnnotatedTextEdit, Range, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Draft, plainText, snippetTexts } from '../drafting/draft.ts';
import { rangeOf } from './convert.ts';

/** What edits a client can apply. */
export interface EditAbilities {
  /** Edits of one version of a document; refused by the client when it has gone on. */
  readonly versioned: boolean;
  /** Edits with tab stops. */
  readonly snippets: boolean;
  /** Edits that the user looks at before they are made. */
  readonly annotations: boolean;
}

/** How a draft is handed over. */
export interface EditOptions {
  /** Language of the contract. */
  readonly language: string;
  readonly abilities: EditAbilities;
  /** Whether blanks become tab stops where the client can. */
  readonly tabStops: 'one clause' | 'none';
  /** What to say of the edit where the user is to confirm it. */
  readonly confirm?: string;
}

/** Id of the one annotation of an edit. */
const ANNOTATION = 'dpa-review';

/** A draft for one version of a document as the edit of a client. */
export function workspaceEdit(document: TextDocument, draft: Draft, options: EditOptions): WorkspaceEdit {
  const { language, abilities, tabStops, confirm } = options;
  const plain = draft.edits.map(
    ({ start, end, parts }): TextEdit => ({
      range: rangeOf(document, { start, end }),
      newText: plainText(parts, language),
    }),
  );
  if (!abilities.versioned) return { changes: { [document.uri]: plain } };
  const textDocument = { uri: document.uri, version: document.version };
  if (confirm !== undefined && abilities.annotations) {
    const edits = plain.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: ANNOTATION }));
    return {
      documentChanges: [{ textDocument, edits }],
      changeAnnotations: { [ANNOTATION]: { label: confirm, needsConfirmation: true } },
    };
  }
  if (tabStops === 'none' || !abilities.snippets) return { documentChanges: [{ textDocument, edits: plain }] };
  const snippets = snippetTexts(draft.edits, language);
  const edits = plain.map(({ range }, i): SnippetTextEdit => snippetEdit(range, snippets[i] ?? ''));
  return { documentChanges: [{ textDocument, edits }] };
}

function snippetEdit(range: Range, value: string): SnippetTextEdit {
  return { range, snippet: { kind: 'snippet', value } };
}
