import {
  commands,
  type Disposable,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
  ThemeIcon,
  window,
} from 'vscode';
import { ARTICLE_COMMAND, LAW_SEARCH_REQUEST, type LawSearchResult } from '../../server/src/protocol/law.ts';
import type { Articles, Where } from './articles.ts';
import { IMPORT_COMMAND } from './importWish.ts';
import { lawPlace } from './lawAddress.ts';
import { lawRows } from './lawRows.ts';
import type { LawTexts } from './messages/lawTexts.ts';
import type { TextLanguage } from './messages/messages.ts';
import { after, createRefresh } from './refresh.ts';
import { languageFor, type Session, textsFor } from './session.ts';

/** After how many milliseconds without a key the law is searched. */
const DELAY = 60;

interface ArticleItem extends QuickPickItem {
  readonly uri?: string;
}

/** A list that neither filters nor sorts what it is given: the server has chosen and ordered it. */
function createList(): QuickPick<ArticleItem> {
  const list = window.createQuickPick<ArticleItem>();
  // Every VS Code has the property, but its types do not.
  Object.assign(list, { sortByLabel: false });
  return list;
}

function button(icon: string, tooltip: string): QuickInputButton {
  return { iconPath: new ThemeIcon(icon), tooltip };
}

function otherThan(language: TextLanguage): TextLanguage {
  return language === 'fr' ? 'en' : 'fr';
}

interface LookUp {
  readonly session: Session;
  readonly articles: Articles;
  readonly texts: LawTexts;
}

/** Searches as one types, in one language at a time; the button that changes the language is the first one. */
function searchIn(list: QuickPick<ArticleItem>, { session: { server }, texts }: LookUp, language: TextLanguage): void {
  let current = language;
  const here = button('go-to-file', texts.openHere());
  const importText = button('cloud-download', texts.importTitle());
  const search = createRefresh<string, LawSearchResult | undefined>(after, DELAY, {
    ask: (query) => server.request<LawSearchResult>(LAW_SEARCH_REQUEST, { query, language: current }),
    isCurrent: (query) => query === list.value,
    show: (query, result) => {
      const rows = lawRows(result, query, texts);
      list.items = rows.map((row) => ({ ...row, alwaysShow: true, ...(row.uri && { buttons: [here] }) }));
      list.placeholder = result?.note;
      list.buttons = [...list.buttons.slice(0, 1), ...(result?.official === false ? [importText] : [])];
      list.busy = false;
    },
  });
  const speak = (chosen: TextLanguage) => {
    current = chosen;
    list.title = texts.lookUpIn(chosen);
    list.buttons = [button('globe', texts.searchIn(otherThan(chosen))), ...list.buttons.slice(1)];
    list.busy = true;
    search.now(list.value);
  };
  list.onDidChangeValue((query) => search.soon(query));
  list.onDidTriggerButton((pressed) => {
    if (pressed === importText) void commands.executeCommand(IMPORT_COMMAND);
    else speak(otherThan(current));
  });
  list.onDidHide(search.stop);
  speak(language);
}

/** Opens the list. */
function show(lookUp: LookUp, language: TextLanguage): void {
  const list = createList();
  const open = (item: ArticleItem | undefined, where: Where) => {
    const place = lawPlace(item?.uri);
    if (!place) return;
    list.hide();
    void lookUp.articles.open(place, where);
  };
  list.onDidTriggerItemButton(({ item }) => open(item, 'here'));
  list.onDidAccept(() => open(list.selectedItems[0], 'beside'));
  list.onDidHide(() => list.dispose());
  searchIn(list, lookUp, language);
  list.show();
}

/** The command "Look up an article…"; with the address of an article as its argument it opens that one. */
export function registerLookUp(session: Session, articles: Articles): Disposable {
  return commands.registerCommand(ARTICLE_COMMAND, async (address: unknown) => {
    const place = lawPlace(address);
    if (place) return articles.open(place, 'beside');
    const texts = textsFor(window.activeTextEditor?.document);
    show({ session, articles, texts: texts.law }, languageFor(session, texts));
  });
}
