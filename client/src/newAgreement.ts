import { commands, type Disposable, type QuickPickItem, window, workspace } from 'vscode';
import {
  type ClauseVariant,
  NEW_AGREEMENT_REQUEST,
  type NewAgreementParams,
  type NewAgreementResult,
} from '../../server/src/protocol/drafts.ts';
import { askName } from './askName.ts';
import { BACK, inTurn, type Question } from './inTurn.ts';
import type { DraftTexts } from './messages/draftTexts.ts';
import type { TextLanguage } from './messages/messages.ts';
import { pickOne } from './pickOne.ts';
import { languageFor, type Session, textsFor } from './session.ts';

const STEPS = 4;

type Answers = Partial<NewAgreementParams>;
type Row = QuickPickItem & { readonly answers: Answers };

const VARIANTS: readonly ClauseVariant[] = ['balanced', 'controller', 'processor'];

async function choose(texts: DraftTexts, step: number, placeholder: string, items: readonly Row[]) {
  const picked = await pickOne({ title: texts.newAgreement(), placeholder, step, steps: STEPS, items });
  return picked === BACK ? BACK : picked?.answers;
}

function whichLanguage(first: TextLanguage, texts: DraftTexts): Question<Answers> {
  const languages: readonly TextLanguage[] = first === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  const items = languages.map((language) => ({ label: texts.language(language), answers: { language } }));
  return () => choose(texts, 1, texts.whichLanguage(), items);
}

function whichSide(texts: DraftTexts): Question<Answers> {
  return (known) => {
    const items = VARIANTS.map((variant) => ({
      label: texts.side(variant),
      detail: texts.sideDetail(variant),
      answers: { ...known, variant },
    }));
    return choose(texts, 2, texts.whichSide(), items);
  };
}

function whatName(party: 'controller' | 'processor', step: number, texts: DraftTexts): Question<Answers> {
  const placeholder = party === 'controller' ? texts.controllerName() : texts.processorName();
  return async (known) => {
    const question = { title: texts.newAgreement(), prompt: texts.mayBeEmpty(), placeholder, step, steps: STEPS };
    const said = await askName({ ...question, value: known[party] ?? '' });
    if (said === BACK || said === undefined) return said;
    const { [party]: _before, ...rest } = known;
    return said.name === '' ? rest : { ...rest, [party]: said.name };
  };
}

/** The command "New data processing agreement…": asks a few questions, then opens a draft that has no file yet. */
export function registerNewAgreement(session: Session): Disposable {
  return commands.registerCommand('dpaReview.newAgreement', async () => {
    const texts = textsFor(window.activeTextEditor?.document);
    const { drafts, law } = texts;
    const answers = await inTurn<Answers>({}, [
      whichLanguage(languageFor(session, texts), drafts),
      whichSide(drafts),
      whatName('controller', 3, drafts),
      whatName('processor', 4, drafts),
    ]);
    if (!answers) return;
    const result = await session.server.request<NewAgreementResult | null>(NEW_AGREEMENT_REQUEST, answers);
    if (!result) window.showWarningMessage(law.noAnswer());
    else if ('refusal' in result) window.showWarningMessage(result.refusal);
    else {
      const document = await workspace.openTextDocument({ language: 'markdown', content: result.text });
      await window.showTextDocument(document);
    }
  });
}
