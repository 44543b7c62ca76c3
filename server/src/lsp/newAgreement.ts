import type { Connection } from 'vscode-languageserver';
import { composeAgreement } from '../drafting/agreement/agreement.ts';
import { VARIANTS } from '../drafting/clause.ts';
import { NEW_AGREEMENT_REQUEST, type NewAgreementParams, type NewAgreementResult } from '../protocol/drafts.ts';
import type { Guard } from './guarded.ts';
import type { Session } from './session.ts';

/** A name as it was given; what is no text counts as none. */
function nameOf(given: unknown): string | undefined {
  return typeof given === 'string' ? given : undefined;
}

async function newAgreement(session: Session, params: NewAgreementParams): Promise<NewAgreementResult> {
  const { controller, processor } = params;
  const language = params.language === 'fr' ? 'fr' : 'en';
  const variant = VARIANTS.find((one) => one === params.variant) ?? 'balanced';
  const { clauses } = session;
  const [library, texts] = await Promise.all([clauses.of(language), clauses.agreement(language)]);
  if (!library || !texts) return { refusal: session.messages().messages.drafts.noClauses() };
  const names = { controller: nameOf(controller), processor: nameOf(processor) };
  return { text: composeAgreement(library, texts, { language, variant, ...names }) };
}

/** Answers the request for a complete agreement. */
export function handleNewAgreement(connection: Connection, session: Session, guard: Guard): void {
  connection.onRequest(
    NEW_AGREEMENT_REQUEST,
    guard(NEW_AGREEMENT_REQUEST, (params: NewAgreementParams): Promise<object | null> => newAgreement(session, params)),
  );
}
