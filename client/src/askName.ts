import { QuickInputButtons, window } from 'vscode';
import { BACK } from './inTurn.ts';

/** A question that is answered by a few words, or by none; `step` of `steps`, from 1. */
export interface AskName {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  readonly step: number;
  readonly steps: number;
}

/** Asks it; the user may go back. Nothing when the user gives up. */
export function askName(question: AskName): Promise<{ readonly name: string } | typeof BACK | undefined> {
  const box = window.createInputBox();
  box.title = question.title;
  box.prompt = question.prompt;
  box.placeholder = question.placeholder;
  box.value = question.value;
  box.step = question.step;
  box.totalSteps = question.steps;
  box.ignoreFocusOut = true;
  box.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const answer = (said: { readonly name: string } | typeof BACK) => {
      resolve(said);
      box.hide();
    };
    box.onDidTriggerButton(() => answer(BACK));
    box.onDidAccept(() => answer({ name: box.value.trim() }));
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}
