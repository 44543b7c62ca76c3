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

/** What the text explains: an article of the GDPR (its "paragraph 3" is its own), a recital, or another act (then only citations that name the GDPR are its). */
export type Home = number | 'recital' | 'act';

/** Whether a citation that these words follow is one of the GDPR. */
function isOfGdpr(after: string, home: Home): boolean {
  return home === 'act' ? /^ (?:of the GDPR|du RGPD)/.test(after) : !OTHER_ACT.test(after);
}

/** The provisions of the GDPR that a text of ours points to, as keys: "Article 28(3)(h)", "article 28, paragraphe 3, point h)". */
export function pointersIn(text: string, language: string, home: Home): string[] {
  const folded = text.replaceAll('\u00a0', ' ');
  const found: string[] = [];
  for (const match of folded.matchAll(language === 'fr' ? FRENCH : ENGLISH)) {
    if (!isOfGdpr(folded.slice(match.index + match[0].length), home)) continue;
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
  if (typeof home !== 'number') return found;
  for (const [, paragraph] of folded.matchAll(language === 'fr' ? FRENCH_OWN : ENGLISH_OWN)) {
    found.push(provisionKey({ article: home, paragraph: Number(paragraph) }));
  }
  return found;
}
