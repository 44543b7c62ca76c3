import { commands, type LogOutputChannel, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { ClientTexts } from './messages/messages.ts';

async function tellRestarted(texts: ClientTexts, log: LogOutputChannel): Promise<void> {
  if ((await window.showWarningMessage(texts.restarted(), texts.showLog())) !== undefined) log.show();
}

async function tellStopped(texts: ClientTexts, log: LogOutputChannel): Promise<void> {
  const choice = await window.showErrorMessage(texts.gaveUp(), texts.showLog(), texts.restart());
  if (choice === texts.showLog()) log.show();
  if (choice === texts.restart()) await commands.executeCommand('dpaReview.restart');
}

/**
 * Does what the library's own handler decides when the server stops by itself (start it again, unless it stops too
 * often), and says so in our words: once that it was restarted, once that it was given up.
 */
export function crashHandler(
  createDefault: () => ErrorHandler,
  texts: () => ClientTexts,
  log: LogOutputChannel,
): ErrorHandler {
  let inner: ErrorHandler | undefined;
  let told = false;
  const decide = () => {
    inner ??= createDefault();
    return inner;
  };
  return {
    error: async (error, message, count) => {
      const result = await decide().error(error, message, count);
      if (result.action === ErrorAction.Shutdown) void tellStopped(texts(), log);
      return { ...result, handled: true };
    },
    closed: async () => {
      const result = await decide().closed();
      if (result.action === CloseAction.DoNotRestart) void tellStopped(texts(), log);
      else if (!told) void tellRestarted(texts(), log);
      told = true;
      return { ...result, handled: true };
    },
  };
}
