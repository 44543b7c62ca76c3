import { QuickInputButtons, type QuickPickItem, window } from 'vscode';
import { BACK } from './inTurn.ts';

/** A question that is answered from a list; `step` of `steps`, from 1. */
export interface PickOne<T extends QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly step: number;
  readonly steps: number;
  readonly items: readonly T[];
}

/** Asks it; after the first one the user may go back. Nothing when the user gives up. */
export function pickOne<T extends QuickPickItem>(question: PickOne<T>): Promise<T | typeof BACK | undefined> {
  const list = window.createQuickPick<T>();
  list.title = question.title;
  list.placeholder = question.placeholder;
  list.step = question.step;
  list.totalSteps = question.steps;
  list.items = question.items;
  list.matchOnDescription = true;
  list.ignoreFocusOut = true;
  if (question.step > 1) list.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const answer = (picked: T | typeof BACK | undefined) => {
      resolve(picked);
      list.hide();
    };
    list.onDidTriggerButton(() => answer(BACK));
    list.onDidAccept(() => answer(list.selectedItems[0]));
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
