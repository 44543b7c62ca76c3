import { commands, type Disposable, type QuickPickItem, QuickPickItemKind, type TextEditor, window } from 'vscode';
import type { ReviewRequirement, ReviewResult } from '../../server/src/protocol/review.ts';
import { goTo, remember } from './goTo.ts';
import type { ClientTexts } from './messages/messages.ts';
import { groupRequirements } from './requirementOrder.ts';
import { type Session, textsFor } from './session.ts';

interface RequirementItem extends QuickPickItem {
  readonly requirement?: ReviewRequirement;
}

function icon({ mandatory, status }: ReviewRequirement): string {
  if (status === 'present') return 'pass';
  if (status === 'partial') return 'warning';
  if (status === 'missing') return mandatory ? 'error' : 'circle-large-outline';
  return status === 'not-applicable' ? 'circle-slash' : 'question';
}

function toItem(requirement: ReviewRequirement): RequirementItem {
  return {
    label: `$(${icon(requirement)}) ${requirement.title}`,
    description: `${requirement.provision} · ${requirement.statusText}`,
    detail: requirement.detail,
    requirement,
  };
}

function toItems({ requirements }: ReviewResult, texts: ClientTexts): RequirementItem[] {
  return groupRequirements(requirements).flatMap(({ group, requirements }) => [
    { label: texts.group(group), kind: QuickPickItemKind.Separator },
    ...requirements.map(toItem),
  ]);
}

/** Opens the list; while one moves through it, the editor shows the places, and Escape brings back what it showed. */
function pick(editor: TextEditor, review: ReviewResult, texts: ClientTexts): void {
  const list = window.createQuickPick<RequirementItem>();
  list.title = `${review.verdict} – ${review.explanation}`;
  list.placeholder = texts.requirementsPlaceholder();
  list.matchOnDescription = true;
  list.items = toItems(review, texts);
  const restore = remember(editor);
  let opened = false;
  let accepted = false;
  list.onDidChangeActive(([item]) => {
    // The first one becomes active by itself: nobody has moved yet.
    if (opened && item?.requirement) goTo(editor, item.requirement.range);
    opened = true;
  });
  list.onDidAccept(() => {
    const [item] = list.selectedItems;
    accepted = true;
    list.hide();
    if (item?.requirement) goTo(editor, item.requirement.range);
  });
  list.onDidHide(() => {
    if (!accepted) restore();
    list.dispose();
  });
  list.show();
}

/** Offers the list of requirements of the active document. */
export function registerShowRequirements({ reviews }: Session): Disposable {
  return commands.registerCommand('dpaReview.showRequirements', async () => {
    const editor = window.activeTextEditor;
    const texts = textsFor(editor?.document);
    const review = editor && (await reviews.fresh(editor.document));
    if (!editor || !review || review.requirements.length === 0) {
      window.showInformationMessage(texts.nothingToShow());
      return;
    }
    pick(editor, review, texts);
  });
}
