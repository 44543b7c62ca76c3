import type { Messages } from '../messages/messages.ts';
import type { LawSearchItem } from '../protocol/law.ts';
import type { ActText, Article } from '../regulation/act.ts';
import { type ActSearch, createActSearch, type SearchHit } from '../regulation/actSearch.ts';
import type { ExplainedArticle, ExplainedUnit, Explanations } from '../regulation/explanations.ts';
import type { Asked } from '../regulation/unitReference.ts';
import { EXPLAINED, type LawAtHand, lawPage } from './article.ts';
import { type LawAddress, writeAddress } from './articleAddress.ts';

const MOST = 50;
/** The GDPR has so many articles and recitals. */
const ARTICLES = 99;
const RECITALS = 173;

/** The articles of the GDPR that a query names or that speak of its words, best first; all articles for an empty one. */
export function searchLaw(query: string, search: ActSearch, language: string, law: LawAtHand): LawSearchItem[] {
  if (query.trim() === '') return everyArticle(language, law);
  return search.search(query, MOST).map((hit) => item(hit, language, law));
}

/** A search over what we say of the law, for machines without the official text. */
export function searchOfExplanations(explanations: Explanations): ActSearch {
  return createActSearch(asAct(explanations));
}

function numbersTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function asAct(explanations: Explanations): ActText {
  const articles = numbersTo(ARTICLES).flatMap((number): Article[] => {
    const explained = explanations.article(number);
    return explained ? [asArticle(String(number), explained)] : [];
  });
  const recitals = numbersTo(RECITALS).flatMap((number) => {
    const { says } = explanations.recital(number);
    return says === undefined ? [] : [{ number: String(number), text: says }];
  });
  return { title: '', divisions: [], articles, recitals };
}

/** An article whose paragraphs, subparagraphs and points are those that we explain; its summary stands before them. */
function asArticle(number: string, { title, summary, units }: ExplainedArticle): Article {
  const explained = [summary, ...units];
  const paragraphs = [...new Set(explained.map(({ provision }) => provision.paragraph))].map((paragraph) => {
    const own = explained.filter(({ provision }) => provision.paragraph === paragraph);
    const text = own.filter(({ provision }) => provision.point === undefined).map(wordsOf);
    const points = own.flatMap((unit) => {
      const { point: label } = unit.provision;
      return label === undefined ? [] : [{ label, passages: [{ text: wordsOf(unit) }] }];
    });
    const passages = [{ text: text[0] ?? '', points }, ...text.slice(1).map((more) => ({ text: more }))];
    return { number: paragraph === undefined ? null : String(paragraph), passages };
  });
  return { number, label: '', title, paragraphs };
}

function wordsOf({ says, contract }: ExplainedUnit): string {
  return contract === undefined ? says : `${says}\n${contract}`;
}

function addressOf(asked: Asked, language: string): LawAddress {
  const where = { act: EXPLAINED, language };
  return 'unit' in asked ? { ...where, article: asked.unit.article } : { ...where, recital: asked.recital };
}

function labelOf(asked: Asked, { law }: Messages): string {
  const label = 'unit' in asked ? law.provision(asked.unit) : law.recital(asked.recital);
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

function item({ asked, title, excerpt }: SearchHit, language: string, law: LawAtHand): LawSearchItem {
  const address = addressOf(asked, language);
  const line = 'unit' in asked ? lawPage(address, law)?.lineOf(asked.unit) : undefined;
  const shown = excerpt === title ? '' : excerpt.replaceAll('\n', ' ');
  return { label: labelOf(asked, law.messages), title, excerpt: shown, uri: writeAddress(address, line) };
}

function everyArticle(language: string, { text, explanations, messages }: LawAtHand): LawSearchItem[] {
  return numbersTo(ARTICLES).flatMap((article) => {
    const official = text?.articles.find(({ number }) => number === String(article));
    const title = official?.title ?? explanations?.article(article)?.title;
    const asked = { unit: { article } };
    if (title === undefined) return [];
    return [{ label: labelOf(asked, messages), title, excerpt: '', uri: writeAddress(addressOf(asked, language)) }];
  });
}
