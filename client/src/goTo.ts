import { Range, Selection, type TextEditor, TextEditorRevealType } from 'vscode';
import type { ReviewRange } from '../../server/src/protocol/review.ts';

/** Selects a passage, with the cursor at its start, and brings it into view. */
export function goTo(editor: TextEditor, { start, end }: ReviewRange): void {
  const range = editor.document.validateRange(new Range(start.line, start.character, end.line, end.character));
  editor.selection = new Selection(range.end, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Remembers what is selected and shown; the function it returns brings that back. */
export function remember(editor: TextEditor): () => void {
  const { selections, visibleRanges } = editor;
  return () => {
    editor.selections = selections;
    const [top] = visibleRanges;
    if (top) editor.revealRange(new Range(top.start, top.start), TextEditorRevealType.AtTop);
  };
}
