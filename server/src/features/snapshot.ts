import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../catalogue/review.ts';
import type { ReviewState } from '../catalogue/reviewer.ts';
import type { EditorMessages } from '../messages/editorMessages.ts';
import type { Wording } from '../messages/findingText.ts';
import type { Settings } from '../protocol/review.ts';
import type { Remark } from '../rules/rule.ts';

/**
 * One version of an open document with all that a request may ask about it. `document` is updated in place when the
 * document changes: a snapshot is used at once and never kept.
 */
export interface Snapshot {
  readonly document: TextDocument;
  readonly state: ReviewState;
  readonly review: Review;
  /** What the rules tell of it, in order of place; nothing of a document that is not reviewed. */
  readonly remarks: readonly Remark[];
  readonly settings: Settings;
  readonly wording: Wording;
  readonly editor: EditorMessages;
}
