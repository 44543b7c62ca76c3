import type { Register } from './actRegister.ts';
import type { Target } from './target.ts';

const EUR_LEX = 'https://eur-lex.europa.eu/legal-content/';

function padded(number: number): string {
  return String(number).padStart(3, '0');
}

/** The place of a unit in the page of an act as published. */
function fragmentOf(target: Target | undefined): string {
  if (!target || 'valid' in target) return '';
  if ('article' in target && typeof target.article === 'number') {
    const { article, paragraph } = target;
    return paragraph === undefined ? `#art_${article}` : `#${padded(article)}.${padded(paragraph)}`;
  }
  if ('articleRange' in target) return `#art_${target.articleRange[0]}`;
  if ('recital' in target) return `#rct_${target.recital}`;
  if ('recitalRange' in target) return `#rct_${target.recitalRange[0]}`;
  return 'chapter' in target ? `#cpt_${target.chapter}` : '';
}

/**
 * Where people read an act on the web, at the unit if the page has it; `language` as two letters. An act of the Union is
 * read on EUR-Lex as published, since consolidations have no recitals and no paragraph marks; undefined for acts that are
 * not in the register.
 */
export function webAddress(
  register: Register,
  act: string,
  target: Target | undefined,
  language: string,
): string | undefined {
  const known = register.act(act);
  if (!known?.celex) return known?.url;
  return `${EUR_LEX}${language.toUpperCase()}/TXT/HTML/?uri=CELEX:${known.celex}${fragmentOf(target)}`;
}
