import { frCitations } from './frCitations.ts';
import { frDrafts } from './frDrafts.ts';
import { frLaw } from './frLaw.ts';
import { frLawPlaces } from './frLawPlaces.ts';
import { frOfficial } from './frOfficial.ts';
import { frPage } from './frPage.ts';
import { frRules } from './frRules.ts';
import { insideSentence } from './insideSentence.ts';
import type { Counts, InputProblem, Messages, Tally } from './messages.ts';

/** No-break space, owed in French before `;`, `:`, `!`, `?` and inside guillemets. */
const S = '\u00a0';

const USAGE = `Utilisation${S}: dpa-review check FICHIER… [options]

Lit des accords de sous-traitance de données personnelles (en français ou en
anglais, en Markdown ou en texte brut) et les compare à l’article 28 du RGPD.

Aussi${S}: dpa-review law ACTE DISPOSITION    ce que dit la loi${S}: law gdpr '28(3)(h)'
        dpa-review law ACTE --search MOTS    où elle le dit${S}: law gdpr --search audit
        dpa-review citations FICHIER… [--format text|json]    ce qu’ils citent de la loi
                                  et d’eux-mêmes${S}; tous les fichiers en une liste
        dpa-review fix FICHIER… [--write] [--repair] [--only CODE,…] [--variant FORME]
                                  rédige les clauses absentes (--repair${S}: renforce aussi
                                  les faibles)${S}: un diff, ou le fichier même (--write)
        dpa-review new [--out FICHIER] [--controller NOM] [--processor NOM] [--variant
                                  FORME]    un accord complet pour commencer
        FORME${S}: balanced (équilibrée), controller (favorable au responsable du
        traitement) ou processor (acceptable pour le sous-traitant)

FICHIER est un fichier, un dossier (ses fichiers *.md, *.markdown et *.txt, sauf
node_modules et .git), un motif entre guillemets droits, ou - pour l’entrée
standard.

Options${S}:
  --format text|json|sarif        forme du rapport (text)
  --lang fr|en                    langue du rapport (celle de l’environnement)
  --contract-language fr|en       langue des contrats (lue dans le texte)
  --profile dpa|privacy-notice|auto
                                  à quoi comparer (auto${S}: lu dans le texte)
  --fail-on error|warning|none    constats qui donnent le code de sortie 1 (error)
  --help                          cette aide
  --version                       la version

Code de sortie${S}: 0 aucun constat de ce niveau, 1 des constats, 2 ligne de commande
erronée ou fichier illisible (les autres sont tout de même examinés).

Une aide à la lecture${S}: ce n’est pas un conseil juridique.
`;

const STATUSES = {
  present: 'présent',
  partial: 'à renforcer',
  missing: 'absent',
  'not-applicable': 'sans objet',
  'not-assessed': 'non évalué',
} as const;

const SEVERITIES = { error: 'erreur', warning: 'avertissement', information: 'remarque' } as const;

const KINDS = {
  dpa: 'accord de sous-traitance de données personnelles',
  'privacy-notice': 'information des personnes (politique de confidentialité)',
  other: 'autre document',
} as const;

const PROBLEMS: Readonly<Record<InputProblem, string>> = {
  'not-found': 'ce fichier ou dossier n’existe pas',
  'no-match': 'aucun fichier ne correspond',
  'no-permission': 'la lecture n’en est pas autorisée',
  unreadable: 'la lecture a échoué',
  'too-large': 'trop grand pour être lu',
  'not-utf-8': `ce n’est pas du texte UTF-8${S}; enregistrez-le en UTF-8`,
  'utf-16': `texte en UTF-16${S}; enregistrez-le en UTF-8`,
  'utf-32': `texte en UTF-32${S}; enregistrez-le en UTF-8`,
  binary: 'fichier binaire, et non du texte',
  pdf: `fichier PDF${S}; enregistrez d’abord son texte dans un fichier .txt ou .md`,
  word: `fichier Word ou d’une autre suite bureautique${S}; enregistrez d’abord son texte dans un fichier .txt ou .md`,
  internal: `une erreur de ce programme en a empêché l’examen${S}; merci de la signaler`,
};

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'anglais',
  fr: 'français',
  de: 'allemand',
  es: 'espagnol',
  it: 'italien',
  nl: 'néerlandais',
  pt: 'portugais',
};

const REASONS: Readonly<Record<string, string>> = {
  incomplete: 'n’en dit qu’une partie',
  may: 'une faculté, et non une obligation',
  endeavour: 'promet un effort, et non un résultat',
  narrowed: 'restreint l’obligation',
  negated: 'dit le contraire',
  exception: 'prévoit une exception',
  override: 'écarte une autre clause',
  refusal: 'permet au sous-traitant de refuser',
  replaced: 'y substitue autre chose',
  timing: 'ne dit pas quand, ou pas à temps',
  choice: 'laisse le choix au sous-traitant',
  condition: 'le fait dépendre d’une condition',
  late: 'arrive trop tard',
  optional: 'le rend facultatif',
  'security-only': 'ne vise que la sécurité',
  'own-purpose': 'permet un usage pour les finalités propres du sous-traitant',
  'not-beforehand': 'ne dit pas que cela se fait au préalable',
  'web-page-only': 'se contente d’une page web',
  'substantial-only': 'ne vise que les changements substantiels',
  'wrong-party': 'met l’obligation à la charge de l’autre partie',
  'reference-only': 'renvoie à un texte qui n’est pas fourni',
};

