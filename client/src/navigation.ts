import { commands, Disposable, type TextEditor, window, workspace } from 'vscode';
import { goTo } from './goTo.ts';
import { type Session, textsFor } from './session.ts';
import { type Direction, type LastStep, step } from './step.ts';

/** How long the status bar says where a step went, in milliseconds. */
const SHOWN = 10_000;

interface LastPlace extends LastStep {
  readonly uri: string;
}

/** The commands that go round the clauses that are missing or weak. */
export function registerNavigation({ reviews }: Session): Disposable {
  let last: LastPlace | undefined;
  let said: Disposable | undefined;
  const say = (message: string) => {
    said?.dispose();
    said = window.setStatusBarMessage(message, SHOWN);
  };
  const move = async (editor: TextEditor | undefined, direction: Direction) => {
    const texts = textsFor(editor?.document);
    const review = editor && (await reviews.fresh(editor.document));
    if (!editor || !review) {
      window.showInformationMessage(texts.nothingToShow());
      return;
    }
    const uri = editor.document.uri.toString();
    const found = step(review.requirements, direction, editor.selection, last?.uri === uri ? last : undefined);
    if (!found) {
      say(`$(pass) ${texts.nothingMissing()}`);
      return;
    }
    const { requirement, index, count } = found;
    goTo(editor, requirement.range);
    last = { uri, id: requirement.id, place: editor.selection.start };
    const { title, provision, statusText: status, mandatory } = requirement;
    say(`$(law) ${texts.stepped({ index, count, title, provision, status, mandatory })}`);
  };
  return Disposable.from(
    // What was said of a clause need not be true of what it becomes.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document.uri.toString() === last?.uri) said?.dispose();
    }),
    commands.registerCommand('dpaReview.nextMissing', () => move(window.activeTextEditor, 'next')),
    commands.registerCommand('dpaReview.previousMissing', () => move(window.activeTextEditor, 'previous')),
  );
}
