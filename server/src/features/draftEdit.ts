import type { AnnotatedTextEdit, Range, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Draft, type DraftEdit, plainText, snippetTexts } from '../drafting/draft.ts';
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
  const moved = tabStops === 'none' || !abilities.snippets ? undefined : unindented(document.getText(), draft.edits);
  if (!moved) return { documentChanges: [{ textDocument, edits: plain }] };
  const snippets = snippetTexts(moved, language);
  const edits = moved.map((edit, i): SnippetTextEdit => snippetEdit(rangeOf(document, edit), snippets[i] ?? ''));
  return { documentChanges: [{ textDocument, edits }] };
}

function breaksLine({ parts }: DraftEdit): boolean {
  return parts.some((part) => typeof part === 'string' && part.includes('\n'));
}

/** White space at the beginning of the line of a place. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** The same insertion from the beginning of the next line on; undefined where there is none. */
function onNextLine(text: string, edit: DraftEdit): DraftEdit | undefined {
  const [first, ...rest] = edit.parts;
  const eol = text.startsWith('\r\n', edit.start) ? '\r\n' : '\n';
  if (edit.end !== edit.start || !text.startsWith(eol, edit.start)) return undefined;
  if (typeof first !== 'string' || !first.startsWith(eol)) return undefined;
  const start = edit.start + eol.length;
  return { start, end: start, parts: [first.slice(eol.length), ...rest, eol] };
}

/**
 * Edits that a client does not indent: it gives every line of a snippet the white space with which the line begins that the
 * snippet is put into. Undefined where that cannot be kept from happening.
 */
function unindented(text: string, edits: readonly DraftEdit[]): readonly DraftEdit[] | undefined {
  const moved = edits.map((edit) =>
    breaksLine(edit) && indentAt(text, edit.start) !== '' ? onNextLine(text, edit) : edit,
  );
  return moved.every((edit) => edit !== undefined) ? moved : undefined;
}

function snippetEdit(range: Range, value: string): SnippetTextEdit {
  return { range, snippet: { kind: 'snippet', value } };
}
