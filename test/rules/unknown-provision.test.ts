import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fr } from '../../server/src/messages/fr.ts';
import { told } from '../support/remarks.ts';

/** The citation, what is said of it in English, and in French. */
const CASES: readonly (readonly [string, string, string])[] = [
  [
    'Article 128 of the GDPR',
    'Article 128 of the GDPR does not exist: its last article is 99.',
    'L’article 128 n’existe pas dans cet acte (RGPD) : le dernier est l’article 99.',
  ],
  [
    'Article 28(11) of the GDPR',
    'Article 28 of the GDPR has no paragraph 11: it has 10 paragraphs.',
    'L’article 28 (RGPD) n’a pas de paragraphe 11 : il a 10 paragraphes.',
  ],
  [
    'Article 32(1)(f) of the GDPR',
    'Article 32(1) of the GDPR has no point (f): it has points (a) to (d).',
    'Article 32, paragraphe 1 (RGPD) : il n’y a pas de point f) ; il a les points a) à d).',
  ],
  [
    'Article 30(4)(a) of the GDPR',
    'Article 30(4) of the GDPR has no point (a): it has no points.',
    'Article 30, paragraphe 4 (RGPD) : il n’y a pas de point a) ; il n’a pas de points.',
  ],
  [
    'Article 28(3), fourth subparagraph, of the GDPR',
    'Article 28(3) of the GDPR has no subparagraph 4: it has 2 subparagraphs.',
    'Article 28, paragraphe 3 (RGPD) : il n’y a pas d’alinéa 4, mais 2 alinéas.',
  ],
  [
    'Article 29(2) of the GDPR',
    'Article 29 of the GDPR has no numbered paragraphs, so there is no “2” in it.',
    'L’article 29 (RGPD) n’a pas de paragraphes numérotés, donc pas de « 2 ».',
  ],
  [
    'Article 4(27) of the GDPR',
    'Article 4 of the GDPR has no point (27): it has points (1) to (26).',
    'Article 4 (RGPD) : il n’y a pas de point 27) ; il a les points 1) à 26).',
  ],
  [
    'Articles 36 to 32 of the GDPR',
    'The range runs backwards: 36 comes after 32.',
    'La suite recule : 36 vient après 32.',
  ],
  [
    'Articles 95 to 120 of the GDPR',
    'Article 120 of the GDPR does not exist: its last article is 99.',
    'L’article 120 n’existe pas dans cet acte (RGPD) : le dernier est l’article 99.',
  ],
  [
    'Recital 200 of the GDPR',
    'Recital 200 of the GDPR does not exist: its last recital is 173.',
    'Le considérant 200 n’existe pas dans cet acte (RGPD) : le dernier est le considérant 173.',
  ],
  [
    'Recitals 90 to 80 of the GDPR',
    'The range runs backwards: 90 comes after 80.',
    'La suite recule : 90 vient après 80.',
  ],
  [
    'Articles 0 to 3 of the GDPR',
    'Article 0 of the GDPR does not exist: its last article is 99.',
    'L’article 0 n’existe pas dans cet acte (RGPD) : le dernier est l’article 99.',
  ],
  [
    'Recital 12 bis of the GDPR',
    'Recital 12 bis of the GDPR does not exist: its last recital is 173.',
    'Le considérant 12 bis n’existe pas dans cet acte (RGPD) : le dernier est le considérant 173.',
  ],
  [
    'Recitals 10 to 12 bis of the GDPR',
    'Recital 12 bis of the GDPR does not exist: its last recital is 173.',
    'Le considérant 12 bis n’existe pas dans cet acte (RGPD) : le dernier est le considérant 173.',
  ],
  [
    'Chapter IV bis of the GDPR',
    'Chapter IV bis of the GDPR does not exist: its last chapter is XI.',
    'Le chapitre IV bis n’existe pas dans cet acte (RGPD) : le dernier est le chapitre XI.',
  ],
  [
    'Articles 36 to 32 of the UK GDPR',
    'The range runs backwards: 36 comes after 32.',
    'La suite recule : 36 vient après 32.',
  ],
  [
    'Recitals 36 to 32 of Decision (EU) 2023/1795',
    'The range runs backwards: 36 comes after 32.',
    'La suite recule : 36 vient après 32.',
  ],
  [
    'Chapter XII of the GDPR',
    'Chapter XII of the GDPR does not exist: its last chapter is XI.',
    'Le chapitre XII n’existe pas dans cet acte (RGPD) : le dernier est le chapitre XI.',
  ],
  [
    'Article 150 of Regulation (EU) 2024/1689',
    'Article 150 of the AI Act does not exist: its last article is 113.',
    'L’article 150 n’existe pas dans cet acte (règlement sur l’intelligence artificielle) : le dernier est l’article 113.',
  ],
];

for (const [words, english, french] of CASES)
  test(`${words} does not exist`, () => {
    const text = `The parties rely on ${words} here.`;
    assert.deepEqual(told(text), [`unknown-provision: ${words}: ${english}`]);
    assert.deepEqual(told(text, fr), [`unknown-provision: ${words}: ${french}`]);
  });

test('what exists, what is only a guess and what is no law of ours is not told', () => {
  for (const text of [
    'See Article 28(3)(h), Article 4(26), Article 99(2), Recital 173 and Chapter XI of the GDPR.',
    'See Article 6 f) GDPR and Article 12(5), second subparagraph, of the GDPR.',
    'The GDPR applies, and so does Article 128.',
    'See Article 1128 of the Code civil and Article 500 of this Agreement.',
    '## Article 128 – Audits under the GDPR',
    'See Article 0 of the UK GDPR and Recital 0 of Decision (EU) 2023/1795.',
  ])
    assert.deepEqual(told(text), [], text);
});
