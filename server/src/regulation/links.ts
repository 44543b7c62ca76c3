import type { Register } from './actRegister.ts';
import type { Target } from './target.ts';

const SITE = 'https://eur-lex.europa.eu/legal-content';
const CELEX_BEGIN = 'other:3';
/** Identifiers of paragraphs have three digits for the article and three for the paragraph. */
const DIGITS = 3;

function padded(number: number): string {
  return String(number).padStart(DIGITS, '0');
}

/** The place of a target inside the page of its act; empty when it has none of its own. */
function fragmentOf(target: Target): string {
  if ('article' in target) {
    const { article, paragraph } = target;
    if (typeof article === 'string') return '';
    return paragraph === undefined ? `#art_${article}` : `#${padded(article)}.${padded(paragraph)}`;
  }
  if ('articleRange' in target)
    return typeof target.articleRange[0] === 'number' ? `#art_${target.articleRange[0]}` : '';
  if ('recital' in target) return `#rct_${target.recital}`;
  if ('recitalRange' in target) return `#rct_${target.recitalRange[0]}`;
  return 'chapter' in target ? `#cpt_${target.chapter}` : '';
}

function isMissing(target: Target): boolean {
  return 'valid' in target && target.valid === false;
}

/**
 * Where people read what a citation points at, on EUR-Lex in the given language (`fr`), at the very article if it can be;
 * elsewhere for other laws. Undefined when we know no address.
 */
export function linkTo(
  act: string,
  target: Target | undefined,
  language: string,
  register: Register,
): string | undefined {
  const known = register.act(act);
  const celex = known?.celex ?? (act.startsWith(CELEX_BEGIN) ? act.slice('other:'.length) : undefined);
  if (celex === undefined) return known?.url;
  const fragment = target && !isMissing(target) ? fragmentOf(target) : '';
  return `${SITE}/${language.toUpperCase()}/TXT/HTML/?uri=CELEX:${celex}${fragment}`;
}
