import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages } from 'vscode';
import { type Session, textsFor } from './session.ts';
import { kindText, type StatusText, statusText } from './statusText.ts';

const MARKDOWN = { language: 'markdown' };

const SEVERITIES = {
  error: LanguageStatusSeverity.Error,
  warning: LanguageStatusSeverity.Warning,
  information: LanguageStatusSeverity.Information,
} as const;

function update(item: LanguageStatusItem, status: StatusText | undefined): void {
  // An entry that is for no language is not shown.
  item.selector = status ? MARKDOWN : [];
  if (!status) return;
  const { text, detail, severity, command, label } = status;
  item.text = text;
  item.detail = detail;
  item.severity = SEVERITIES[severity];
  item.command = { ...command, arguments: [...(command.arguments ?? [])], tooltip: label };
  item.accessibilityInformation = { label };
}

/** Shows the verdict on the active document, and what it is taken for, among the language statuses of Markdown. */
export function showLanguageStatus({ reviews }: Session): Disposable {
  const verdict = languages.createLanguageStatusItem('dpaReview.verdict', MARKDOWN);
  const kind = languages.createLanguageStatusItem('dpaReview.kind', MARKDOWN);
  verdict.name = 'DPA Review';
  kind.name = 'DPA Review';
  const show = () => {
    const { state, document } = reviews;
    const texts = textsFor(document);
    // An article is Markdown too, but no document of the user's.
    update(verdict, document && statusText(state, texts));
    update(kind, document && kindText(state, texts));
    verdict.busy = state === 'starting';
  };
  show();
  return Disposable.from(verdict, kind, reviews.onDidChange(show));
}