const KIND_REASONS: Readonly<Record<string, string>> = {
  chosen: 'à votre demande',
  setting: 'comme le veulent les réglages',
  'front-matter': 'selon son en-tête YAML',
  'front-matter-unknown': 'd’après ses termes, son en-tête YAML n’indiquant aucun type connu',
  title: 'd’après son titre',
  duties: 'd’après les obligations qu’il met à la charge d’un sous-traitant',
  notice: 'il informe des personnes sur leurs propres données',
  terms: 'ce sont des conditions générales',
  'security-page': 'il décrit des mesures de sécurité',
  'joint-controllers': 'il est conclu entre responsables conjoints',
  'controller-controller': 'il est conclu entre responsables du traitement',
  'page-about': 'il parle de tels contrats',
  'no-signal': 'rien n’y ressemble à un accord de sous-traitance ni à une notice d’information',
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count < 2 ? one : many}`;
}

function findings(counts: Counts): string {
  return [
    counted(counts.error, 'erreur', 'erreurs'),
    counted(counts.warning, 'avertissement', 'avertissements'),
    counted(counts.information, 'remarque', 'remarques'),
  ].join(', ');
}

function quote(words: string): string {
  return `«${S}${words}${S}»`;
}

function reason(key: string): string {
  return REASONS[key] ?? 'l’affaiblit';
}

function lookedFor(texts: readonly string[]): string {
  return `recherché${S}: ${texts.map(insideSentence).join(`${S}; `)}`;
}

function summary({ present, applicable, notApplicable }: Tally, counts: Counts): string {
  const apart = notApplicable > 0 ? ` (${notApplicable} sans objet)` : '';
  const count = counted(present, 'présente', 'présentes');
  return `Exigences obligatoires${S}: ${count} sur ${applicable}${apart} · ${findings(counts)}`;
}

/** The texts in French. */
export const fr: Messages = {
  language: 'fr',
  page: frPage,
  law: frLaw,
  citations: frCitations,
  rules: frRules,
  drafts: frDrafts,
  official: frOfficial,
  lawPlace: frLawPlaces,

  usage: () => USAGE,
  noFiles: () => 'aucun fichier à examiner',
  unknownCommand: (command) => `commande inconnue${S}: ${command}`,
  unknownOption: (option) => `option inconnue${S}: ${option}`,
  missingValue: (option) => `${option} demande une valeur`,
  noValue: (option) => `${option} n’accepte pas de valeur`,
  wrongValue: (option, value, allowed) => `${option}${S}: ${quote(value)} n’est pas l’une de ${allowed.join(', ')}`,
  seeHelp: () => `Voir dpa-review --help.`,
  inputProblem: (problem) => PROBLEMS[problem],
  problemLine: (path, problem) => `${path}${S}: ${problem}`,
  progress: (done, total) => `${counted(done, 'contrat lu', 'contrats lus')} sur ${total}`,

  status: (status) => STATUSES[status],
  severity: (severity) => SEVERITIES[severity],
  kind: (kind) => KINDS[kind],
  kindReason: (key, words) => `${KIND_REASONS[key] ?? 'd’après ses termes'}${words ? `${S}: ${quote(words)}` : ''}`,
  contractLanguage: (code) => LANGUAGES[code] ?? code,
  profile: (profile) => KINDS[profile],
  provision: (provision) => `RGPD, art.${S}${provision.replace('last subparagraph', 'dernier alinéa')}`,
  quote,
  quoteAt: (words, line) => `ligne ${line}${S}: ${quote(words)}`,
  mentioned: (place) => `il en est question${S}: ${place}`,
  atLine: (line) => `ligne ${line}`,
  semicolon: () => `${S}; `,
  alsoAt: (lines) => `aussi ligne ${lines.join(', ')}`,
  labelled: (label, text) => `${label}${S}: ${text}`,

  standardInput: () => '(entrée standard)',
  kindLabel: () => 'Document',
  languageLabel: () => 'Langue',
  mandatoryHeading: (profile) => (profile === 'dpa' ? 'Exigé par l’article 28' : 'Exigé par les articles 13 et 14'),
  recommendedHeading: () => 'Recommandé',
  otherRemarks: () => 'Autres remarques',
  summary,
  total: (contracts, counts) => `${counted(contracts, 'document', 'documents')} · ${findings(counts)}`,
  notReviewed: () =>
    `Ni accord de sous-traitance de données, ni information des personnes${S}: document non examiné. Pour l’examiner tout de même${S}: --profile dpa.`,
  notAssessed: (language) =>
    `Non évalué${S}: les contrats dans cette langue (${LANGUAGES[language] ?? language}) ne peuvent pas encore être lus. Cela ne dit rien de leur contenu.`,
  legend: () => '✔ trouvé · ◐ trouvé, mais affaibli · ✘ non trouvé · ○ non trouvé, recommandé ou de détail',
  disclaimer: () => 'Une aide à la lecture, et non un conseil juridique.',

  nothingAgainst: () => 'rien dans le texte ne s’y oppose',
  elementNotFound: () => 'non trouvé',
  elementNotStated: () => 'non précisé',
  notBinding: () => 'évoqué, mais non comme une obligation',
  lookedFor,
  weakenedBy: (weak, line) => `affaibli par ${quote(weak.words)} (ligne ${line})${S}: ${reason(weak.reason)}`,
  reason,

  missing: (title, texts) => `${title}${S}: non trouvé${S}; ${lookedFor(texts)}.`,
  weak: (subject, against) => {
    if (against.length === 0) return `${subject}${S}: évoqué, mais non comme une obligation.`;
    const words = against.map((weak) => `${quote(weak.words)} (${reason(weak.reason)})`);
    return `${subject}${S}: affaibli par ${words.join(', ')}.`;
  },
  elementMissing: (subject, text) => `${subject}${S}: non trouvé${S}; ${lookedFor([text])}.`,
};
