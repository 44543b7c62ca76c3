import { headingOver } from '../catalogue/home.ts';
import { excerpt } from '../messages/excerpt.ts';
import { actMarkdown, type ExplanationPlace, explanationBody } from '../messages/explanationPage.ts';
import { textsOf } from '../messages/findingText.ts';
import type { Register } from '../regulation/actRegister.ts';
import type { Citation } from '../regulation/citations/citation.ts';
import { linkTo } from '../regulation/links.ts';
import { lookUp, plainLines } from '../regulation/lookup.ts';
import { type Provision, readProvision } from '../regulation/provision.ts';
import { provisionKeys, type Target } from '../regulation/target.ts';
import { EXPLAINED, type LawAtHand, lawPage } from './article.ts';
import { writeAddress } from './articleAddress.ts';
import { asMarkdownText } from './convert.ts';
import type { Snapshot } from './snapshot.ts';

const MOST_LISTED = 8;
const MOST_CLAUSES = 5;
const HEADING = 60;

/** What a hover on a citation is made from. */
export interface CitationPlace {
  readonly snapshot: Snapshot;
  readonly law: LawAtHand;
  readonly register: Register;
  /** Language of the law shown. */
  readonly language: string;
  /** Whether the client shows our read-only pages. */
  readonly pages: boolean;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What a citation points at, as Markdown; undefined where we know nothing of it. */
export function citationHover(citation: Citation, place: CitationPlace): string | undefined {
  if (citation.internal || citation.heading) return undefined;
  const [first] = citation.targets;
  if (!first) return actPart(citation.act, place);
  const provisions = citation.targets.flatMap((target) =>
    provisionKeys(target).flatMap((key) => readProvision(key) ?? []),
  );
  const [only] = provisions;
  if (citation.targets.length === 1 && provisions.length === 1 && only && !('valid' in first)) {
    return unitPart(only, first, citation, place) ?? actPart(citation.act, place);
  }
  if (citation.targets.length === 1 && 'recital' in first) return recitalPart(first.recital, citation, place);
  const listed = listPart(citation, provisions, place);
  return listed === '' ? actPart(citation.act, place) : listed;
}

function actPart(act: string, { law, language, register }: CitationPlace): string | undefined {
  const known = law.explanations?.act(act);
  if (!known) return undefined;
  const address = linkTo(act, undefined, language, register);
  const link = address === undefined ? [] : [`[${law.messages.lawPlace.eurLex()}](${address})`];
  return [actMarkdown(known, law.messages), ...link].join('\n\n');
}

/** One unit: its words where they are there, what we say of it, the clauses that answer to it, and where to read on. */
function unitPart(provision: Provision, target: Target, { act }: Citation, place: CitationPlace): string | undefined {
  const { law } = place;
  const { messages } = law;
  const explanation = act === EXPLAINED ? law.explanations?.explain(provision) : undefined;
  const official = officialWords(provision, law);
  if (!explanation && !official) return undefined;
  const name = `**${capital(messages.law.provision(provision))}**`;
  const title = official?.title || explanation?.title;
  const parts = [
    title ? `${name} – ${asMarkdownText(title)}` : name,
    official ? official.quotation : `*${messages.lawPlace.notHere()}*`,
    ...(explanation ? [explanationBody(explanation, messages, explanationPlace(place))] : []),
    ...(explanation ? clauses(explanation.own.requirements, place) : []),
    ...(links(provision, target, act, place) ?? []),
  ];
  return parts.join('\n\n');
}

interface OfficialWords {
  readonly title: string;
  readonly quotation: string;
}

/** The unit's own words as a quotation; of a whole article only its first lines, the rest is a page of its own. */
function officialWords(provision: Provision, { text }: LawAtHand): OfficialWords | undefined {
  const found = text && lookUp(text, provision);
  if (!found || 'missing' in found) return undefined;
  const lead = found.lead.map((one) => [one.label, one.text].filter(Boolean).join(' '));
  const own = found.paragraphs.flatMap(({ number, passages }) => {
    const [first = '', ...rest] = plainLines(passages, '  ');
    const label = number === null ? '' : `${number}. `;
    return [`${label}${first}`, ...rest];
  });
  const labelled =
    found.label !== undefined && own[0] !== undefined ? [`${found.label} ${own[0]}`, ...own.slice(1)] : own;
  const lines = [...lead.map((line) => `${line} […]`), ...labelled];
  const shown = lines.slice(0, MOST_LINES);
  const quotation = [...shown, ...(shown.length < lines.length ? ['[…]'] : [])]
    .map((line) => `> ${quoted(line)}`)
    .join('\n>\n');
  return { title: found.article.title, quotation };
}

const MOST_LINES = 14;

/** A line of the law in a quotation; spaces at its beginning show how deep a point is. */
function quoted(line: string): string {
  const words = line.trimStart();
  return `${'\u00a0'.repeat(line.length - words.length)}${asMarkdownText(words)}`;
}

function explanationPlace(place: CitationPlace): ExplanationPlace {
  const { snapshot, law, language, pages, register } = place;
  const { catalogue, messages } = snapshot.wording;
  return {
    link: (provision) =>
      pages
        ? writeAddress({ act: EXPLAINED, language, article: provision.article }, lineOf(provision, language, law))
        : linkTo(EXPLAINED, { article: provision.article }, language, register),
    requirementTitle: (folder) => catalogue.requirements.find((one) => one.folder === folder)?.title[messages.language],
  };
}

function lineOf(provision: Provision, language: string, law: LawAtHand): number | undefined {
  return lawPage({ act: EXPLAINED, language, article: provision.article }, law)?.lineOf(provision);
}

/** Which clauses of the contract carry the requirements that the provision grounds. */
function clauses(folders: readonly string[], { snapshot, law }: CitationPlace): string[] {
  const { review, wording, state, document } = snapshot;
  const { lawPlace, ...messages } = law.messages;
  const lines = folders.slice(0, MOST_CLAUSES).flatMap((folder) => {
    const requirement = wording.catalogue.requirements.find((one) => one.folder === folder);
    const verdict = review.requirements.find(({ id }) => id === requirement?.id);
    if (!requirement || !verdict || requirement.profile !== review.kind) return [];
    const { title } = textsOf(verdict.id, review.kind, { ...wording, messages: law.messages });
    const evidence = verdict.elements.flatMap((element) => element.evidence)[0] ?? verdict.touched[0];
    const heading = evidence && (headingOver(state.contract, evidence.start) ?? evidence);
    if (!evidence || !heading) return [`- ${messages.labelled(title, lawPlace.noClause())}`];
    const line = document.positionAt(evidence.start).line + 1;
    const words = asMarkdownText(excerpt(state.contract.text, heading, HEADING));
    const link = `[${lawPlace.clauseAt(words, line)}](${addressOf(document.uri, line)})`;
    return [`- ${messages.labelled(title, `${messages.status(verdict.status)}, ${link}`)}`];
  });
  return lines.length > 0 ? [`**${lawPlace.inThisContract()}**\n\n${lines.join('\n')}`] : [];
}

/** A place in the contract; nothing in the file's name can end the link. */
function addressOf(uri: string, line: number): string {
  return `<${uri.replace(/[<>\\\s]/g, encodeURIComponent)}#L${line}>`;
}

function links(
  provision: Provision,
  target: Target,
  act: string,
  { law, language, pages, register }: CitationPlace,
): string[] {
  const { lawPlace } = law.messages;
  const address = { act, language, article: provision.article };
  const page = pages ? lawPage(address, law) : undefined;
  const own = page ? [`[${lawPlace.readArticle()}](${writeAddress(address, page.lineOf(provision))})`] : [];
  const web = linkTo(act, target, language, register);
  const all = [...own, ...(web === undefined ? [] : [`[${lawPlace.eurLex()}](${web})`])];
  return all.length > 0 ? [all.join(' · ')] : [];
}

function recitalPart(
  recital: number,
  { act }: Citation,
  { law, language, register }: CitationPlace,
): string | undefined {
  const { messages } = law;
  const official = law.text?.recitals.find(({ number }) => number === String(recital))?.text;
  const says = act === EXPLAINED ? law.explanations?.recital(recital).says : undefined;
  const web = linkTo(act, { recital }, language, register);
  if (official === undefined && says === undefined && web === undefined) return undefined;
  return [
    `**${capital(messages.law.recital(recital))}**`,
    official === undefined
      ? `*${messages.lawPlace.notHere()}*`
      : official
          .split('\n')
          .map((line) => `> ${quoted(line)}`)
          .join('\n>\n'),
    ...(says === undefined ? [] : [says, `*${messages.law.ownWords()}*`]),
    ...(web === undefined ? [] : [`[${messages.lawPlace.eurLex()}](${web})`]),
  ].join('\n\n');
}

/** Several provisions: a line each, with the title of its article. */
function listPart({ act, targets }: Citation, provisions: readonly Provision[], place: CitationPlace): string {
  const { law, language, pages } = place;
  const { messages } = law;
  const lines = provisions.slice(0, MOST_LISTED).map((provision) => {
    const label = capital(messages.law.provision(provision));
    const page = lawPage({ act, language, article: provision.article }, law);
    if (!page) return `- ${label}`;
    const uri = writeAddress({ act, language, article: provision.article }, page.lineOf(provision));
    const title = page.title.split(' – ').slice(1).join(' – ');
    return `- ${pages ? `[${label}](${uri})` : label} – ${asMarkdownText(title)}`;
  });
  const left = provisions.length - lines.length;
  const others = targets.flatMap((target) => otherPart(target, law));
  return [...lines, ...(left > 0 ? [`- ${messages.lawPlace.andMore(left)}`] : []), ...others].join('\n');
}

/** Targets that are no provisions of articles: chapters, recitals, clauses; and units that do not exist. */
function otherPart(target: Target, { messages }: LawAtHand): string[] {
  const { law, lawPlace } = messages;
  if ('chapter' in target) return [`- ${capital(lawPlace.chapter(target.chapter))}`];
  if ('recital' in target) return [`- ${capital(law.recital(target.recital))}`];
  if ('recitalRange' in target) return [`- ${target.recitalRange.map((one) => capital(law.recital(one))).join(' – ')}`];
  if ('clause' in target) return [`- ${capital(lawPlace.clause(target.clause))}`];
  return [];
}
