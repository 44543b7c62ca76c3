import type { DraftMessages, Hindrance } from './draftMessages.ts';

/** No-break space, owed before `:`, `;`, `!`, `?` and inside guillemets. */
const S = '\u00a0';

const VARIANTS = {
  balanced: 'équilibrée',
  controller: 'favorable au responsable du traitement',
  processor: 'acceptable pour le sous-traitant',
} as const;

const HINDRANCES: Readonly<Record<Hindrance, string>> = {
  exists: `existe déjà${S}; choisissez un autre nom pour --out`,
  'no-folder': `ne peut pas être créé${S}: son dossier n’existe pas`,
  'no-permission': `ne peut pas être créé${S}: l’écriture y est refusée`,
  other: `ne peut pas être créé à cet endroit${S}; choisissez-en un autre pour --out`,
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count < 2 ? one : many}`;
}

/** The texts around clauses that are written, in French. */
export const frDrafts: DraftMessages = {
  variant: (variant) => VARIANTS[variant],
  insert: (title) => `Insérer la clause${S}: ${title}`,
  insertVariant: (title, variant) => `Insérer la clause${S}: ${title} (rédaction ${VARIANTS[variant]})`,
  strengthen: (subject) => `Renforcer${S}: ${subject}`,
  strengthenByDeleting: (subject) => `Renforcer${S}: ${subject} (supprime des mots qui permettent le contraire)`,
  strengthenBeside: (subject) =>
    `Renforcer${S}: ${subject} (ajoute une phrase${S}; les mots qui la restreignent restent à concilier)`,
  insertAll: (count) => `Insérer toutes les clauses absentes (${count})`,
  toTable: () => 'Présenter en tableau',
  confirmInsertion: () => 'Nouvelle clause',
  confirmDeletion: () => 'Supprime des mots du contrat',
  documentChanged: () =>
    'Le document a changé depuis que la clause a été rédigée. Rien n’a été inséré\u00a0: demandez-la de nouveau.',
  noPlace: (title) =>
    `Aucune rédaction de «${S}${title}${S}» ne s’insère dans ce document de façon que l’examen la reconnaisse. Rien n’a été modifié.`,
  nothingMissing: () => 'Aucune clause n’est absente.',
  fixed: ({ inserted, strengthened, blanks }) =>
    [
      counted(inserted, 'clause insérée', 'clauses insérées'),
      ...(strengthened > 0 ? [counted(strengthened, 'point renforcé', 'points renforcés')] : []),
      ...(blanks > 0 ? [`${counted(blanks, 'champ', 'champs')} à compléter`] : []),
    ].join(', '),
  nothingToFix: () => 'rien à insérer',
  notADpa: () => 'le document n’est pas reconnu comme un accord de sous-traitance de données\u00a0; rien n’est inséré',
  stillMissing: (titles) => `toujours absent${S}: ${titles.join(`${S}; `)}`,
  unknownCode: (code) =>
    `--only${S}: aucun constat n’a le code «${S}${code}${S}»${S}; dpa-review check --format json donne les codes`,
  cannotWrite: (reason) => `impossible d’écrire le fichier (${reason})${S}; il est resté tel quel`,
  notCreated: (path, hindrance) => `${path} ${HINDRANCES[hindrance]}`,
  written: (path) => `${path} écrit`,
  strangeWord: (word) => `new n’accepte pas «${S}${word}${S}»${S}; le fichier à créer se donne par --out FICHIER`,
  noClauses: () => 'les clauses de cette langue n’ont pas pu être lues\u00a0: réinstallez DPA Review',
};
