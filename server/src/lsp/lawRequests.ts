import type { Connection } from 'vscode-languageserver';
import { type LawAtHand, lawPage } from '../features/article.ts';
import { type LawAddress, readAddress } from '../features/articleAddress.ts';
import { searchLaw, searchOfExplanations } from '../features/searchLaw.ts';
import type { MessageLanguage } from '../messages/messages.ts';
import {
  ARTICLE_REQUEST,
  type ArticleParams,
  type ArticleResult,
  LAW_SEARCH_REQUEST,
  type LawSearchParams,
  type LawSearchResult,
  TEXTS_CHANGED_NOTIFICATION,
} from '../protocol/law.ts';
import type { ActSearch } from '../regulation/actSearch.ts';
import type { Explanations } from '../regulation/explanations.ts';
import type { Guard } from './guarded.ts';
import type { Session } from './session.ts';

const GDPR = 'gdpr';

/** The language in which we speak of a law in some language. */
export function spokenIn(language: string, otherwise: MessageLanguage): MessageLanguage {
  return language === 'fr' || language === 'en' ? language : otherwise;
}

/** What is known of an act in a language; explanations in the user's language where we have none in that one. */
export async function lawAtHand(session: Session, act: string, language: string): Promise<LawAtHand> {
  const spoken = spokenIn(language, session.messages().messages.language);
  const [text, explanations] = await Promise.all([session.law.text(act, language), session.law.explanations(spoken)]);
  return { text: text?.file, explanations, messages: session.messagesIn(spoken) };
}

/** The language of the law for a contract: its own, where the law is there or we explain it; else the user's. */
export async function lawLanguage(session: Session, contract: string): Promise<string> {
  const own = session.messages().messages.language;
  if (contract === 'fr' || contract === 'en') return contract;
  return (await session.law.text(GDPR, contract)) ? contract : own;
}

/** Answers requests about the law itself. */
export function handleLaw(connection: Connection, session: Session, guard: Guard): void {
  const searchOf = searchers();
  connection.onRequest(
    ARTICLE_REQUEST,
    guard(ARTICLE_REQUEST, async ({ uri }: ArticleParams): Promise<ArticleResult | null> => {
      const address = typeof uri === 'string' ? readAddress(uri) : undefined;
      return address ? pageAt(session, address) : null;
    }),
  );
  connection.onRequest(
    LAW_SEARCH_REQUEST,
    guard(LAW_SEARCH_REQUEST, async (params: LawSearchParams): Promise<LawSearchResult | null> => {
      const language = typeof params.language === 'string' ? params.language : session.messages().messages.language;
      const law = await lawAtHand(session, GDPR, language);
      const official = await session.law.text(GDPR, language);
      const search = official?.search ?? (law.explanations && searchOf(law.explanations));
      if (!search || typeof params.query !== 'string') return null;
      const { lawPlace } = law.messages;
      const note = official ? lawPlace.searchedOfficial() : lawPlace.searchedTitles();
      return { items: searchLaw(params.query, search, language, law), official: official !== undefined, note };
    }),
  );
  connection.onNotification(TEXTS_CHANGED_NOTIFICATION, () => session.law.changed());
}

async function pageAt(session: Session, address: LawAddress): Promise<ArticleResult | null> {
  const page = lawPage(address, await lawAtHand(session, address.act, address.language));
  return page ? { title: page.title, markdown: page.markdown } : null;
}

/** Searches over explanations, made once for each language. */
function searchers(): (explanations: Explanations) => ActSearch {
  const known = new WeakMap<Explanations, ActSearch>();
  return (explanations) => {
    const before = known.get(explanations) ?? searchOfExplanations(explanations);
    known.set(explanations, before);
    return before;
  };
}
