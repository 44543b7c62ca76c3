import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleMarkdown } from '../../server/src/regulation/articleMarkdown.ts';
import {
  type FoundUnit,
  lookUp,
  type MissingUnit,
  neighbours,
  plainLines,
} from '../../server/src/regulation/lookup.ts';
import { readAsked } from '../../server/src/regulation/unitReference.ts';
import { FORMEX } from '../support/fictionalActs.ts';
import { actIn, fileOf, NO_OFFICIAL_FILES, official } from '../support/officialFiles.ts';

const LAMPS = actIn(fileOf('act.xml', FORMEX)).text;

function look(query: string, act = LAMPS): FoundUnit | MissingUnit {
  const asked = readAsked(query);
  assert.ok(asked && 'unit' in asked, query);
  return lookUp(act, asked.unit);
}

function found(query: string, act = LAMPS): FoundUnit {
  const unit = look(query, act);
  assert.ok(!('missing' in unit), `${query}: ${JSON.stringify(unit)}`);
  return unit;
}

function linesOf(query: string, act = LAMPS): readonly string[] {
  return found(query, act).paragraphs.flatMap(({ passages }) => plainLines(passages));
}

test('exactly the unit that was asked for', () => {
  assert.deepEqual(linesOf('1(1)'), ['Each tower has a lamp.', 'It costs 1\u00a0250\u00a0000 crowns.']);
  assert.deepEqual(linesOf('1(1), second subparagraph'), ['It costs 1\u00a0250\u00a0000 crowns.']);
  assert.deepEqual(linesOf('1(2)'), [
    ...['A lamp has:', '  (a) a wick that:', '    (i) is dry;', '    (ii) burns;', '  unless it is spare;'],
    ...['  (b) a glass.', 'Point (b) applies at night only.'],
  ]);
  assert.deepEqual(linesOf('1(2)(b)'), ['a glass.']);
  assert.deepEqual(linesOf('1(2)(a)(ii)'), ['burns;']);
  assert.deepEqual(linesOf('2(1)'), ['‘keeper’: who keeps a lamp;']);
  assert.deepEqual(linesOf('2(2)'), ['‘night’:', '  — dusk, or', '  — fog.']);
  assert.deepEqual(linesOf('3, second subparagraph'), ['Two keepers watch by turns.']);
  assert.equal(found('1').paragraphs.length, 2);
});

test('with the words that lead to it, its label and what it stands in', () => {
  const inner = found('1(2)(a)(ii)');
  assert.deepEqual(inner.lead, [{ text: 'A lamp has:' }, { label: '(a)', text: 'a wick that:' }]);
  assert.equal(inner.label, '(ii)');
  assert.deepEqual(found('2(1)').reference, { article: 2, point: '1' });
  assert.deepEqual(
    found('3').divisions.map(({ label }) => label),
    ['CHAPTER II', 'Section 2'],
  );
  assert.equal(found('1(2)').label, '2');
});

test('a point whose paragraph is not named is found where only one has it', () => {
  assert.deepEqual(found('1(b)').reference, { article: 1, paragraph: 2, point: 'b' });
});

test('what does not exist is answered with what does', () => {
  const missing = (query: string) => {
    const unit = look(query);
    assert.ok('missing' in unit, query);
    return [unit.missing, unit.reference, unit.existing];
  };
  assert.deepEqual(missing('9'), ['article', { article: 9 }, ['1', '2', '3', '4']]);
  assert.deepEqual(missing('1(3)'), ['paragraph', { article: 1 }, ['1', '2']]);
  assert.deepEqual(missing('3(1)'), ['paragraph', { article: 3 }, []]);
  assert.deepEqual(missing('1(2)(c)'), ['point', { article: 1, paragraph: 2 }, ['a', 'b']]);
  assert.deepEqual(missing('1(2)(a)(iv)'), ['point', { article: 1, paragraph: 2, point: 'a' }, ['i', 'ii']]);
  assert.deepEqual(missing('2(3)'), ['point', { article: 2 }, ['1', '2']]);
  assert.deepEqual(missing('1(1), third subparagraph'), ['subparagraph', { article: 1, paragraph: 1 }, ['1', '2']]);
  assert.deepEqual(missing('1, second subparagraph'), ['which-paragraph', { article: 1 }, ['1', '2']]);
  assert.deepEqual(missing('1(c)'), ['point', { article: 1 }, []]);
});

test('the articles before and after', () => {
  assert.deepEqual(neighbours(LAMPS, '2').previous?.number, '1');
  assert.deepEqual(neighbours(LAMPS, '2').next?.number, '3');
  assert.deepEqual(Object.keys(neighbours(LAMPS, '1')), ['next']);
  assert.deepEqual(Object.keys(neighbours(LAMPS, '4')), ['previous']);
  assert.deepEqual(neighbours(LAMPS, '9'), {});
});

test('an article as Markdown, with the line of each of its units', () => {
  const [article] = LAMPS.articles;
  assert.ok(article);
  const { text, lines } = articleMarkdown(article, { head: ['CHAPTER I – Light'], foot: ['Source: the Cape'] });
  assert.equal(
    text,
    `# Article 1 – Lamps

CHAPTER I – Light

## 1.

Each tower has a lamp.

It costs 1\u00a0250\u00a0000 crowns.

## 2.

A lamp has:

- (a) a wick that:
  - (i) is dry;
  - (ii) burns;

  unless it is spare;
- (b) a glass.

Point (b) applies at night only.

---

Regulation (EU) 2030/5 on wicks (OJ L 5, 6.1.2030, p. 9).

Source: the Cape
`,
  );
  const at = (key: string) => text.split('\n')[lines.get(key) ?? -1];
  assert.equal(at('1'), '# Article 1 – Lamps');
  assert.equal(at('1(1)'), '## 1.');
  assert.equal(at('1(1), subparagraph 2'), 'It costs 1\u00a0250\u00a0000 crowns.');
  assert.equal(at('1(2)(a)'), '- (a) a wick that:');
  assert.equal(at('1(2)(b)'), '- (b) a glass.');
  assert.equal(at('1(2), subparagraph 2'), 'Point (b) applies at night only.');
});

test('nothing in the text of an act is taken for Markdown', () => {
  const text = '# not a heading *nor* [a link](command:x) <b> | `code`';
  const article = { number: '7', label: 'Article 7', title: '*', paragraphs: [{ number: null, passages: [{ text }] }] };
  assert.equal(
    articleMarkdown(article).text,
    '# Article 7 – \\*\n\n\\# not a heading \\*nor\\* \\[a link\\](command:x) \\<b\\> \\| \\`code\\`\n',
  );
});

test('every unit of the GDPR is found by its own name', { skip: NO_OFFICIAL_FILES }, () => {
  const { text } = actIn(official('02016R0679-20160504.fr.reformatted.fmx.xml'));
  let units = 0;
  for (const { number, paragraphs } of text.articles) {
    assert.deepEqual(found(number, text).paragraphs, paragraphs);
    for (const paragraph of paragraphs) {
      const name = paragraph.number === null ? number : `${number}(${paragraph.number})`;
      if (paragraph.number !== null) assert.deepEqual(found(name, text).paragraphs, [paragraph]);
      for (const point of paragraph.passages.flatMap(({ points = [] }) => points)) {
        if (point.label === '—') continue;
        const unit = found(`${name}(${point.label.replace(')', '')})`, text);
        assert.deepEqual(unit.paragraphs[0]?.passages, point.passages);
        units++;
      }
    }
  }
  assert.equal(units, 378);
});
