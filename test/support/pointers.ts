import { type Provision, provisionKey } from '../../server/src/regulation/provision.ts';

/** Words after a number that make it an article of something else. */
const OTHER_ACT =
  /^[^.;]{0,40}?(?:TFUE|TUE|TFEU|TEU|Charte|Charter|[Tt]raité|Treaty|[Dd]irective|[Dd]écision|Decision|\bloi\b|\bAct\b|20\d\d\/\d+)/;

const ENGLISH =
  /\bArticles? (\d+)(?:\((\d+)\))?(?:\(([a-z])\))?((?:(?:, | and | or | to )\d+(?:\(\d+\))?(?:\([a-z]\))?)*)/g;
const FRENCH =
  /\b[Aa]rticles? (\d+|premier)(?:, paragraphes? (\d+))?(?:, points? ([a-z]|\d+)\))?((?:(?:, | et | ou | à )\d+(?! ?[a-z]*\s*alinéa))*)/g;
const ENGLISH_OWN = /(?<!Article \d*\(\d*\), )\bparagraphs? (\d+)/g;
const FRENCH_OWN = /(?<!article \d+, )\bparagraphes? (\d+)/g;

function provision(article: number, paragraph: string | undefined, point: string | undefined): Provision {
  return {
    article,
    ...(paragraph !== undefined && article !== 4 && { paragraph: Number(paragraph) }),
    ...(point !== undefined && { point }),
    ...(article === 4 && point === undefined && paragraph !== undefined && { point: paragraph }),
  };
}

/** The provisions of the GDPR that a text of ours points to, as keys: "Article 28(3)(h)", "article 28, paragraphe 3, point h)", "paragraph 3" of `own`. */
export function pointersIn(text: string, language: string, own: number): string[] {
  const folded = text.replaceAll('\u00a0', ' ');
  const found: string[] = [];
  for (const match of folded.matchAll(language === 'fr' ? FRENCH : ENGLISH)) {
    if (OTHER_ACT.test(folded.slice(match.index + match[0].length))) continue;
    const [, first = '', paragraph, point, more = ''] = match;
    found.push(provisionKey(provision(first === 'premier' ? 1 : Number(first), paragraph, point)));
    // In "article 28, paragraphes 2 et 4" the list goes on with paragraphs, which only French writes apart.
    if (language === 'fr' && paragraph !== undefined) {
      for (const [one] of more.matchAll(/\d+/g)) found.push(provisionKey(provision(Number(first), one, undefined)));
      continue;
    }
    for (const [, article, of, letter] of more.matchAll(/(\d+)(?:\((\d+)\))?(?:\(([a-z])\))?/g)) {
      found.push(provisionKey(provision(Number(article), of, letter)));
    }
  }
  for (const [, paragraph] of folded.matchAll(language === 'fr' ? FRENCH_OWN : ENGLISH_OWN)) {
    found.push(provisionKey({ article: own, paragraph: Number(paragraph) }));
  }
  return found;
}
