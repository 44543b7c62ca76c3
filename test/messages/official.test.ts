import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../server/src/messages/en.ts';
import { fr } from '../../server/src/messages/fr.ts';
import type { Messages } from '../../server/src/messages/messages.ts';
import type { ActFile, CorrigendumState } from '../../server/src/regulation/actFile.ts';
import { importAct } from '../../server/src/regulation/official/importAct.ts';
import type { Refusal, RefusalReason } from '../../server/src/regulation/official/refusal.ts';
import { CONSOLIDATION, CORRIGENDUM, FORMEX } from '../support/fictionalActs.ts';
import { accepted, fileOf, REGISTER, TODAY } from '../support/officialFiles.ts';

/** A record of all of them, so that the compiler misses none. */
const REASONS = Object.keys({
  ...{
    empty: 0,
    pdf: 0,
    office: 0,
    'not-text': 0,
    encoding: 0,
    'too-large': 0,
    'archive-damaged': 0,
    'archive-bomb': 0,
  },
  ...{ 'archive-without-act': 0, entities: 0, truncated: 0, malformed: 0, notice: 0, wrapper: 0, annex: 0 },
  ...{ 'error-answer': 0, firewall: 0, 'choice-page': 0, 'not-an-act': 0, 'unknown-act': 0, 'unknown-language': 0 },
  ...{ 'another-act': 0, 'another-language': 0, 'several-acts': 0, 'corrigendum-alone': 0, incomplete: 0 },
} satisfies Record<RefusalReason, number>) as RefusalReason[];

const options = { register: REGISTER, taken: TODAY };
const act = (...texts: string[]): ActFile =>
  accepted(
    importAct(
      texts.map((text, index) => fileOf(`${index}.xml`, text)),
      options,
    ),
  );
const WHOLE = act(FORMEX, CONSOLIDATION, CORRIGENDUM);
const ABSENT: CorrigendumState = {
  ...{ celex: '32031R0077R(02)', journal: { series: 'L', number: '2032/5', date: '2032-01-09' } },
  ...{ articles: false, recitals: false, notFound: ['recital 1'] },
};

/** Every text, each asked for with some parameters. */
function all({ official }: Messages): string[] {
  const known = { act: { celex: '32016R0679', language: 'fr' } };
  const found: Refusal[] = [
    { reason: 'incomplete', file: 'f', unit: 'paragraphs', found: '9', wanted: '10', provision: '28', ...known },
    { reason: 'another-act', file: 'f', found: '32031R0077', wanted: '32016R0679', ...known },
    { reason: 'not-an-act', file: 'f', found: 'law' },
  ];
  const reference = { article: 28, paragraph: 3 };
  const missing = (['article', 'paragraph', 'subparagraph', 'point', 'which-paragraph'] as const).flatMap((one) =>
    [[], ['1'], ['1', '2'], ['a', 'b', 'c']].map((existing) =>
      official.missingUnit({ missing: one, reference, existing }),
    ),
  );
  return [
    ...REASONS.flatMap((reason) => [
      official.refusal({ reason, file: 'f' }),
      official.refusal({ reason, file: 'f', ...known }),
    ]),
    ...found.map(official.refusal),
    ...(['not-an-act-file', 'older-version', 'newer-version', 'damaged', 'unreadable'] as const).map((problem) =>
      official.fileProblem('gdpr.fr.json', problem),
    ),
    ...[WHOLE, act(FORMEX), act(CONSOLIDATION), { ...WHOLE, corrigenda: [ABSENT] }].flatMap(official.source),
    ...missing,
    official.unit({ article: 4, point: '16', within: ['a'] }),
    ...[
      official.noAct(),
      official.noProvision(),
      official.inBrief(),
      official.notFound('w'),
      official.notAProvision('x'),
    ],
    ...[
      official.noText('gdpr', 'fr'),
      official.noTextOfOther('lil', 'fr'),
      official.unknownAct('x', ['gdpr', 'aiact']),
    ],
    ...[official.missingRecital(200, 173), official.missingRecital(1, 0)],
    ...[official.around('1', '3'), official.around(undefined, '2'), official.around('98', undefined)],
    ...[official.found('w', 3, 20), official.found('w', 20, 20)],
  ];
}

