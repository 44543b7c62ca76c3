import type { EditorMessages } from './editorMessages.ts';

const ARTICLES = { dpa: 'Art. 28', 'privacy-notice': 'Art. 13-14' } as const;

const KINDS = {
  dpa: 'Accord de sous-traitance',
  'privacy-notice': 'Information des personnes',
  other: 'Autre document',
} as const;

/** The editor's texts in French. */
export const editorFr: EditorMessages = {
  language: 'fr',

  why: () => 'Pourquoi cette demande\u00a0?',
  foundHere: (element) => `Dit ici\u00a0: ${element}`,
  more: (count) => `${count} autres de ce type ne sont pas affichés ici\u00a0; la ligne de commande les donne tous.`,

  verdict: (profile, { present, applicable }) => `${ARTICLES[profile]}\u00a0: ${present}/${applicable}`,
  notReviewed: () => 'Non examiné',
  notAssessed: () => 'Non évalué',
  explanation: (kind, why) => `${kind} – ${why}`,
  documentKind: (kind) => KINDS[kind],

  carries: () => 'Ces termes répondent à',
  weakens: () => 'Ces termes affaiblissent',
  clauseCarries: () => 'Cette clause répond à',
  missingHere: () => 'Absent, et aurait sa place ici',
  requirementLine: (title, provision, status) => `${title} (${provision})\u00a0: ${status}`,
  lacks: (titles) => `reste à prévoir\u00a0: ${titles.join('\u00a0; ')}`,

  wrongSetting: (name, value, allowed) =>
    `Le réglage ${name} vaut ${value}, mais il doit être ${allowed}. Sa valeur par défaut s’applique jusqu’à sa correction.`,
  oneOf: (values) => `l’une des valeurs ${values.map((value) => `"${value}"`).join(', ')}`,
  trueOrFalse: () => 'true ou false',
  anObject: () => 'un objet',
  aFindingCode: () => 'le code d’une remarque, par exemple "audits" ou "audits.inspections"',
  notPrepared: () =>
    'Aucun contrat ne peut être examiné\u00a0: un fichier de DPA Review n’a pas pu être lu. Rechargez la fenêtre\u00a0; si cela ne suffit pas, réinstallez l’extension.',
  noPage: (code) => `Aucune page ne porte sur «\u00a0${code}\u00a0».`,
};
