import { draftsFr } from './drafts.fr.ts';
import { lawFr } from './law.fr.ts';
import type { ClientTexts } from './messages.ts';

/** No-break space, owed in French before `;`, `:`, `!`, `?` and inside guillemets. */
const S = '\u00a0';

const WORST = {
  error: 'Des lacunes graves',
  warning: 'Des points à renforcer',
  information: 'Seulement des remarques',
} as const;

const GROUPS = {
  missing: 'Absentes',
  partial: 'À renforcer',
  present: 'Présentes',
  recommended: 'Recommandées',
  'not-applicable': 'Sans objet',
  'not-assessed': 'Non évaluées',
} as const;

const KINDS = {
  dpa: 'Accord de sous-traitance de données personnelles',
  'privacy-notice': 'Information des personnes (politique de confidentialité)',
  other: 'Pas un contrat',
} as const;

const KIND_DETAILS = {
  dpa: 'Le compare à l’article 28 du RGPD',
  'privacy-notice': 'La compare aux articles 13 et 14 du RGPD',
  other: 'N’est pas examiné',
} as const;

/** The client's texts in French. */
export const fr: ClientTexts = {
  language: 'fr',
  law: lawFr,
  drafts: draftsFr,

  starting: () => 'Démarrage…',
  stopped: () => 'À l’arrêt',
  stoppedDetail: () => 'Le serveur de langage s’est arrêté',
  off: () => 'Non examiné',
  offDetail: () => 'L’examen est désactivé ici dans les paramètres',
  worst: (severity) => (severity === null ? 'Rien d’obligatoire ne manque' : WORST[severity]),

  showRequirements: () => 'Exigences',
  reviewAs: () => 'Examiner ce document comme…',
  changeKind: () => 'Changer…',
  openSettings: () => 'Paramètres',
  restart: () => 'Redémarrer',
  showLog: () => 'Afficher le journal',

  requirementsPlaceholder: () =>
    'Filtrer par titre ou par article. Entrée va au passage, Échap revient au point de départ',
  group: (group) => GROUPS[group],
  nothingToShow: () => 'Ce document n’a pas été examiné.',

  nothingMissing: () => 'Aucune clause n’est absente ou à renforcer.',
  stepped: ({ index, count, title, provision, status, mandatory }) =>
    `${index}/${count} ${title} (${provision})${S}: ${status}${mandatory ? '' : ', recommandé'}`,

  kind: (kind) => KINDS[kind],
  kindDetail: (kind) => KIND_DETAILS[kind],
  letDocumentDecide: () => 'Laisser le document décider',
  letDocumentDecideDetail: () => 'Sa nature est déduite de ses termes',
  reviewAsPlaceholder: () => `Ou écrivez-le dans l’en-tête YAML du document${S}: dpa-review: dpa`,
  currentChoice: () => 'choix actuel',
  noDocument: () => 'Ouvrez d’abord un document Markdown.',

  noFinding: () => `Aucun constat ici${S}: placez le curseur sur un passage souligné.`,
  whichFinding: () => `Pour lequel de ces constats${S}?`,
  noPage: () => 'Ce constat n’a pas de page d’explication.',

  restarted: () => 'Le serveur de langage de DPA Review s’est arrêté inopinément et a été redémarré.',
  gaveUp: () => 'Le serveur de langage de DPA Review s’est arrêté plusieurs fois et n’a pas été redémarré.',
};
