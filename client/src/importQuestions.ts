import type { QuickPickItem } from 'vscode';
import type { ImportableAct } from '../../server/src/protocol/law.ts';
import { type ImportWish, languagesInOrder } from './importWish.ts';
import { BACK, inTurn, type Question } from './inTurn.ts';
import type { LawTexts } from './messages/lawTexts.ts';
import { pickOne } from './pickOne.ts';

const STEPS = 3;

type Answer = QuickPickItem & { readonly wish: ImportWish };

async function ask(
  texts: LawTexts,
  step: number,
  placeholder: string,
  items: readonly Answer[],
): Promise<ImportWish | typeof BACK | undefined> {
  const picked = await pickOne({ title: texts.importTitle(), placeholder, step, steps: STEPS, items });
  return picked === BACK ? BACK : picked?.wish;
}

function whichAct(acts: readonly ImportableAct[], texts: LawTexts): Question<ImportWish> {
  const known = acts.map((act) => ({ label: act.title, description: act.celex, wish: { act } }));
  const other: Answer = { label: texts.otherAct(), detail: texts.otherActDetail(), wish: { from: 'files' } };
  return () => ask(texts, 1, texts.chooseAct(), [...known, other]);
}

function whichLanguage(first: readonly string[], texts: LawTexts): Question<ImportWish> {
  return async (wish) => {
    if (!wish.act) return wish;
    const items = languagesInOrder(wish.act, first).map((language) => ({
      label: language.name,
      ...(language.present !== null && { description: language.present }),
      wish: { ...wish, language },
    }));
    return ask(texts, 2, texts.chooseLanguage(), items);
  };
}

function whichSource(texts: LawTexts): Question<ImportWish> {
  return async (wish) => {
    const files: Answer = {
      label: texts.fromFiles(),
      detail: texts.fromFilesDetail(),
      wish: { ...wish, from: 'files' },
    };
    const office: Answer = {
      label: texts.fromOffice(),
      detail: texts.fromOfficeDetail(),
      wish: { ...wish, from: 'office' },
    };
    if (!wish.language) return files.wish;
    const items = wish.language.downloads.length > 0 ? [files, office] : [files];
    return ask(texts, 3, texts.chooseSource(), items);
  };
}

/** Asks which act, in which language (these ones `first`), from where; nothing when the user gives up. */
export function askWhatToImport(
  acts: readonly ImportableAct[],
  first: readonly string[],
  texts: LawTexts,
): Promise<ImportWish | undefined> {
  return inTurn<ImportWish>({}, [whichAct(acts, texts), whichLanguage(first, texts), whichSource(texts)]);
}
