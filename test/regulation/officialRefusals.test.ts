import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { importAct } from '../../server/src/regulation/official/importAct.ts';
import { readOfficial } from '../../server/src/regulation/official/readOfficial.ts';
import type { GivenFile, Refusal, RefusalReason } from '../../server/src/regulation/official/refusal.ts';
import { CONSOLIDATION, CORRIGENDUM, FORMEX, OLD_PAGE, PAGE, SAVED_PAGE } from '../support/fictionalActs.ts';
import {
  accepted,
  actIn,
  fileOf,
  NO_OFFICIAL_FILES,
  official,
  REGISTER,
  refused,
  TODAY,
} from '../support/officialFiles.ts';

const shared = { skip: NO_OFFICIAL_FILES };
const options = { register: REGISTER, taken: TODAY };
const refusal = (file: GivenFile): Refusal => refused(importAct([file], options));
const bytes = (...given: number[]): Uint8Array => new Uint8Array(given);

test('every negative file is refused for what it is, with the act whose text to save where it tells', shared, () => {
  const expected: Readonly<Record<string, RefusalReason>> = {
    '32016R0679.en.notice.xml': 'notice',
    '32016R0679.es.notice.xml': 'notice',
    'gdpr-akn.xml': 'error-answer',
    'gdpr-formex4-oj.xml': 'error-answer',
    'gdpr-formex4.xml': 'error-answer',
  };
  for (const [name, reason] of Object.entries(expected)) {
    const result = refusal(official(`negative/${name}`));
    assert.equal(result.reason, reason, name);
    assert.equal(result.act?.celex, reason === 'notice' ? '32016R0679' : undefined);
  }
});

test('an extract of an act is refused, with what it lacks', shared, () => {
  const { reason, unit, found, wanted, act } = refusal(official('02016R0679-20160504.en.fragment.html'));
  assert.deepEqual(
    { reason, unit, found, wanted },
    { reason: 'incomplete', unit: 'articles', found: '4', wanted: '99' },
  );
  assert.deepEqual(act, { celex: '32016R0679', language: 'en' });
  for (const name of ['32021D0915.en.annex.from-oj-pdf.md', '32021D0915.fr.annex.from-oj-pdf.md']) {
    assert.equal(refusal(official(name)).reason, 'not-an-act');
  }
});

test('what is no markup is refused by its kind', () => {
  const latin = FORMEX.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"').replace('Ships', 'Fêtes');
  const cases: readonly (readonly [RefusalReason, GivenFile])[] = [
    ['empty', { name: 'a.xml', bytes: bytes() }],
    ['empty', fileOf('a.xml', ' \n\t ')],
    ['pdf', fileOf('a.pdf', '%PDF-1.7 …')],
    ['office', { name: 'a.doc', bytes: bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1) }],
    ['office', fileOf('a.rtf', '{\\rtf1 text}')],
    ['not-text', { name: 'a.png', bytes: bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13) }],
    ['not-text', fileOf('a.xml', 'a\0b')],
    ['encoding', { name: 'a.xml', bytes: new Uint8Array(Buffer.from(FORMEX.replace('Ships', 'Fêtes'), 'latin1')) }],
    ['encoding', fileOf('a.xml', FORMEX.replace('encoding="UTF-8"', 'encoding="X-UNHEARD-OF"'))],
    ['not-an-act', fileOf('a.md', '# Article 1\n\nKeepers watch.')],
    ['not-an-act', fileOf('a.json', '{"articles": []}')],
    ['not-an-act', fileOf('a.xml', '<?xml version="1.0"?><law><article>1</article></law>')],
    ['too-large', { name: 'a.xml', bytes: new Uint8Array(10_000_001) }],
  ];
  for (const [reason, file] of cases) assert.equal(refusal(file).reason, reason, file.name);
  const declared = { name: 'a.xml', bytes: new Uint8Array(Buffer.from(latin, 'latin1')) };
  assert.equal(actIn(declared).text.recitals[0]?.text, 'Fêtes look for ‘lamps’.');
  const wide = { name: 'a.html', bytes: new Uint8Array(Buffer.from(`\ufeff${PAGE}`, 'utf16le')) };
  assert.deepEqual(actIn(wide).text, actIn(fileOf('a.html', PAGE)).text);
});

