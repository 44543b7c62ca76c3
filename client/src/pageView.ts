import { commands, TabInputWebview, type Uri, window, workspace } from 'vscode';

/** The tabs of Markdown previews whose title ends so. */
function previewsOf(title: string) {
  const tabs = window.tabGroups.all.flatMap(({ tabs }) => tabs);
  return tabs.filter(
    ({ input, label, isPinned }) =>
      !isPinned &&
      input instanceof TabInputWebview &&
      input.viewType.includes('markdown.preview') &&
      label.endsWith(title),
  );
}

/**
 * Shows pages, one at a time: rendered, beside the contract, or as text where there is no Markdown preview. The tab of
 * the page before is closed unless it was pinned.
 */
export function createPageView(): (page: Uri) => Promise<void> {
  let before: Uri | undefined;
  return async (page) => {
    try {
      await commands.executeCommand('markdown.showLockedPreviewToSide', page);
    } catch {
      await window.showTextDocument(await workspace.openTextDocument(page), { preview: true });
      return;
    }
    const last = before;
    before = page;
    if (last && last.path !== page.path) await window.tabGroups.close(previewsOf(last.path.slice(1)), true);
  };
}
