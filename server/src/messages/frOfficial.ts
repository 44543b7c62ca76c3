import type { ActFile, ActFileProblem, CorrigendumState } from '../regulation/actFile.ts';
import type { MissingUnit } from '../regulation/lookup.ts';
import { textPage } from '../regulation/official/address.ts';
import type { CountedUnit, Refusal, RefusalReason } from '../regulation/official/refusal.ts';
import type { UnitReference } from '../regulation/unitReference.ts';
import { frLaw } from './frLaw.ts';
import { corrigendaByState, isUnbroken, journalName, type OfficialMessages, printedDate } from './officialMessages.ts';

const S = '\u00a0';

const REASONS: Readonly<Record<RefusalReason, string>> = {
  empty: 'le fichier est vide',
  pdf: `un PDF${S}: son texte a perdu la structure de l’acte`,
  office: 'un document bureautique, et non un fichier d’EUR-Lex',
  'not-text': 'ce n’est pas un fichier de texte',
  encoding: 'les octets ne sont pas du texte dans l’encodage que le fichier déclare (UTF-8 à défaut)',
  'too-large': 'le fichier est plus grand que n’importe quel acte',
  'archive-damaged': 'l’archive zip est endommagée ou incomplète',
  'archive-bomb': 'l’archive zip donnerait bien plus que ce dont un acte a besoin et n’a pas été ouverte',
  'archive-without-act': 'l’archive zip ne contient aucun fichier avec le texte d’un acte',
  entities: `le fichier déclare ses propres entités, ce que ne fait aucun fichier officiel${S}; elles n’ont pas été développées`,
  truncated: 'le fichier s’arrête avant la fin',
  malformed: `le balisage est abîmé${S}: une balise manque ou n’est pas à sa place`,
  notice: `une notice de l’Office des publications${S}: elle décrit l’acte et n’en contient pas le texte`,
  wrapper: `une table des fichiers de l’Office des publications${S}: elle nomme les fichiers de l’acte et n’en contient pas le texte`,
  annex: 'une annexe seule, sans l’acte',
  'error-answer': 'un message d’erreur de l’Office des publications, enregistré à la place du texte',
  firewall: 'une page que le pare-feu d’EUR-Lex montre aux programmes, sans le texte de l’acte',
  'choice-page': 'une page qui propose des fichiers, sans le texte de l’acte',
  'not-an-act': 'aucun texte d’acte n’a été trouvé dans le fichier',
  'unknown-act': 'le fichier ne dit pas de quel acte il s’agit',
  'unknown-language': 'le fichier ne dit pas dans quelle langue il est',
  'another-act': 'un autre acte que celui demandé',
  'another-language': 'une autre langue que celle demandée',
  'several-acts': 'les fichiers donnés ensemble ne sont pas ceux d’un même acte dans une même langue',
  'corrigendum-alone': 'un rectificatif sans l’acte qu’il rectifie',
  incomplete: 'le texte n’est pas complet',
};

const UNITS: Readonly<Record<CountedUnit, string>> = {
  articles: 'articles',
  recitals: 'considérants',
  paragraphs: 'paragraphes numérotés',
  points: 'points',
};

/** Reasons that saving the page again does not mend. */
const OTHER_ADVICE: Partial<Readonly<Record<RefusalReason, string>>> = {
  'several-acts': 'Importez un seul acte à la fois, dans une seule langue.',
};

function details({ reason, found, wanted, unit, provision }: Refusal): string {
  if (unit !== undefined) {
    const place = provision === undefined ? '' : ` à l’article${S}${provision}`;
    return `${S}: ${found} ${UNITS[unit]}${place} au lieu de ${wanted}`;
  }
  if (reason === 'not-an-act' || reason === 'unknown-act') return found === undefined ? '' : ` (${found})`;
  return found === undefined || wanted === undefined ? '' : `${S}: ${found} au lieu de ${wanted}`;
}

function advice({ reason, act }: Refusal): string {
  const other = OTHER_ADVICE[reason];
  if (other !== undefined) return other;
  const how = 'et enregistrez-la depuis le navigateur comme page web (complète, ou HTML seul)';
  const page = act === undefined ? undefined : textPage(act.celex, act.language ?? 'fr');
  return page === undefined
    ? `Sur https://eur-lex.europa.eu, ouvrez la page HTML de l’acte ${how}${S}; son fichier Formex (XML ou zip) convient aussi.`
    : `Ouvrez la page ${page} ${how}${S}; le fichier Formex de l’acte (XML ou zip) convient aussi.`;
}

const PROBLEMS: Readonly<Record<ActFileProblem | 'unreadable', string>> = {
  'not-an-act-file': 'n’est pas le fichier compact d’un acte',
  'older-version': 'a été produit par une version plus ancienne de ce programme',
  'newer-version': 'a été produit par une version plus récente de ce programme',
  damaged: 'est endommagé',
  unreadable: 'ne peut pas être lu',
};

function corrigendum({ celex, journal }: CorrigendumState): string {
  const place = journal && `JO ${journalName(journal)}${journal.date ? ` du ${printedDate(journal.date)}` : ''}`;
  return celex === undefined ? (place ?? '?') : `${celex}${place ? ` (${place})` : ''}`;
}

