import { commands, type Disposable, type QuickPickItem, window } from 'vscode';
import { ACTS_REQUEST, type ActsResult, type ImportableAct } from '../../server/src/protocol/law.ts';
import type { OfficialTexts } from './officialTexts.ts';
import { type Session, textsFor } from './session.ts';

type TextItem = QuickPickItem & { readonly name: string };

/** What a text is, in words where its act is known; else its name. */
function itemOf(name: string, acts: readonly ImportableAct[]): TextItem {
  const [id, code] = name.split('.');
  const act = acts.find((one) => one.id === id);
  const language = act?.languages.find((one) => one.language === code);
  return act && language ? { name, label: act.title, description: language.name } : { name, label: name };
}

/** The command "Remove imported official texts…". */
export function registerRemove({ server }: Session, kept: OfficialTexts): Disposable {
  return commands.registerCommand('dpaReview.removeOfficialTexts', async () => {
    const { law } = textsFor(window.activeTextEditor?.document);
    const names = await kept.names();
    if (names.length === 0) {
      window.showInformationMessage(law.nothingImported());
      return;
    }
    const known = await server.request<ActsResult>(ACTS_REQUEST, {});
    const items = names.map((name) => itemOf(name, known?.acts ?? []));
    const options = { title: law.removeTitle(), placeHolder: law.removePlaceholder(), canPickMany: true } as const;
    const picked = (await window.showQuickPick(items, options)) ?? [];
    let removed = 0;
    for (const { name, label } of picked) {
      try {
        await kept.remove(name);
        removed++;
      } catch (error) {
        window.showErrorMessage(law.notRemoved(label, Object(error).message));
      }
    }
    if (removed > 0) window.showInformationMessage(law.removed(removed));
  });
}