test('French has its no-break spaces, its apostrophe and its quotation marks; English has none of them', () => {
  for (const text of all(fr)) {
    // The places of a corrigendum are in its own words.
    assert.doesNotMatch(text, /(?:^|[^\u00a0])[;:!?»](?=\s|$)|«(?!\u00a0)/, text);
    assert.doesNotMatch(text, /\p{L}'\p{L}|"/u, text);
  }
  for (const text of all(en)) assert.doesNotMatch(text, /\s[;:!?]|"|undefined/, text);
});

test('each refusal has words of its own and says which file to save instead', () => {
  for (const { official } of [fr, en]) {
    const texts = REASONS.map((reason) => official.refusal({ reason, file: 'f' }));
    assert.equal(new Set(texts).size, REASONS.length);
    const act = { celex: '02016R0679-20160504', language: 'fr' };
    for (const reason of REASONS.filter((one) => one !== 'several-acts')) {
      assert.match(official.refusal({ reason, file: 'f' }), /https:\/\/eur-lex\.europa\.eu/, reason);
      const address = /https:\S+/.exec(official.refusal({ reason, file: 'f', act }))?.[0];
      assert.equal(address, 'https://eur-lex.europa.eu/legal-content/FR/TXT/HTML/?uri=CELEX:02016R0679-20160504');
    }
  }
});

test('the source says what is in the text, since when, and whose it is', () => {
  assert.deepEqual(en.official.source(WHOLE), [
    'Source: EUR-Lex, CELEX 02031R0077-20310201 (consolidated version, with the changes up to 5.5.2031); recitals of 32031R0077; OJ L\u00a012, p.\u00a01.',
    'Corrigenda taken in: 32031R0077R(01) (OJ L\u00a040, 5.5.2031).',
    '© European Union, https://eur-lex.europa.eu, 1998-2026; reused under Decision 2011/833/EU.',
    'Taken over on 22.11.2026, without legal value: only the Official Journal of the European Union is authentic.',
  ]);
  const french = fr.official.source({ ...act(CONSOLIDATION), corrigenda: [{ ...ABSENT, articles: true }, ABSENT] });
  assert.match(
    french[0] ?? '',
    /\(version consolidée, .+\)\u00a0; sans les considérants\u00a0; JO L\u00a012, p\.\u00a01\.$/,
  );
  assert.match(
    french[1] ?? '',
    /^Rectificatifs pris en compte\u00a0: 32031R0077R\(02\) \(JO L, 2032\/5 du 9\.1\.2032\)\.$/,
  );
  assert.match(french[2] ?? '', /^Rectificatifs non pris en compte/);
  assert.match(french[3] ?? '', /^Rectifications dont les termes n’ont pas été trouvés/);
  const articlesOnly = { ...WHOLE, corrigenda: [{ ...ABSENT, articles: true }] };
  assert.match(
    fr.official.source(articlesOnly)[1] ?? '',
    /^Pris en compte dans les articles, non dans les considérants/,
  );
});

test('what exists is told as a lawyer would', () => {
  const reference = { article: 28 };
  const existing = Array.from({ length: 10 }, (_, index) => String(index + 1));
  assert.equal(
    en.official.missingUnit({ missing: 'paragraph', reference, existing }),
    'Article\u00a028 has paragraphs 1 to 10',
  );
  assert.equal(
    fr.official.missingUnit({ missing: 'point', reference: { article: 6, paragraph: 3 }, existing: ['a', 'b'] }),
    'l’article\u00a06, paragraphe\u00a03 a les points a et b',
  );
  assert.equal(
    en.official.missingUnit({ missing: 'paragraph', reference: { article: 10 }, existing: [] }),
    'Article\u00a010 has no numbered paragraphs',
  );
  assert.equal(
    fr.official.missingUnit({ missing: 'article', reference: { article: 128 }, existing: existing.slice(0, 3) }),
    'l’article\u00a0128 n’existe pas\u00a0: l’acte a les articles 1 à 3',
  );
});
