import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { createReviewer } from '../../server/src/catalogue/reviewer.ts';

const reviewer = createReviewer(catalogueData);
const CLAUSE = 'Le Sous-traitant notifie au Responsable de traitement toute violation de données dans les 48 heures. ';

/** Texts that have hung or broken other readers. Each must be reviewed, with spans inside the text. */
const HOSTILE: Readonly<Record<string, string>> = {
  empty: '',
  'one space': ' ',
  'one letter': 'x',
  'a byte order mark alone': '\ufeff',
  'one line of 5 MB': CLAUSE.repeat(50_000),
  'one word of 1 MB': 'a'.repeat(1_000_000),
  'one number of 1 MB': '9'.repeat(1_000_000),
  'control characters': '\u0000\u0001\u0002\u0007'.repeat(20_000),
  'lone surrogates': `\ud83d ${CLAUSE}\udc00 ${CLAUSE}`,
  '100,000 items': '- notifier au Client toute violation ;\n'.repeat(100_000),
  '2,000 nested lists': Array.from({ length: 2000 }, (_, i) => `${'  '.repeat(i)}- le Prestataire s'engage à :`).join(
    '\n',
  ),
  'an unclosed fence': `\`\`\`\n${CLAUSE.repeat(2000)}`,
  'an unclosed comment': `<!-- ${CLAUSE.repeat(2000)}`,
  'unclosed front matter': `---\n${CLAUSE.repeat(2000)}`,
  '10,000 table rows': `| Donnée | Durée |\n| --- | --- |\n${'| nom du client | 3 ans |\n'.repeat(10_000)}`,
  'right-to-left marks': `\u202e${CLAUSE}\u202c\u200f${CLAUSE}`,
  'soft hyphens everywhere': [...CLAUSE].join('\u00ad'),
  'only negations': 'ne pas ne jamais aucun sans que '.repeat(30_000),
  'only modals': 'shall may must will can should '.repeat(30_000),
  'only roles': 'Customer Processor sub-processor data subject '.repeat(30_000),
  'only quotes and brackets': '«“(["\')]}»”'.repeat(50_000),
  'only articles': 'articles 32 à 36, 28, 33 et 34 du RGPD '.repeat(20_000),
  '20,000 headings': Array.from({ length: 20_000 }, (_, i) => `# Article ${i} Sous-traitant`).join('\n'),
  'carriage returns': `${CLAUSE}\r${CLAUSE}\r\n${CLAUSE}`,
};

for (const [name, text] of Object.entries(HOSTILE))
  test(`reviews ${name}`, { timeout: 60_000 }, () => {
    for (const profile of [undefined, 'dpa', 'privacy-notice'] as const) {
      const review = reviewer.review(text, profile ? { profile } : {});
      for (const finding of review.findings)
        assert.ok(finding.span.start >= 0 && finding.span.end <= text.length, `${finding.code} outside the text`);
      for (const requirement of review.requirements)
        for (const element of requirement.elements)
          for (const span of [...element.evidence, ...element.against])
            assert.ok(
              span.start >= 0 && span.start < span.end && span.end <= text.length,
              `${requirement.id} outside the text`,
            );
    }
  });
