import { readClauseFile } from '../../scripts/clauses/read.ts';
import type { ClauseLibrary } from '../../server/src/drafting/clause.ts';

/** Short clauses of our own, so that tests of places and looks do not depend on the wording of the library. */
const FRENCH: Readonly<Record<string, string>> = {
  parties: `# Parties

## balanced
> Test.

Le responsable du traitement est {{blank: dénomination}}. Le sous-traitant est {{blank: dénomination}}.
`,
  duration: `# Durée du traitement

## balanced
> Test.

La durée du traitement est celle des services.

## balanced.you

La durée du traitement est celle des services.
`,
  confidentiality: `# Confidentialité des personnes autorisées

## balanced
> Test.

{{Le processor}} veille à ce que les personnes autorisées à traiter les données s’engagent par écrit à en respecter la confidentialité.
Cette obligation subsiste après la fin de leurs fonctions.
`,
  audits: `# Audits et inspections

## balanced
> Test.

{{Le processor}} permet {{au controller}}, ou à un auditeur mandaté par {{le controller}}, de réaliser des audits, y compris des inspections sur place.
Pour chaque audit, {{le processor}} :
- ouvre l’accès aux locaux, avec un préavis de {{choice: 15 jours|30 jours}} ;
- répond aux questions dans le délai de {{blank: délai}}.

## balanced.you

{{Le processor}} {{contribue|contribuons}} aux audits, y compris aux inspections sur place, que vous menez ou confiez à un auditeur.
`,
};

const ENGLISH: Readonly<Record<string, string>> = {
  parties: `# Parties

## balanced
> Test.

The controller is {{blank: name}}. The processor is {{blank: name}}.
`,
  duration: `# Duration of the processing

## balanced
> Test.

The processing lasts for the term of the services.
`,
  confidentiality: `# Confidentiality of authorised persons

## balanced
> Test.

{{The processor}} shall ensure that the persons authorised to process the personal data have committed themselves in writing to confidentiality.
This duty continues after these persons leave.
`,
  audits: `# Audits and inspections

## balanced
> Test.

{{The processor}} shall allow {{the controller}}, or an auditor mandated by {{the controller}}, to carry out audits, including on-site inspections.
For each audit {{the processor}} shall:
- open its premises, on {{choice: 15 days’|30 days’}} notice;
- answer questions within {{blank: time}}.

## balanced.you

{{The processor}} shall allow you, or an auditor mandated by you, to carry out audits, including on-site inspections.
`,
};

function libraryOf(files: Readonly<Record<string, string>>): ClauseLibrary {
  return Object.fromEntries(Object.entries(files).map(([folder, text]) => [folder, readClauseFile(text)]));
}

const LIBRARIES: Readonly<Record<string, ClauseLibrary>> = { fr: libraryOf(FRENCH), en: libraryOf(ENGLISH) };

/** The short clauses of a language. */
export function shortClauses(language: string): ClauseLibrary | undefined {
  return LIBRARIES[language];
}
