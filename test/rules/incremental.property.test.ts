import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en } from '../../server/src/messages/en.ts';
import { createCitationReader } from '../../server/src/regulation/citations/citations.ts';
import { citationData } from '../../server/src/regulation/data.generated.ts';
import { remarksAfter, remarksOn } from '../../server/src/rules/index.ts';
import type { ContractRemarks } from '../../server/src/rules/readRemarks.ts';
import { REACH, type Remark } from '../../server/src/rules/rule.ts';
import { contractOf, reader, reviewer } from '../support/citations.ts';
import { random } from '../support/random.ts';

const { register } = reader;

interface Examples {
  readonly wrong: Readonly<Record<string, readonly string[]>>;
  readonly right: readonly string[];
}

const examples: Examples = JSON.parse(readFileSync('server/data/regulations/gdpr/examples.duties.json', 'utf8'));

const CITING = [
  ...Object.values(examples.wrong).flat(),
  ...examples.right,
  'Data is handled under Directive 95/46/EC.',
  'The former Directive 95/46/EC was repealed.',
  'Les transferts reposent sur le Privacy Shield.',
  'The parties rely on Article 128 of the GDPR and Recital 200 of the GDPR.',
  'Le règlement (UE) 2016/679 (ci-après « le Règlement ») s’applique, et l’article 128 du Règlement.',
  'Nordhavn shall notify any personal data breach\nunder Article 32 of the GDPR.',
  '- notification of personal data breaches\n\n1. under Article 32 of the GDPR',
  '## Article 5 – Security of processing under the GDPR',
  'Within [●] days, [à compléter : nom] or XX/XX/20XX, at ________.',
  'Signed on ________ for {{customer_name}}',
  '**Last updated:**',
];

const PIECES = [
  ...[
    '\n',
    '\n\n',
    '\n \n',
    ' ',
    '.',
    ';',
    '. A',
    ':',
    '# ',
    '- ',
    '1. ',
    '| ',
    '`',
    '```\n',
    '(',
    '«',
    '»',
    'e',
    '\r\n',
  ],
  ...['Article 32', 'article 128 du RGPD', 'Directive 95/46/EC ', 'the former ', 'repealed ', 'breach ', 'Règlement'],
  ...['[●]', '[', ']', '](x.y)', '____', 'XX', 'XXI', 'signature ', '……', '{{', '}}', '<!-- ', '-->', '---\n', '12'],
  ...['(ci-après « le Règlement »)', 'GDPR', 'shall notify ', '\ud83d', ' '.repeat(REACH), 'x'.repeat(REACH / 2)],
];

function plain(remarks: readonly Remark[], text: string): unknown {
  return remarks.map(({ code, severity, span, provision, message }) => ({
    ...{ code, severity, span, provision },
    words: text.slice(span.start, span.end),
    message: message(en),
  }));
}

function afresh(text: string): unknown {
  const contract = contractOf(text);
  const citations = createCitationReader(citationData).read(contract);
  return plain(remarksOn({ contract, citations, register }), text);
}

/** A document and what the rules say of it, kept up to date as in the editor. */
function open(start: string) {
  let text = start;
  let state = reviewer.open(text);
  let remarks: ContractRemarks | undefined;
  const read = (): ContractRemarks => {
    const { contract } = state;
    remarks = remarksAfter({ contract, citations: reader.read(contract, remarks?.citations), register }, remarks);
    return remarks;
  };
  return {
    text: () => text,
    read,
    replace: (from: number, to: number, piece: string) => {
      text = text.slice(0, from) + piece + text.slice(to);
      state = reviewer.update(state, text, { start: from, end: to, inserted: piece.length });
    },
  };
}

test('what rules tell after an edit is what they tell of the text afresh, whatever is edited', () => {
  let told = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const chance = random(seed * 7919);
    const parts = Array.from({ length: 12 }, () => chance.pick(CITING) + chance.pick(['\n', '\n\n', ' ', '\n\n\n']));
    const document = open(parts.join(''));
    document.read();
    for (let edit = 0; edit < 40; edit++) {
      const text = document.text();
      const start = chance.below(text.length + 1);
      const end = chance.below(3) === 0 ? Math.min(text.length, start + chance.below(40)) : start;
      document.replace(start, end, chance.pick(chance.below(4) === 0 ? CITING : PIECES));
      // Several changes may come between two readings.
      if (chance.below(4) === 0) continue;
      const remarks = document.read().told;
      told += remarks.length;
      assert.deepEqual(plain(remarks, document.text()), afresh(document.text()), `seed ${seed}, edit ${edit}`);
    }
  }
  assert.ok(told > 2000, `${told} remarks compared`);
});

