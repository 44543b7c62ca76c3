import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { plainText, snippetTexts } from '../drafting/draft.ts';
import type { Spot, Suggestion } from '../drafting/suggest.ts';
import { textsOf } from '../messages/findingText.ts';
import type { Snapshot } from './snapshot.ts';

/** Where the lawyer writes. */
export interface WritingPlace {
  readonly spot: Spot;
  /** Where the line begins, or the place behind the sentence. */
  readonly offset: number;
  /** The words there that a suggestion replaces, marks of a heading included. */
  readonly typed: string;
}

/** A longer beginning of a line is a sentence of its own. */
const LONGEST = 40;

function lineText(document: TextDocument, line: number): string {
  if (line < 0) return '';
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}

/** The place at the end of a line that is empty, has a few words after an empty one, or a sentence; undefined elsewhere. */
export function writingPlace(document: TextDocument, position: Position): WritingPlace | undefined {
  const { line, character } = position;
  const text = lineText(document, line);
  if (text.slice(character).trim() !== '') return undefined;
  const typed = text.slice(0, character);
  const offset = document.offsetAt({ line, character: 0 });
  if (/^#{1,6}\s/.test(typed)) return { spot: 'heading', offset, typed };
  const isBegun = typed.length <= LONGEST && /^[\p{L}\s’'-]*$/u.test(typed);
  if (isBegun && lineText(document, line - 1).trim() === '') return { spot: 'line', offset, typed };
  if (/[.;:!?][ \u00a0]$/.test(typed)) return { spot: 'sentence', offset: offset + character, typed: '' };
  return undefined;
}

/** Suggestions as an editor lists them, in their order; `snippets`: whether it knows tab stops. */
export function clauseCompletion(
  suggestions: readonly Suggestion[],
  place: WritingPlace,
  { document, review, wording }: Snapshot,
  snippets: boolean,
): CompletionItem[] {
  const { language, kind } = review;
  const { messages } = wording;
  const start = document.positionAt(place.offset);
  const end = document.positionAt(place.offset + place.typed.length);
  const marks = /^[#\s]*/.exec(place.typed)?.[0] ?? '';
  return suggestions.map(({ requirement, element, variant, title, parts }, index): CompletionItem => {
    const texts = textsOf(requirement, kind, wording);
    const [snippet = ''] = snippetTexts([{ start: 0, end: 0, parts }], language);
    const plain = plainText(parts, language);
    const of = variant && variant !== 'balanced' ? ` (${messages.drafts.variant(variant)})` : '';
    return {
      label: element === undefined ? `${title}${of}` : texts.subject(element),
      kind: CompletionItemKind.Snippet,
      detail: messages.provision(texts.provision),
      documentation: plain,
      sortText: String(index).padStart(3, '0'),
      filterText: `${marks}${title} ${requirement}`,
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      textEdit: { range: { start, end }, newText: snippets ? snippet : plain },
    };
  });
}
