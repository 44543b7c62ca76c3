/** The page of EUR-Lex with the whole text of an act, in a language; a consolidation has its own CELEX number. */
export function textPage(celex: string, language: string): string {
  return `https://eur-lex.europa.eu/legal-content/${language.toUpperCase()}/TXT/HTML/?uri=CELEX:${celex}`;
}