/** Sentences that go over several blocks: what is said of one depends on words and citations of others. */
const OVER_BLOCKS = [
  '1. Nordhavn shall notify any personal data breach',
  '2. under Article 32 of the GDPR',
  '3. and keep the security of processing',
  '4. as the controller says',
  '5. pursuant to Article 28 of the GDPR',
];
const WORDS = ['breach ', 'security of processing ', 'Article 15 of the GDPR ', 'audit ', '; ', '. A ', '\n', ' \n'];

test('so it is where sentences go over several blocks', () => {
  let changed = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const chance = random(seed * 104_729);
    const document = open(Array.from({ length: 8 }, () => chance.pick(OVER_BLOCKS)).join('\n'));
    let before = document.read().told.length;
    for (let edit = 0; edit < 30; edit++) {
      const blanks = [...document.text().matchAll(/\s/g)].map(({ index }) => index);
      const at = chance.pick(blanks);
      document.replace(at, chance.below(3) === 0 ? at + 1 : at, ` ${chance.pick(WORDS)}`);
      const { told } = document.read();
      if (told.length !== before) changed++;
      before = told.length;
      assert.deepEqual(plain(told, document.text()), afresh(document.text()), `seed ${seed}, edit ${edit}`);
    }
  }
  assert.ok(changed > 40, `${changed} edits changed what is told`);
});

test('a blank that becomes another one between two blocks that stay is seen by the rules', () => {
  const document = open('1. Nordhavn shall notify any personal data breach\n \n2. under Article 32 of the GDPR\n');
  const told = [document.read().told.length];
  const at = document.text().indexOf('\n \n') + 1;
  for (const blank of ['\r', ' ', '\t']) {
    document.replace(at, at + 1, blank);
    const remarks = document.read().told;
    told.push(remarks.length);
    assert.deepEqual(plain(remarks, document.text()), afresh(document.text()), JSON.stringify(blank));
  }
  assert.deepEqual(told, [1, 0, 1, 1]);
});

test('words and citations in the blocks around count as in the block', () => {
  const document = open(
    '1. Nordhavn shall notify any personal data breach\n2. promptly\n3. under Article 32 of the GDPR\n4. as agreed\n5. here',
  );
  const told = (piece: string, before: string): number => {
    const at = document.text().indexOf(before);
    document.replace(at, at, piece);
    const remarks = document.read().told;
    assert.deepEqual(plain(remarks, document.text()), afresh(document.text()));
    document.replace(at, at + piece.length, '');
    document.read();
    return remarks.length;
  };
  assert.equal(document.read().told.length, 1);
  assert.equal(told('e', 'here'), 1);
  assert.equal(told('with the security of processing ', 'here'), 0);
  assert.equal(told('see Article 33 of the GDPR, ', 'promptly'), 0);
  assert.equal(document.read().told.length, 1);
});

const SECTION = 'Nordhavn shall notify breaches under Article 33 of the GDPR, see Directive 95/46/EC.\n\n';

test('an edit runs the rules over what is near to it, not over the document', () => {
  const document = open(SECTION.repeat(1000));
  const first = document.read();
  assert.equal(first.blocksRuled, 1000);
  const at = document.text().indexOf('Nordhavn', document.text().length / 2);
  document.replace(at, at, 'x');
  const after = document.read();
  const near = Math.ceil((2 * REACH) / SECTION.length) + 4;
  assert.ok(after.blocksRuled > 0 && after.blocksRuled <= near, `${after.blocksRuled} blocks ruled`);
  document.replace(0, 0, '# Agreement\n\n');
  const moved = document.read();
  assert.ok(moved.blocksRuled <= near, `${moved.blocksRuled} blocks ruled`);
  assert.equal(moved.told.length, 1);
  assert.match(moved.told[0]?.message(en) ?? '', /1000 places/);
});

test('a document of ten thousand citations is ruled in a time that grows with it', () => {
  const ruled = (count: number) => {
    const document = open('Notify breaches under Article 32 of the GDPR, Article 128 of the GDPR. '.repeat(count / 2));
    const start = performance.now();
    const { told } = document.read();
    assert.ok(told.length >= count / 2, `${told.length} remarks`);
    return performance.now() - start;
  };
  ruled(1000);
  const least = Math.min(ruled(1000), ruled(1000), ruled(1000));
  const most = ruled(10_000);
  assert.ok(most < Math.max(least, 5) * 40, `${most} ms for ten times what took ${least} ms`);
});
