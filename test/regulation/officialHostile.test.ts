import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importAct } from '../../server/src/regulation/official/importAct.ts';
import { isRefusal } from '../../server/src/regulation/official/refusal.ts';
import { FORMEX, PAGE } from '../support/fictionalActs.ts';
import { fileOf, REGISTER, TODAY } from '../support/officialFiles.ts';

/** Far more than any of these takes, far less than what quadratic work on them would. */
const WATCHDOG = 20_000;

const inFormex = (text: string) => FORMEX.replace('<ALINEA>Keepers watch.</ALINEA>', text);
const onPage = (text: string) => PAGE.replace('Keepers watch.', text);
const items = '<ITEM><NP><NO.P>(a)</NO.P><TXT>x</TXT></NP></ITEM>'.repeat(50_000);

const TAKEN: Readonly<Record<string, string>> = {
  points: inFormex(`<ALINEA><P>x</P><LIST TYPE="alpha">${items}</LIST></ALINEA>`),
  'one long sentence': inFormex(`<ALINEA>${'Keepers watch. '.repeat(500_000)}</ALINEA>`),
  entities: inFormex(`<ALINEA>${'&amp;'.repeat(1_000_000)}</ALINEA>`),
  spaces: inFormex(`<ALINEA>a${' '.repeat(8_000_000)}b</ALINEA>`),
  attributes: inFormex(`<ALINEA ${Array.from({ length: 300_000 }, (_, i) => `a${i}="1"`).join(' ')}>x</ALINEA>`),
  'calls of footnotes': onPage('x <a href="#n">(1)</a>'.repeat(150_000)),
  'bare ampersands': onPage('&'.repeat(3_000_000)),
};

const REFUSED: Readonly<Record<string, string>> = {
  elements: inFormex('<ALINEA>x</ALINEA>'.repeat(300_000)),
  rows: onPage(`<table>${'<tr><td>(a)</td><td>x</td></tr>'.repeat(150_000)}</table>`),
  depth: onPage('<div>'.repeat(1_000_000)),
  'open tags': `<ACT>${'<P>'.repeat(2_000_000)}`,
  'less-than signs': '<'.repeat(9_000_000),
  'an endless instruction': `<?xml ${'?'.repeat(9_000_000)}`,
  'an endless attribute': `<ACT a="${'x'.repeat(9_000_000)}`,
};

test('files made to be slow are read in time, or refused in time', () => {
  for (const [cases, refused] of [
    [TAKEN, false],
    [REFUSED, true],
  ] as const) {
    for (const [name, text] of Object.entries(cases)) {
      const before = performance.now();
      const result = importAct([fileOf('a.xml', text)], { register: REGISTER, taken: TODAY });
      assert.equal(isRefusal(result), refused, `${name}: ${isRefusal(result) ? result.reason : 'taken'}`);
      assert.ok(performance.now() - before < WATCHDOG, name);
    }
  }
});
