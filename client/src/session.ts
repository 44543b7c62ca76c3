import { type ExtensionContext, env, type TextDocument, type Uri, workspace } from 'vscode';
import type { Kinds } from './kinds.ts';
import type { ClientTexts, TextLanguage } from './messages/messages.ts';
import type { Reviews } from './reviews.ts';
import type { Server } from './server.ts';
import { chooseTexts } from './texts.ts';

/** What the views and commands work with. */
export interface Session {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly reviews: Reviews;
  readonly kinds: Kinds;
}

/** The texts in the language that is set where a document lies. */
export function textsFor(document: TextDocument | Uri | undefined): ClientTexts {
  const scope = document !== undefined && 'uri' in document ? document.uri : document;
  return chooseTexts(workspace.getConfiguration('dpaReview', scope).get('messageLanguage'), env.language);
}

/** The language of the contract in which one works, else that of the texts. */
export function languageFor({ reviews: { state } }: Session, texts: ClientTexts): TextLanguage {
  const contract = typeof state === 'string' ? undefined : state.language;
  return contract === 'fr' || contract === 'en' ? contract : texts.language;
}
