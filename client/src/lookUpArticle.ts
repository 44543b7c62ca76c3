import {
  commands,
  type Disposable,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  window,
} from 'vscode';
import { ARTICLE_COMMAND, LAW_SEARCH_REQUEST, type LawSearchResult } from '../../server/src/protocol.ts';
import type { Articles, Where } from './articles.ts';
import { lawPlace } from './lawAddress.ts';
import { lawRows } from './lawRows.ts';
import type { ClientTexts, TextLanguage } from './messages/messages.ts';
import { after, createRefresh } from './refresh.ts';
import { type Session, textsFor } from './session.ts';

/** After how many milliseconds without a key the law is searched. */
const DELAY = 60;

interface ArticleItem extends QuickPickItem {
  readonly uri?: string;
}

function itemsOf(
  result: LawSearchResult | undefined,
  query: string,
  { law }: ClientTexts,
  here: QuickInputButton,
): ArticleItem[] {
  const note = result && { label: result.note, kind: QuickPickItemKind.Separator };
  // The server has chosen and ordered them: all are shown.
  const items = lawRows(result, query, law).map((row) => ({
    ...row,
    alwaysShow: true,
    ...(row.uri && { buttons: [here] }),
  }));
  return note ? [note, ...items] : items;
}

/** A list that neither filters nor sorts what it is given. */
function createList(): QuickPick<ArticleItem> {
  const list = window.createQuickPick<ArticleItem>();
  // Every VS Code has the property, but its types do not.
  Object.assign(list, { sortByLabel: false });
  return list;
}

interface LookUp {
  readonly session: Session;
  readonly articles: Articles;
  readonly texts: ClientTexts;
}

/** Opens the list; it searches as one types, in one language at a time. */
function show({ session: { server }, articles, texts }: LookUp, language: TextLanguage): void {
  const { law } = texts;
  const list = createList();
  const here = { iconPath: new ThemeIcon('go-to-file'), tooltip: law.openHere() };
  let current = language;
  const search = createRefresh<string, LawSearchResult | undefined>(after, DELAY, {
    ask: (query) => server.request<LawSearchResult>(LAW_SEARCH_REQUEST, { query, language: current }),
    isCurrent: (query) => query === list.value,
    show: (query, result) => {
      list.items = itemsOf(result, query, texts, here);
      list.busy = false;
    },
  });
  const speak = (chosen: TextLanguage) => {
    current = chosen;
    const other = chosen === 'fr' ? 'en' : 'fr';
    list.title = law.lookUpIn(chosen);
    list.buttons = [{ iconPath: new ThemeIcon('globe'), tooltip: law.searchIn(other) }];
    list.busy = true;
    search.now(list.value);
  };
  const open = (item: ArticleItem | undefined, where: Where) => {
    const place = lawPlace(item?.uri);
    if (!place) return;
    list.hide();
    void articles.open(place, where);
  };
  list.placeholder = law.lookUpPlaceholder();
  list.onDidChangeValue((query) => search.soon(query));
  list.onDidTriggerButton(() => speak(current === 'fr' ? 'en' : 'fr'));
  list.onDidTriggerItemButton(({ item }) => open(item, 'here'));
  list.onDidAccept(() => open(list.selectedItems[0], 'beside'));
  list.onDidHide(() => {
    search.stop();
    list.dispose();
  });
  speak(language);
  list.show();
}

/** The language of the contract in which one works, else that of the texts. */
function languageFor({ reviews: { state } }: Session, texts: ClientTexts): TextLanguage {
  const contract = typeof state === 'string' ? undefined : state.language;
  return contract === 'fr' || contract === 'en' ? contract : texts.language;
}

/** The command "Look up an article…"; with the address of an article as its argument it opens that one. */
export function registerLookUp(session: Session, articles: Articles): Disposable {
  return commands.registerCommand(ARTICLE_COMMAND, async (address: unknown) => {
    const place = lawPlace(address);
    if (place) return articles.open(place, 'beside');
    const texts = textsFor(window.activeTextEditor?.document);
    show({ session, articles, texts }, languageFor(session, texts));
  });
}