test('files of the Publications Office without text, and pages without text, are each named', () => {
  const html = (inside: string) => `<!DOCTYPE html><html><head><title>x</title></head><body>${inside}</body></html>`;
  const cases: readonly (readonly [RefusalReason, string])[] = [
    ['notice', '<?xml version="1.0"?>\n<NOTICE type="branch"><WORK/></NOTICE>'],
    ['wrapper', '<?xml version="1.0"?><DOC><FMX><NO.CELEX>32016R0679</NO.CELEX></FMX></DOC>'],
    ['wrapper', '<PUBLICATION><OJ/></PUBLICATION>'],
    ['annex', '<ANNEX><BIB.INSTANCE/><TITLE/></ANNEX>'],
    ['error-answer', 'None of the requests returned successfully a redirection. [Illegal accept header]'],
    ['firewall', html('<script src="https://x.awswaf.com/challenge.js"></script><div id="challenge-container"></div>')],
    ['choice-page', html('<h1>300 Multiple Choices</h1><ul><li>cellar:x/DOC_1</li><li>cellar:x/DOC_2</li></ul>')],
    ['not-an-act', html('<p>Keepers of the world</p>')],
    ['not-an-act', '<html></html>'],
    ['truncated', '<!DOCTYPE html><html><head><title>x'],
    ['unknown-act', FORMEX.replace('Regulation</HT>', 'Agreement</HT>').replace('repealing Directive', 'ending Pact')],
    [
      'unknown-act',
      PAGE.replaceAll('Regulation (EU) 2031/77', 'Regulation').replaceAll('repealing Directive 1999/1/EC', ''),
    ],
    ['unknown-language', FORMEX.replace('<LG.DOC>EN</LG.DOC>', '')],
    ['unknown-language', PAGE.replace('>EN<', '><').replace('L_2031012EN', 'x')],
  ];
  for (const [reason, text] of cases) assert.equal(refusal(fileOf('a.xml', text)).reason, reason, text.slice(0, 60));
});

test('markup that is not whole or not well formed is refused', () => {
  const cases: readonly (readonly [RefusalReason, string])[] = [
    ['malformed', FORMEX.replace('</STI.ART>', '</STI>')],
    ['malformed', FORMEX.replace('&amp;', '&nbsp;')],
    ['malformed', FORMEX.replace('&amp;', '&')],
    ['malformed', `${FORMEX}<ACT/>`],
    ['malformed', `${FORMEX}more`],
    ['malformed', `<ACT>${'<P>'.repeat(300)}${'</P>'.repeat(300)}</ACT>`],
    ['truncated', FORMEX.slice(0, -30)],
    ['truncated', FORMEX.replace('</ACT>', '<!-- ')],
    ['truncated', PAGE.replace('</html>', '')],
    ['truncated', SAVED_PAGE.slice(0, SAVED_PAGE.indexOf('Article 3'))],
    ['malformed', CORRIGENDUM.replace(/<CONTENTS\.CORR>[\s\S]*<\/CONTENTS\.CORR>/, '')],
    ['incomplete', FORMEX.replace(/<ARTICLE IDENTIFIER="003">[\s\S]*?<\/ARTICLE>/, '')],
    ['incomplete', FORMEX.replace(/<CONSID>[\s\S]*?<\/CONSID>/, '')],
    ['incomplete', FORMEX.replace('IDENTIFIER="003"', 'IDENTIFIER="002"')],
    ['incomplete', OLD_PAGE.replace('<p class="ti-art">Article 2</p>', '')],
    ['not-an-act', FORMEX.replace(/<ENACTING\.TERMS>[\s\S]*<\/ENACTING\.TERMS>/, '')],
  ];
  for (const [reason, text] of cases) {
    const result = refusal(fileOf('a.xml', text));
    assert.equal(result.reason, reason, JSON.stringify(result));
  }
});

