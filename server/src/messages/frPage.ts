import type { Severity } from '../catalogue/review.ts';
import type { Mark, PageMessages } from './pageMessages.ts';

/** No-break space, owed in French before `;`, `:`, `!`, `?` and inside guillemets. */
const S = '\u00a0';

const MARKS: Readonly<Record<Mark, string>> = {
  core: 'essentiel',
  dagger: 'dans les termes du règlement',
  recommended: 'recommandé',
};

const MEANINGS: Readonly<Record<Mark, string>> = {
  core: `Essentiel${S}: sans cet élément, l’exigence est à renforcer.`,
  dagger: `Dans les termes du règlement${S}: l’élément est compris dans l’essentiel, le silence n’y retranche rien${S}; seule une exclusion expresse y porte atteinte.`,
  recommended: `Recommandé${S}: une bonne rédaction, dont l’absence ne retranche rien.`,
};

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'erreur',
  warning: 'avertissement',
  information: 'remarque',
};

const CIRCUMSTANCES: Readonly<Record<string, string>> = {
  'third-country-recipient': 'un destinataire hors de l’EEE est nommé',
  'sensitive-data': 'le texte révèle de telles données',
  'excludes-data-subjects': 'une clause exclut les recours des personnes concernées',
  'dpo-exists': 'le texte laisse voir qu’un délégué à la protection des données existe',
  'legitimate-interest-invoked': 'l’intérêt légitime est invoqué',
  'transfer-intended': 'le texte évoque de tels transferts',
  'consent-invoked': 'le consentement est invoqué',
  'article-22-decisions': 'le texte laisse voir des décisions relevant de l’article 22',
  'data-from-others': 'le texte laisse voir que des données sont obtenues ailleurs qu’auprès de la personne',
};

/** The texts of the page of a requirement, in French. */
export const frPage: PageMessages = {
  obligation: (obligation) => (obligation === 'mandatory' ? 'obligatoire' : 'recommandé'),
  onlyWhere: (circumstance) => `Recherché seulement si ${circumstance}.`,
  circumstance: (flag) => CIRCUMSTANCES[flag] ?? 'le texte l’appelle',
  withoutElement: (title) => `«${S}${title}${S}» n’est pas trouvé`,
  elementsHeading: () => 'Ce qui est recherché',
  mark: (mark) => MARKS[mark],
  markMeaning: (mark) => MEANINGS[mark],
  asked: () => 'objet de la question',
  severities: (cases) =>
    cases
      .map(({ severity, circumstance }) => SEVERITIES[severity] + (circumstance ? ` si ${circumstance}` : ''))
      .join(', '),
  whenMissing: (severities) =>
    `Entièrement absent${S}: ${severities}. Sinon${S}: comme indiqué à côté de chaque élément.`,
  metBySilence: () => 'Satisfait tant que rien dans le texte ne s’y oppose.',

  allTitle: () => 'Ce qui est recherché, et pourquoi',
  allIntroduction: () => [
    `Toutes les exigences auxquelles DPA Review compare un document${S}: la disposition dont elles viennent, ce qui est recherché, pourquoi, les rédactions qui suffisent et celles qui ne suffisent pas. Les niveaux de gravité sont ceux d’un constat lorsque les réglages n’en disposent pas autrement.`,
    `Marques des éléments${S}:`,
  ],
  readingLabel: () => `Comment un document est lu, quelle que soit l’exigence${S}:`,
  profileHeading: (profile) =>
    profile === 'dpa' ? 'Contrats de sous-traitance (article 28)' : 'Information des personnes (articles 13 et 14)',
};
