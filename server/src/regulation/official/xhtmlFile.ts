import { type Element, type Page, plainText } from './markup.ts';
import type { Consolidation, Form, OfficialFile } from './officialFile.ts';
import type { Refusal } from './refusal.ts';
import { baseCelex, celexOf, type Journal, numberInTitle, type Register } from './register.ts';
import { readXhtmlAct } from './xhtmlAct.ts';
import { hasClass, select } from './xhtmlText.ts';

/** What a page says of itself. */
interface Identity {
  readonly celex?: string;
  readonly language?: string;
}

/** Marks by which a page of EUR-Lex shows that it holds the text of an act. */
function holdsAct(page: Element): boolean {
  return select(page, (element) => hasClass(element, 'ti-art', 'title-article-norm')).length > 0;
}

/** Reads a page of EUR-Lex: one of its three layouts, from its server or saved from a browser. `source` is the page as text. */
export function readXhtml(file: string, source: string, page: Page, register: Register): OfficialFile | Refusal {
  const { root, closed } = page;
  const identity = identify(source, root);
  const act = identity.celex === undefined ? {} : { act: { celex: baseCelex(identity.celex) } };
  if (!holdsAct(root)) return { reason: closed ? pageWithoutAct(source) : 'truncated', file, ...act };
  if (!closed) return { reason: 'truncated', file, ...act };
  const text = readXhtmlAct(root);
  const told = numberInTitle(text.title, register);
  const celex = identity.celex ?? (told && celexOf(told, register));
  if (celex === undefined) return { reason: 'unknown-act', file, found: text.title.slice(0, 200) };
  const { language } = identity;
  if (language === undefined) return { reason: 'unknown-language', file, act: { celex: baseCelex(celex) } };
  const journal = journalOf(root);
  const consolidation = consolidationOf(root, celex);
  return {
    ...{ kind: 'act', file, form: formOf(source, root), celex: baseCelex(celex), language },
    ...(journal && { journal }),
    ...(consolidation && { consolidation }),
    text,
  };
}

function pageWithoutAct(source: string): Refusal['reason'] {
  if (/awswaf|aws-waf|challenge-container|gokuProps|captcha/i.test(source)) return 'firewall';
  if (/multiple.choice/i.test(source) || /\/DOC_1\b/.test(source)) return 'choice-page';
  return 'not-an-act';
}

function formOf(source: string, root: Element): Form {
  if (select(root, (element) => hasClass(element, 'title-article-norm')).length > 0) return 'xhtml-consolidated';
  if (/<!-- saved from url=/.test(source.slice(0, 2000))) return 'saved-page';
  const [heading] = select(root, (element) => hasClass(element, 'ti-art'));
  return (heading?.attributes['class'] ?? '').includes('oj-') ? 'xhtml' : 'xhtml-2016';
}

function textOfClass(root: Element, name: string): string {
  const [element] = select(root, (one) => hasClass(one, name));
  return element === undefined ? '' : plainText(element);
}

/** CELEX and language: the address that a browser saved tells both; the printed head tells the language, and a consolidation both. */
function identify(source: string, root: Element): Identity {
  const saved =
    /legal-content\/([A-Za-z]{2})\/(?:TXT|ALL|AUTO)\/(?:HTML\/)?\?uri=CELEX(?::|%3A)(\d{5}[A-Z]{1,2}\d{4}(?:-\d{8})?)/i;
  const address = /<!-- saved from url=\(\d{1,6}\)(\S{1,400})/.exec(source.slice(0, 2000))?.[1];
  const told = address === undefined ? null : saved.exec(address);
  if (told?.[1] !== undefined && told[2] !== undefined) return { language: told[1].toLowerCase(), celex: told[2] };
  const reference = /^(0\d{4}[A-Z]{1,2}\d{4}).{1,5}?\b([A-Z]{2})\b.{1,5}?(\d{2})\.(\d{2})\.(\d{4})/.exec(
    textOfClass(root, 'reference'),
  );
  if (reference) {
    const [, number = '', language = '', day = '', month = '', year = ''] = reference;
    return { language: language.toLowerCase(), celex: `${number}-${year}${month}${day}` };
  }
  const language = languageOf(source, root);
  return language === undefined ? {} : { language };
}

function languageOf(source: string, root: Element): string | undefined {
  const printed = textOfClass(root, 'hd-lg');
  if (/^[A-Z]{2}$/.test(printed)) return printed.toLowerCase();
  const head = source.slice(0, 8000);
  const named =
    /<meta name=["']WT\.z_usr_lan["'] content=["']([A-Za-z]{2})["']/.exec(head) ??
    /<title>\s{0,40}L_\d{4,12}([A-Z]{2})\./.exec(head);
  return named?.[1]?.toLowerCase();
}

/** `L 119/1` and `4.5.2016` of the page's head. */
function journalOf(root: Element): Journal | undefined {
  const reference = /^([A-Z]{1,2})[\s\u00a0](\d{1,4})\/(\d{1,4})$/.exec(textOfClass(root, 'hd-oj'));
  const printed = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(textOfClass(root, 'hd-date'));
  const [, series, number, page] = reference ?? [];
  if (series === undefined || number === undefined || page === undefined) return undefined;
  const [, day = '', month = '', year = ''] = printed ?? [];
  const date = printed ? { year, date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` } : {};
  return { series, number, page, ...date };
}

function consolidationOf(root: Element, celex: string): Consolidation | undefined {
  if (!celex.startsWith('0')) return undefined;
  const titles = select(root, ({ name }) => name === 'a').map(({ attributes }) => attributes['title'] ?? '');
  const corrigenda = titles.filter((title) => /^3\d{4}[A-Z]{1,2}\d{4}R\(\d{1,3}\)$/.test(title));
  return { celex, corrigenda: [...new Set(corrigenda)].map((one) => ({ celex: one })) };
}
