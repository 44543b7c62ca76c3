import { ConfigurationTarget, commands, type Disposable, window, workspace } from 'vscode';
import { textsFor } from './session.ts';

const SETTING = 'quickSuggestions';
const ON = { other: 'on', comments: 'off', strings: 'off' };

/** The command that turns suggestions on in Markdown, when the user has agreed. */
export function registerSuggestions(): Disposable {
  return commands.registerCommand('dpaReview.turnSuggestionsOn', async () => {
    const { drafts } = textsFor(window.activeTextEditor?.document);
    const where = workspace.workspaceFolders ? 'workspace' : 'everywhere';
    const detail = drafts.suggestionsDetail();
    const answer = await window.showInformationMessage(
      drafts.suggestionsQuestion(where),
      { modal: true, detail },
      drafts.turnOn(),
    );
    if (answer === undefined) return;
    const target = where === 'workspace' ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    await workspace.getConfiguration('editor', { languageId: 'markdown' }).update(SETTING, ON, target, true);
    window.showInformationMessage(drafts.suggestionsAreOn());
  });
}
