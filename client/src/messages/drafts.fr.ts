import type { DraftTexts } from './draftTexts.ts';

/** No-break space, owed before `:`, `;`, `!` and `?`. */
const S = '\u00a0';

const SIDES = {
  balanced: ['Équilibrée', 'Ce que les deux parties acceptent d’ordinaire'],
  controller: [
    'Favorable au responsable du traitement',
    'Délais courts, audits étendus, droit de regard sur les autres sous-traitants',
  ],
  processor: ['Acceptable pour le sous-traitant', 'Aussi légère pour le sous-traitant que le permet la loi'],
} as const;

/** The texts about clauses, in French. */
export const draftsFr: DraftTexts = {
  insertClause: () => 'Insérer une clause',
  whichClause: () => `Quelle clause${S}? Celles que l’examen ne trouve pas viennent d’abord`,
  whichWording: () => `Quelle rédaction${S}?`,
  missing: () => 'absentes de ce contrat',
  others: () => 'présentes, mais à renforcer',
  noContract: () => 'Ouvrez d’abord un accord de sous-traitance de données.',
  notApplied: () => `Rien n’a été inséré${S}: le document a changé entre-temps ou ne peut pas être modifié.`,
  readOnly: () => 'Ce document est en lecture seule. Enregistrez-le d’abord sous un autre nom.',
  newAgreement: () => 'Nouvel accord de sous-traitance de données',
  whichLanguage: () => `Dans quelle langue${S}?`,
  language: (language) => (language === 'fr' ? 'Français' : 'Anglais'),
  whichSide: () => `Quels intérêts la rédaction doit-elle protéger${S}?`,
  side: (variant) => SIDES[variant][0],
  sideDetail: (variant) => SIDES[variant][1],
  controllerName: () => 'Nom du responsable du traitement (qui décide pourquoi et comment les données sont traitées)',
  processorName: () => 'Nom du sous-traitant (qui traite les données pour le compte du responsable)',
  mayBeEmpty: () => 'Validez sans nom pour laisser un champ à compléter.',
  suggestionsQuestion: (where) =>
    where === 'workspace'
      ? `Afficher des suggestions pendant la frappe dans les documents Markdown de cet espace de travail${S}?`
      : `Aucun dossier n’est ouvert. Afficher des suggestions pendant la frappe dans tous les documents Markdown${S}?`,
  suggestionsDetail: () =>
    `VS Code les désactive en Markdown. DPA Review propose les clauses absentes sur une ligne vide et les articles là où vous les citez${S}; d’autres extensions pourront alors aussi faire des suggestions. Le réglage est editor.quickSuggestions pour Markdown.`,
  turnOn: () => 'Activer',
  suggestionsAreOn: () => 'Les suggestions sont activées.',
};
