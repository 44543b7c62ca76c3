import type { ActText } from '../regulation/explanationSchema.ts';
import type { ExplainedLinks, ExplainedUnit, Explanation } from '../regulation/explanations.ts';
import type { Provision } from '../regulation/provision.ts';
import type { Messages } from './messages.ts';

/** What an explanation needs to know of the place where it is shown. */
export interface ExplanationPlace {
  /** The address that shows the provision, without blanks and brackets; undefined where no link can be followed, as on a terminal. */
  link(provision: Provision): string | undefined;
  /** The title of a requirement by its folder; undefined leaves it out. */
  requirementTitle(folder: string): string | undefined;
}

/** A paragraph of a page: its label, its text, and whether it is only context. */
interface Passage {
  readonly label?: string | undefined;
  readonly text: string;
  readonly rank: 'heading' | 'unit' | 'context' | 'note';
}

type Rank = Passage['rank'];

const MOST_TOLD = 3;

function begun(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function unitPassages(unit: ExplainedUnit, messages: Messages, rank: Rank, label?: string): Passage[] {
  const { says, contract } = unit;
  return [
    { label, text: says, rank },
    ...(contract === undefined ? [] : [{ label: messages.law.inContract(), text: contract, rank }]),
  ];
}

function listPassage(label: string, items: readonly string[], messages: Messages, rank: Rank): Passage[] {
  return items.length === 0 ? [] : [{ label, text: items.join(messages.semicolon()), rank }];
}

/** A few recitals are told where they stand nearest; many, and those of the context, are only named. */
function recitalPassages(links: ExplainedLinks, messages: Messages, rank: Rank): Passage[] {
  const { law } = messages;
  const isTold = rank === 'unit' && links.recitals.length <= MOST_TOLD;
  const told = links.recitals.flatMap(({ number, says }): Passage[] =>
    isTold && says !== undefined ? [{ label: begun(law.recital(number)), text: says, rank }] : [],
  );
  const named = links.recitals
    .filter(({ says }) => !isTold || says === undefined)
    .map(({ number }) => law.recital(number));
  return [...told, ...listPassage(law.recitals(), named, messages, rank)];
}

/** What a unit leads to; what the review checks because of its context is that context's own matter. */
function linkPassages(links: ExplainedLinks, messages: Messages, place: ExplanationPlace, rank: Rank): Passage[] {
  const { law } = messages;
  const checked =
    rank === 'context' ? [] : links.requirements.flatMap((folder) => place.requirementTitle(folder) ?? []);
  const provisions = links.provisions.map((provision) => {
    const address = place.link(provision);
    return address === undefined ? law.provision(provision) : `[${law.provision(provision)}](${address})`;
  });
  return [
    ...listPassage(law.requirements(), checked, messages, rank),
    ...listPassage(law.related(), provisions, messages, rank),
    ...recitalPassages(links, messages, rank),
    ...listPassage(law.guidanceHeading(), links.guidance.map(law.guidance), messages, rank),
  ];
}

function passagesOf(explanation: Explanation, messages: Messages, place: ExplanationPlace): Passage[] {
  const { asked, title, unit, context, own, inherited } = explanation;
  const { law } = messages;
  return [
    { label: begun(law.provision(asked)), text: title, rank: 'heading' },
    ...(unit ? unitPassages(unit, messages, 'unit') : [{ text: law.onlyContext(), rank: 'unit' as const }]),
    ...linkPassages(own, messages, place, 'unit'),
    ...context.flatMap((one) => unitPassages(one, messages, 'context', begun(law.provision(one.provision)))),
    ...(context.length === 0 ? [] : linkPassages(inherited, messages, place, 'context')),
    { text: law.ownWords(), rank: 'note' },
  ];
}

function markdownOf({ label, text, rank }: Passage, messages: Messages): string {
  if (rank === 'heading') return `**${label}** – ${text}`;
  if (rank === 'note') return `*${text}*`;
  const line = label === undefined ? text : messages.labelled(`**${label}**`, text);
  return rank === 'context' ? `> ${line}` : line;
}

/** Paragraphs under each other; those of a quotation stay one quotation. */
function joined(passages: readonly Passage[], messages: Messages): string {
  const lines = passages.map((one) => markdownOf(one, messages));
  const isQuoted = (at: number) => passages[at]?.rank === 'context';
  return lines
    .map((line, at) => (isQuoted(at) && isQuoted(at - 1) ? `>\n${line}` : `${at > 0 ? '\n' : ''}${line}`))
    .join('\n');
}

/** The explanation as Markdown for a hover or a page: the unit asked for first, then what encloses it as a quotation. */
export function explanationMarkdown(explanation: Explanation, messages: Messages, place: ExplanationPlace): string {
  return joined(passagesOf(explanation, messages, place), messages);
}

/** The same without its first line, for a place that has named the provision already. */
export function explanationBody(explanation: Explanation, messages: Messages, place: ExplanationPlace): string {
  const passages = passagesOf(explanation, messages, place).filter(({ rank }) => rank !== 'heading');
  return joined(passages, messages);
}

/** The explanation as plain text for a terminal, with what encloses it set in; `strong` may set labels off. */
export function explanationText(
  explanation: Explanation,
  messages: Messages,
  place: ExplanationPlace,
  strong: (label: string) => string,
): string {
  const lines = passagesOf(explanation, messages, place).map(({ label, text, rank }) => {
    if (rank === 'heading') return `${strong(label ?? '')} – ${text}`;
    const line = label === undefined ? text : messages.labelled(strong(label), text);
    return rank === 'context' ? `    ${line}` : line;
  });
  return `${lines.join('\n\n')}\n`;
}

/** An act in a few lines of Markdown: its usual name, what it is, whether it is in force. */
export function actMarkdown({ title, says, status }: ActText, messages: Messages): string {
  return [`**${title}**`, says, status, `*${messages.law.ownWords()}*`].join('\n\n');
}