test('entities that grow are never expanded', () => {
  const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('\n');
  const bomb = (root: string) => `<?xml version="1.0"?>\n<!DOCTYPE ${root} [\n<!ENTITY l0 "lol">\n${lol}\n]>\n`;
  const files = [
    bomb('ACT') + FORMEX.slice(FORMEX.indexOf('<ACT')).replace('Keepers watch.', '&l9;'),
    `${bomb('lolz')}<lolz>&l9;</lolz>`,
    FORMEX.replace('<ACT', '<!DOCTYPE ACT SYSTEM "x.dtd" [<!ENTITY x SYSTEM "file:///etc/hosts">]>\n<ACT'),
    PAGE.replace('"xhtml-strict.dtd">', '"xhtml-strict.dtd" [<!ENTITY l "lol">]>'),
    `<?xml version="1.0"?><ACT><!ENTITY l "lol"></ACT>`,
  ];
  for (const text of files) assert.equal(refusal(fileOf('a.xml', text)).reason, 'entities', text.slice(0, 90));
  const late = FORMEX.replace('Keepers watch.', `${'x'.repeat(30_000)}<!ENTITY l "lol">`);
  assert.equal(refusal(fileOf('a.xml', late)).reason, 'entities');
});

test('an archive gives its act, and the wrapper beside it is passed over', () => {
  const wrapper = strToU8('<DOC><FMX/></DOC>');
  const archive = zipSync({ 'L_x.doc.xml': wrapper, 'L_x.xml': strToU8(FORMEX), 'L_x.pdf': bytes(1, 2, 3) });
  const file = { name: 'a.zip', bytes: archive };
  assert.deepEqual(actIn(file).text, actIn(fileOf('a.xml', FORMEX)).text);
  assert.equal(actIn(file).file, 'a.zip/L_x.xml');
  const stored = zipSync({ 'L_x.xml': strToU8(FORMEX) }, { level: 0 });
  assert.equal(actIn({ name: 'a.zip', bytes: stored }).celex, '32031R0077');
  assert.equal(refusal({ name: 'a.zip', bytes: zipSync({ 'L_x.doc.xml': wrapper }) }).reason, 'wrapper');
  assert.equal(
    refusal({ name: 'a.docx', bytes: zipSync({ 'word/document.bin': wrapper }) }).reason,
    'archive-without-act',
  );
  const cut = zipSync({ 'a.xml': strToU8(FORMEX), 'b.xml': strToU8(FORMEX.slice(0, 900)) });
  assert.equal(refusal({ name: 'a.zip', bytes: cut }).reason, 'truncated');
});

/** Changes every occurrence of a 32-bit field, counted from the header's signature. */
function patched(archive: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  }
  return copy;
}