function origin({ articlesFrom, recitalsFrom, journal }: ActFile): string {
  const { celex, lastChange } = articlesFrom;
  const state = lastChange === undefined ? '' : `, modifications jusqu’au ${printedDate(lastChange)} comprises`;
  const articles = celex.startsWith('0') ? `${celex} (version consolidée${state})` : `${celex} (version publiée)`;
  const recitals =
    recitalsFrom === undefined
      ? `${S}; sans les considérants`
      : recitalsFrom.celex === celex
        ? ''
        : `${S}; considérants${S}: ${recitalsFrom.celex}`;
  const { page, date } = journal ?? {};
  const place =
    journal &&
    `${S}; JO ${journalName(journal)}${date ? ` du ${printedDate(date)}` : ''}${page ? `, p.${S}${page}` : ''}`;
  return `Source${S}: EUR-Lex, CELEX ${articles}${recitals}${place ?? ''}.`;
}

function source(act: ActFile): readonly string[] {
  const { whole, articlesOnly, absent, notFound } = corrigendaByState(act);
  const list = (states: readonly CorrigendumState[]) => states.map(corrigendum).join(', ');
  return [
    origin(act),
    ...(whole.length > 0 ? [`Rectificatifs pris en compte${S}: ${list(whole)}.`] : []),
    ...(articlesOnly.length > 0
      ? [`Pris en compte dans les articles, non dans les considérants${S}: ${list(articlesOnly)}.`]
      : []),
    ...(absent.length > 0 ? [`Rectificatifs non pris en compte${S}: ${list(absent)}.`] : []),
    ...(notFound.length > 0
      ? [`Rectifications dont les termes n’ont pas été trouvés dans le texte${S}: ${notFound.join(`${S}; `)}.`]
      : []),
    `© Union européenne, https://eur-lex.europa.eu, 1998-${act.taken.slice(0, 4)}${S}; réutilisation au titre de la décision 2011/833/UE.`,
    `Repris le ${printedDate(act.taken)}, sans valeur juridique${S}: seul le Journal officiel de l’Union européenne fait foi.`,
  ];
}

function listed(labels: readonly string[]): string {
  if (isUnbroken(labels)) return `${labels[0]} à ${labels.at(-1)}`;
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} et ${labels.at(-1)}`;
}

function unit({ within = [], ...reference }: UnitReference): string {
  return [frLaw.provision(reference), ...within.map((point) => `${point})`)].join(', ');
}

function missingUnit({ missing, reference, existing }: MissingUnit): string {
  const place = `l’${unit(reference)}`;
  const some = existing.length > 0;
  switch (missing) {
    case 'article':
      return `${place} n’existe pas${some ? `${S}: l’acte a les articles ${listed(existing)}` : ''}`;
    case 'paragraph':
      return some ? `${place} a les paragraphes ${listed(existing)}` : `${place} n’a pas de paragraphes numérotés`;
    case 'point':
      return some ? `${place} a les points ${listed(existing)}` : `${place} n’a pas ce point`;
    case 'subparagraph':
      return existing.length > 1 ? `${place} a ${existing.length} alinéas` : `${place} n’a qu’un alinéa`;
    case 'which-paragraph':
      return `précisez le paragraphe de ${place}${S}: ${listed(existing)}`;
  }
}

/** The texts around the official text of acts, in French. */
export const frOfficial: OfficialMessages = {
  refusal: (refusal) => `${REASONS[refusal.reason]}${details(refusal)}. ${advice(refusal)}`,
  fileProblem: (name, problem) => `${name} ${PROBLEMS[problem]}${S}; pour réinstaller le texte${S}: npm run regulation`,
  source,

  unit,
  noAct: () => `aucun acte${S}: par exemple, dpa-review law gdpr '28(3)(h)'`,
  unknownAct: (given, known) => `acte inconnu${S}: «${S}${given}${S}»${S}; connus${S}: ${known.join(', ')}`,
  noProvision: () => `aucune disposition${S}: par exemple, 28, '28(3)(h)' ou 'considérant 81'${S}; ou --search MOTS`,
  notAProvision: (given) =>
    `«${S}${given}${S}» n’est pas une disposition${S}; écrivez par exemple 28, 28(3)(h), 'article 28, paragraphe 3' ou 'considérant 81'`,
  missingUnit,
  missingRecital: (number, last) =>
    `le considérant${S}${number} n’existe pas${S}: ${last > 0 ? `l’acte a les considérants 1 à ${last}` : 'ce texte est sans considérants'}`,
  noText: (act, language) =>
    `Le texte officiel de ${act} (${language}) n’est pas installé${S}; pour l’installer${S}: npm run regulation`,
  noTextOfOther: (act, language) =>
    `Le texte officiel de ${act} (${language}) n’est pas installé${S}; s’il est sur EUR-Lex, enregistrez sa page dans un dossier${S}: npm run regulation -- --from DOSSIER`,
  inBrief: () => 'Avec nos propres mots',
  around: (previous, next) =>
    [previous && `← article${S}${previous}`, next && `article${S}${next} →`].filter(Boolean).join(' · '),
  found: (query, count, most) =>
    count < most ? `«${S}${query}${S}»${S}: ${count}` : `«${S}${query}${S}»${S}: les ${most} premiers`,
  notFound: (query) => `«${S}${query}${S}» n’a pas été trouvé dans l’acte.`,
};
