import type { Messages } from '../messages/messages.ts';
import type { Article } from '../regulation/act.ts';
import type { ActFile } from '../regulation/actFile.ts';
import { articleMarkdown, lawMarkdown } from '../regulation/articleMarkdown.ts';
import type { ExplainedUnit, Explanations } from '../regulation/explanations.ts';
import { divisionsAround } from '../regulation/lookup.ts';
import { type Provision, provisionKey } from '../regulation/provision.ts';
import { type LawAddress, writeAddress } from './articleAddress.ts';

/** A page of the law: the official text where it is there, then what we say of it. */
export interface LawPage {
  readonly title: string;
  readonly markdown: string;
  /** The line, from 0, on which a unit begins; that of what encloses it where it has none of its own. */
  lineOf(provision: Provision): number;
}

/** What is known of an act in the language of a page. */
export interface LawAtHand {
  readonly text: ActFile | undefined;
  readonly explanations: Explanations | undefined;
  readonly messages: Messages;
}

/** The act that we explain. */
export const EXPLAINED = 'gdpr';

/** A page while it is written: its lines, and on which of them units begin. */
interface Draft {
  readonly lines: string[];
  readonly places: Map<string, number>;
}

/** The page at an address; undefined where the act is not known to have such an article or recital. */
export function lawPage(address: LawAddress, law: LawAtHand): LawPage | undefined {
  return 'article' in address ? articlePage(address, law) : recitalPage(address, law);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function paragraph({ lines }: Draft, ...texts: readonly string[]): void {
  for (const text of texts) lines.push(...text.split('\n'), '');
}

function finished({ lines, places }: Draft, title: string): LawPage {
  return { title, markdown: `${lines.join('\n').trimEnd()}\n`, lineOf: (provision) => lineIn(places, provision) };
}

function articlePage(address: LawAddress & { readonly article: number }, law: LawAtHand): LawPage | undefined {
  const { text, explanations, messages } = law;
  const official = text?.articles.find(({ number }) => number === String(address.article));
  const explained = address.act === EXPLAINED ? explanations?.article(address.article) : undefined;
  const name = official?.title || explained?.title;
  if (!official && !explained) return undefined;
  const title = [capital(messages.law.provision({ article: address.article })), ...(name ? [name] : [])].join(' – ');
  const draft =
    official && text ? officialDraft(official, text, messages) : emptyDraft(address.article, title, messages);
  if (explained) {
    paragraph(draft, '---', `## ${messages.lawPlace.inOurWords()}`);
    writeUnit(draft, explained.summary, messages);
    for (const unit of explained.units) writeUnit(draft, unit, messages);
    paragraph(draft, `*${messages.law.ownWords()}*`);
  }
  paragraph(draft, '---', neighbourLinks(address, law));
  return finished(draft, title);
}

function officialDraft(official: Article, file: ActFile, messages: Messages): Draft {
  const around = divisionsAround(file.divisions, official.number).map(({ label, title }) =>
    [label, title].flatMap((part) => (part === '' ? [] : [lawMarkdown(part)])).join(' – '),
  );
  const foot = messages.official.source(file).map((line) => `*${lawMarkdown(line)}*`);
  const { text, lines } = articleMarkdown(official, { head: around, foot });
  return { lines: text.split('\n'), places: new Map(lines) };
}

function emptyDraft(article: number, title: string, messages: Messages): Draft {
  const draft: Draft = { lines: [], places: new Map([[provisionKey({ article }), 0]]) };
  paragraph(draft, `# ${lawMarkdown(title)}`, `*${messages.lawPlace.notHere()}*`);
  return draft;
}

/** A unit in our words; one without a line of its own gets one here. */
function writeUnit(draft: Draft, { provision, says, contract }: ExplainedUnit, messages: Messages): void {
  const key = provisionKey(provision);
  if (!draft.places.has(key)) draft.places.set(key, draft.lines.length);
  paragraph(draft, `### ${capital(messages.law.provision(provision))}`, says);
  if (contract !== undefined) paragraph(draft, `*${messages.labelled(messages.law.inContract(), contract)}*`);
}

/** To the articles before and after. */
function neighbourLinks({ article, ...address }: LawAddress & { readonly article: number }, law: LawAtHand): string {
  const { text, explanations, messages } = law;
  const exists = (number: number) =>
    text ? text.articles.some((one) => one.number === String(number)) : explanations?.article(number) !== undefined;
  const link = (number: number, before: string, after: string) =>
    exists(number)
      ? [
          `[${before}${capital(messages.law.provision({ article: number }))}${after}](${writeAddress({ ...address, article: number })})`,
        ]
      : [];
  return [...link(article - 1, '← ', ''), ...link(article + 1, '', ' →')].join(' · ');
}

function recitalPage(address: LawAddress & { readonly recital: number }, law: LawAtHand): LawPage | undefined {
  const { text, explanations, messages } = law;
  const official = text?.recitals.find(({ number }) => number === String(address.recital));
  const says = address.act === EXPLAINED ? explanations?.recital(address.recital).says : undefined;
  if (!official && says === undefined) return undefined;
  const title = capital(messages.law.recital(address.recital));
  const draft: Draft = { lines: [], places: new Map() };
  paragraph(draft, `# ${title}`);
  if (official && text) {
    paragraph(draft, ...official.text.split('\n').map(lawMarkdown));
    paragraph(draft, '---', ...messages.official.source(text).map((line) => `*${lawMarkdown(line)}*`));
  } else paragraph(draft, `*${messages.lawPlace.notHere()}*`);
  if (says !== undefined)
    paragraph(draft, '---', `## ${messages.lawPlace.inOurWords()}`, says, `*${messages.law.ownWords()}*`);
  return finished(draft, title);
}

/** The line of a unit, or of the nearest thing that encloses it. */
function lineIn(places: ReadonlyMap<string, number>, provision: Provision): number {
  const { article, paragraph: number, subparagraph } = provision;
  const inParagraph = { article, ...(number !== undefined && { paragraph: number }) };
  const around: readonly Provision[] = [
    provision,
    { ...inParagraph, ...(subparagraph !== undefined && { subparagraph }) },
    inParagraph,
    { article },
  ];
  return around.map((one) => places.get(provisionKey(one))).find((line) => line !== undefined) ?? 0;
}