test('an archive that would grow out of bounds is not unpacked, whatever size it announces', () => {
  const large = zipSync({ 'a.xml': new Uint8Array(20_000_000) });
  assert.ok(large.length < 100_000);
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.xml`, strToU8('<x/>')]));
  const several = Object.fromEntries([1, 2, 3].map((i) => [`${i}.xml`, new Uint8Array(8_000_000)]));
  const liar = patched(large, 0x02014b50, 24, 5000);
  for (const [archive, reason] of [
    [large, 'archive-bomb'],
    [zipSync(many), 'archive-bomb'],
    [zipSync(several), 'archive-bomb'],
    [liar, 'archive-damaged'],
  ] as const) {
    const before = performance.now();
    assert.equal(refusal({ name: 'a.zip', bytes: archive }).reason, reason);
    assert.ok(performance.now() - before < 5000);
  }
});

test('a damaged archive is refused', () => {
  const archive = zipSync({ 'a.xml': strToU8(FORMEX) });
  const flipped = archive.slice();
  flipped[200] = (flipped[200] ?? 0) ^ 0x55;
  const damaged = [
    archive.slice(0, archive.length - 30),
    bytes(0x50, 0x4b, 3, 4, 1, 2, 3),
    flipped,
    patched(archive, 0x02014b50, 16, 1),
    patched(archive, 0x02014b50, 42, 0xfffffff0),
    patched(archive, 0x02014b50, 24, 9_000_000),
  ];
  for (const given of damaged) assert.equal(refusal({ name: 'a.zip', bytes: given }).reason, 'archive-damaged');
});

test('another act, another language, two acts at once or a corrigendum alone are refused', () => {
  const act = fileOf('act.xml', FORMEX);
  const expecting = (expected: { celex?: string; language?: string }) =>
    refused(importAct([act], { ...options, expected }));
  assert.deepEqual(expecting({ celex: '32016R0679', language: 'fr' }), {
    ...{ reason: 'another-act', file: 'act.xml', found: '32031R0077', wanted: '32016R0679' },
    act: { celex: '32016R0679', language: 'fr' },
  });
  const language = expecting({ celex: '02031R0077-20310201', language: 'fr' });
  assert.deepEqual([language.reason, language.found, language.wanted], ['another-language', 'en', 'fr']);
  assert.equal(
    accepted(importAct([act], { ...options, expected: { celex: '32031R0077', language: 'en' } })).act,
    undefined,
  );
  const french = fileOf('fr.xml', FORMEX.replace('<LG.DOC>EN', '<LG.DOC>FR'));
  const other = fileOf('other.xml', FORMEX.replace('<NO.CURRENT>77', '<NO.CURRENT>78'));
  for (const file of [french, other]) {
    const result = refused(importAct([act, file], options));
    assert.deepEqual([result.reason, result.file], ['several-acts', file.name]);
  }
  const alone = refused(importAct([fileOf('corr.xml', CORRIGENDUM)], options));
  assert.equal(alone.reason, 'corrigendum-alone');
  assert.deepEqual(alone.act, { celex: '32031R0077', language: 'en' });
});

test('one file that cannot be read refuses all that were given with it', () => {
  const files = [fileOf('act.xml', FORMEX), fileOf('cons.xml', CONSOLIDATION.slice(0, -50))];
  assert.deepEqual(refused(importAct(files, options)), { reason: 'truncated', file: 'cons.xml' });
  assert.equal(refused(importAct([], options)).reason, 'empty');
});

test('an act that we know is refused when one unit of it is missing', shared, () => {
  const whole = new TextDecoder().decode(official('02016R0679-20160504.en.fmx.xml').bytes);
  const without = (part: RegExp) => {
    const text = whole.replace(part, '');
    assert.ok(text.length < whole.length);
    const { reason, unit, found, wanted, provision } = refusal(fileOf('a.xml', text));
    assert.equal(reason, 'incomplete');
    return [unit, found, wanted, provision];
  };
  assert.deepEqual(without(/<PARAG IDENTIFIER="028\.010">.*?<\/PARAG>/s), ['paragraphs', '9', '10', '28']);
  assert.deepEqual(without(/<PARAG IDENTIFIER="029\.001">.*?<\/PARAG>|<PARAG IDENTIFIER="030\.005">.*?<\/PARAG>/s), [
    'paragraphs',
    '371',
    '372',
    undefined,
  ]);
  assert.deepEqual(without(/<ITEM>(?:(?!<ITEM>).)*?Article 47\(2\).*?<\/ITEM>|<ITEM><NP><NO\.P>\(n\).*?<\/ITEM>/s), [
    'points',
    '388',
    '389',
    undefined,
  ]);
  assert.deepEqual(without(/<ARTICLE IDENTIFIER="099">.*?<\/ARTICLE>/s), ['articles', '98', '99', undefined]);
});

test('reading never throws, whatever the bytes', () => {
  const sources = [FORMEX, PAGE, CORRIGENDUM, CONSOLIDATION];
  for (const source of sources) {
    for (let at = 0; at < source.length; at += 97) {
      const noisy = `${source.slice(0, at)}<&\u0001>${source.slice(at + 3)}`;
      assert.doesNotThrow(() => readOfficial(fileOf('a.xml', noisy), REGISTER));
    }
  }
});
