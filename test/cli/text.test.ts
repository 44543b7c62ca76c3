import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Review } from '../../server/src/catalogue/review.ts';
import { textPrinter } from '../../server/src/cli/text.ts';
import { en } from '../../server/src/messages/en.ts';
import { fr } from '../../server/src/messages/fr.ts';
import type { Messages } from '../../server/src/messages/messages.ts';
import { CATALOGUE, REVIEWED } from '../support/reviewed.ts';

function printed(messages: Messages, review: Partial<Review> = {}): string {
  const printer = textPrinter({ messages, catalogue: CATALOGUE, paint: (_, text) => text });
  return printer.contract({ ...REVIEWED, review: { ...REVIEWED.review, ...review } });
}

test('the report in English', () => {
  assert.equal(
    printed(en),
    `contracts/Acme é.md
Document: data processing agreement – as requested
Language: English

Required by Article 28
✔ present             Duration (GDPR Art. 28(3))
    ✔ Length of the processing
      line 3: “The processing lasts as long as the services” (also line 1)
◐ to be strengthened  Audits (GDPR Art. 28(3)(h))
    ✔ Audits are allowed
      line 5: “The Customer may audit the Provider 😀, which may refuse an audit”
    ○ Inspections on site [warning]
      not stated; looked for: inspections on site
    ◐ The right is not emptied [error]
      weakened by “which may refuse an audit” (line 5): lets the processor refuse
✘ missing             End of the contract (GDPR Art. 28(3)(g)) [error]
    ✘ Deletion or return
      not found; looked for: the fate of the data at the end
    ✘ At the choice of the controller
      not found; looked for: the choice of the controller

Recommended
✔ present             Records (GDPR Art. 30(2))
    ✔ Record of processing
      nothing in the text speaks against it

Mandatory requirements: 1 of 3 present · 2 errors, 1 warning, 0 remarks
`,
  );
});

test('the report in French', () => {
  assert.equal(
    printed(fr).replaceAll('\u00a0', '~'),
    `contracts/Acme é.md
Document~: accord de sous-traitance de données personnelles – à votre demande
Langue~: anglais

Exigé par l’article 28
✔ présent      Durée (RGPD, art.~28(3))
    ✔ Durée du traitement
      ligne 3~: «~The processing lasts as long as the services~» (aussi ligne 1)
◐ à renforcer  Audits (RGPD, art.~28(3)(h))
    ✔ Les audits sont permis
      ligne 5~: «~The Customer may audit the Provider 😀, which may refuse an audit~»
    ○ Inspections sur place [avertissement]
      non précisé~; recherché~: des inspections sur place
    ◐ Le droit n’est pas vidé [erreur]
      affaibli par «~which may refuse an audit~» (ligne 5)~: permet au sous-traitant de refuser
✘ absent       Sort des données (RGPD, art.~28(3)(g)) [erreur]
    ✘ Suppression ou restitution
      non trouvé~; recherché~: le sort des données au terme du contrat
    ✘ Au choix du responsable
      non trouvé~; recherché~: le choix du responsable du traitement

Recommandé
✔ présent      Registre (RGPD, art.~30(2))
    ✔ Registre des traitements
      rien dans le texte ne s’y oppose

Exigences obligatoires~: 1 présente sur 3 · 2 erreurs, 1 avertissement, 0 remarque
`,
  );
});

test('another document gets no checklist', () => {
  const report = printed(en, { kind: 'other', requirements: [], findings: [] });
  assert.match(report, /Neither a data processing agreement nor a privacy notice: not reviewed/);
  assert.doesNotMatch(report, /Mandatory|Article 28/);
});

test('a language without cues is said to be not assessed, and nothing more', () => {
  const requirements = REVIEWED.review.requirements.map((one) => ({ ...one, status: 'not-assessed' as const }));
  const report = printed(en, { language: 'de', requirements, findings: [] });
  assert.match(report, /Not assessed: contracts in this language \(German\)/);
  assert.doesNotMatch(report, /✔|✘/);
});

test('what does not apply is not counted', () => {
  const requirements = REVIEWED.review.requirements.map((one) =>
    one.id === 'audits' ? { ...one, status: 'not-applicable' as const } : one,
  );
  assert.match(printed(en, { requirements }), /1 of 2 present \(1 not applicable\)/);
});

test('a finding that belongs to no line of the checklist is printed after it', () => {
  const [finding] = REVIEWED.review.findings;
  assert.ok(finding);
  const requirements = REVIEWED.review.requirements.filter(({ id }) => id !== 'audits');
  assert.match(printed(en, { requirements, findings: [finding] }), /Other remarks\n {4}warning, line 5 – Audits, /);
});
