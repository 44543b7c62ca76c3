import { explanationText } from '../messages/explanationPage.ts';
import type { Messages } from '../messages/messages.ts';
import type { Paragraph } from '../regulation/act.ts';
import { type FoundUnit, neighbours, plainLines } from '../regulation/lookup.ts';
import type { Asked } from '../regulation/unitReference.ts';
import { type LawAnswer, MOST_HITS, type RecitalAnswer, type SearchAnswer, type UnitAnswer } from './lawAnswer.ts';
import type { Paint } from './text.ts';

/** An answer for people. */
export function lawText(answer: LawAnswer, messages: Messages, paint: Paint): string {
  const blocks =
    'query' in answer
      ? searchBlocks(answer, messages, paint)
      : 'recital' in answer
        ? recitalBlocks(answer, messages, paint)
        : unitBlocks(answer, messages, paint);
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function begun(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function nameOf(asked: Asked, { law, official }: Messages): string {
  return begun('recital' in asked ? law.recital(asked.recital) : official.unit(asked.unit));
}

/** Where the text comes from; where there is none, what we say of the act. */
function foot({ act, about }: LawAnswer, messages: Messages, paint: Paint): string {
  if (act !== undefined)
    return messages.official
      .source(act)
      .map((line) => paint('dim', line))
      .join('\n');
  return about === undefined ? '' : [paint('bold', about.title), about.says, about.status].join('\n');
}

function unitBlocks(answer: UnitAnswer, messages: Messages, paint: Paint): readonly string[] {
  const { act, found, explanation } = answer;
  if (act === undefined || found === undefined) {
    const place = { link: () => undefined, requirementTitle: () => undefined };
    const explained = explanation && explanationText(explanation, messages, place, (label) => paint('bold', label));
    const title = found === undefined ? '' : headOf(found, messages, paint);
    return explained === undefined ? [title, foot(answer, messages, paint)] : [explained.trimEnd()];
  }
  const { article, divisions } = found;
  const place = divisions.map(({ label, title: own }) => [label, own].filter((part) => part !== '').join(' – '));
  const { previous, next } = neighbours(act, article.number);
  return [
    [headOf(found, messages, paint), ...(place.length > 0 ? [paint('dim', place.join(' · '))] : [])].join('\n'),
    [...found.lead.map(({ label, text }) => paint('dim', [label, text].join(' ').trim())), ...ownLines(found)].join(
      '\n',
    ),
    explanation?.unit === undefined ? '' : messages.labelled(messages.official.inBrief(), explanation.unit.says),
    foot(answer, messages, paint),
    paint('dim', messages.official.around(previous?.number, next?.number)),
  ];
}

/** The unit's name and the title of its article. */
function headOf({ reference, article: { title } }: FoundUnit, messages: Messages, paint: Paint): string {
  return `${paint('bold', nameOf({ unit: reference }, messages))}${title === '' ? '' : ` – ${title}`}`;
}

/** The unit itself; a point with its label, the paragraphs of an article with their numbers. */
function ownLines({ paragraphs, label, reference }: FoundUnit): readonly string[] {
  if (reference.point !== undefined) return labelled(label ?? '', paragraphs);
  const isArticle = reference.paragraph === undefined && reference.subparagraph === undefined;
  if (!isArticle) return paragraphs.flatMap(({ passages }) => plainLines(passages));
  return paragraphs.flatMap((one, index) => [
    ...(index > 0 ? [''] : []),
    ...(one.number === null ? plainLines(one.passages) : labelled(`${one.number}.`, [one])),
  ]);
}

function labelled(label: string, paragraphs: readonly Paragraph[]): readonly string[] {
  const [first = '', ...others] = paragraphs.flatMap(({ passages }) => plainLines(passages));
  return [`${label} ${first}`.trim(), ...others];
}

function recitalBlocks(answer: RecitalAnswer, messages: Messages, paint: Paint): readonly string[] {
  const { recital, text, says } = answer;
  const brief = says === undefined ? '' : messages.labelled(messages.official.inBrief(), says);
  return [paint('bold', nameOf({ recital }, messages)), text?.text ?? '', brief, foot(answer, messages, paint)];
}

function searchBlocks(
  { query, hits, act, about, id }: SearchAnswer,
  messages: Messages,
  paint: Paint,
): readonly string[] {
  if (hits.length === 0) return [messages.official.notFound(query)];
  const found = hits.map(({ asked, title, excerpt, marks }) => {
    const head = `${paint('bold', nameOf(asked, messages))}${title === '' ? '' : ` – ${title}`}`;
    return excerpt === title ? head : `${head}\n  ${marked(excerpt, marks, paint)}`;
  });
  const heading = messages.official.found(query, hits.length, MOST_HITS);
  return [heading, found.join('\n'), foot({ id, act, about, query, hits }, messages, paint)];
}

/** The words found stand out where there are colours. */
function marked(excerpt: string, marks: readonly (readonly [number, number])[], paint: Paint): string {
  let [text, at] = ['', 0];
  for (const [start, end] of marks) {
    if (start < at) continue;
    text += excerpt.slice(at, start) + paint('bold', excerpt.slice(start, end));
    at = end;
  }
  return text + excerpt.slice(at);
}
