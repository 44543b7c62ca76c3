import { type Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages } from 'vscode';
import { type Session, textsFor } from './session.ts';
import { statusText } from './statusText.ts';

const SEVERITIES = {
  error: LanguageStatusSeverity.Error,
  warning: LanguageStatusSeverity.Warning,
  information: LanguageStatusSeverity.Information,
} as const;

function update(item: LanguageStatusItem, { reviews }: Session): void {
  const { text, detail, severity, command, label } = statusText(reviews.state, textsFor(reviews.document));
  item.text = text;
  item.detail = detail;
  item.severity = SEVERITIES[severity];
  item.command = { ...command, arguments: [...(command.arguments ?? [])] };
  item.accessibilityInformation = { label };
  item.busy = reviews.state === 'starting';
}

/** Shows the verdict on the active document among the language statuses of Markdown. */
export function showLanguageStatus(session: Session): Disposable {
  const item = languages.createLanguageStatusItem('dpaReview.verdict', { language: 'markdown' });
  item.name = 'DPA Review';
  update(item, session);
  session.context.subscriptions.push(session.reviews.onDidChange(() => update(item, session)));
  return item;
}
