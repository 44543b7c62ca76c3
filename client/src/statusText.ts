import type { ReviewResult, ReviewSeverity } from '../../server/src/protocol/review.ts';
import type { ClientTexts } from './messages/messages.ts';

/** What is known of the review of a document: `off` when the server does not review it. */
export type ReviewState = 'starting' | 'stopped' | 'off' | ReviewResult;

/** What one entry of the language status shows. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly severity: ReviewSeverity;
  readonly command: { readonly command: string; readonly title: string; readonly arguments?: readonly string[] };
  /** What a screen reader says, and what the link tells when the mouse rests on it. */
  readonly label: string;
}

/** So many characters stand beside a link; what is longer pushes the link out of sight. */
const MOST_CHARACTERS = 60;

const REVIEW_AS = 'dpaReview.reviewAs';

function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const cut = text.slice(0, MOST_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_CHARACTERS / 2)).trimEnd()}…`;
}

function joined(text: string, detail: string): string {
  return detail === '' ? text : `${text}. ${detail}`;
}

function verdictOf({ verdict, worst, kind, explanation }: ReviewResult, texts: ClientTexts): StatusText {
  if (kind === 'other') {
    const command = { command: REVIEW_AS, title: texts.changeKind() };
    const detail = shortened(explanation);
    return { text: verdict, detail, severity: 'information', command, label: joined(verdict, explanation) };
  }
  const detail = texts.worst(worst);
  const command = { command: 'dpaReview.showRequirements', title: texts.showRequirements() };
  return { text: verdict, detail, severity: worst ?? 'information', command, label: joined(verdict, detail) };
}

function withoutReview(state: Exclude<ReviewState, ReviewResult>, texts: ClientTexts): Omit<StatusText, 'label'> {
  const restart = { command: 'dpaReview.restart', title: texts.restart() };
  if (state === 'starting') return { text: texts.starting(), detail: '', severity: 'information', command: restart };
  if (state === 'stopped') {
    return { text: texts.stopped(), detail: texts.stoppedDetail(), severity: 'warning', command: restart };
  }
  const title = texts.openSettings();
  const settings = { command: 'workbench.action.openSettings', title, arguments: ['dpaReview.enabled'] };
  return { text: texts.off(), detail: texts.offDetail(), severity: 'information', command: settings };
}

/** The first entry: the state of a document's review in a few words, and where a click leads. */
export function statusText(state: ReviewState, texts: ClientTexts): StatusText {
  if (typeof state !== 'string') return verdictOf(state, texts);
  const bare = withoutReview(state, texts);
  return { ...bare, label: joined(bare.text, bare.detail) };
}

/** The second entry, for reviewed documents: what the document is taken for, and why. */
export function kindText(state: ReviewState, texts: ClientTexts): StatusText | undefined {
  if (typeof state === 'string' || state.kind === 'other') return undefined;
  const { explanation } = state;
  const command = { command: REVIEW_AS, title: texts.changeKind() };
  return { text: shortened(explanation), detail: '', severity: 'information', command, label: explanation };
}
