import type { ReviewResult, ReviewSeverity } from '../../server/src/protocol.ts';
import type { ClientTexts } from './messages/messages.ts';

/** What is known of the review of a document: `off` when the server does not review it. */
export type ReviewState = 'starting' | 'stopped' | 'off' | ReviewResult;

/** What the language status shows. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly severity: ReviewSeverity;
  readonly command: { readonly command: string; readonly title: string; readonly arguments?: readonly string[] };
  /** What a screen reader says. */
  readonly label: string;
}

type Bare = Omit<StatusText, 'label'>;

function reviewed(review: ReviewResult, texts: ClientTexts): StatusText {
  const command = { command: 'dpaReview.showRequirements', title: texts.showRequirements() };
  const { verdict, explanation, worst } = review;
  const label = `${verdict}. ${texts.worst(worst)}. ${explanation}`;
  return { text: verdict, detail: explanation, severity: worst ?? 'information', command, label };
}

function unreviewed(state: Exclude<ReviewState, ReviewResult>, texts: ClientTexts): Bare {
  const restart = { command: 'dpaReview.restart', title: texts.restart() };
  if (state === 'starting') return { text: texts.starting(), detail: '', severity: 'information', command: restart };
  if (state === 'stopped')
    return { text: texts.stopped(), detail: texts.stoppedDetail(), severity: 'warning', command: restart };
  const settings = {
    command: 'workbench.action.openSettings',
    title: texts.openSettings(),
    arguments: ['dpaReview.enabled'],
  };
  return { text: texts.off(), detail: texts.offDetail(), severity: 'information', command: settings };
}

function notReviewed({ verdict, explanation }: ReviewResult, texts: ClientTexts): Bare {
  const command = { command: 'dpaReview.reviewAs', title: texts.reviewAs() };
  return { text: verdict, detail: explanation, severity: 'information', command };
}

/** The state of a document's review in a few words, what lies behind it, and where a click leads. */
export function statusText(state: ReviewState, texts: ClientTexts): StatusText {
  if (typeof state !== 'string' && state.kind !== 'other') return reviewed(state, texts);
  const bare = typeof state === 'string' ? unreviewed(state, texts) : notReviewed(state, texts);
  return { ...bare, label: bare.detail === '' ? bare.text : `${bare.text}. ${bare.detail}` };
}
