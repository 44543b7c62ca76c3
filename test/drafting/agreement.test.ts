import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { CLAUSE_LANGUAGES, readClauses } from '../../scripts/clauses/read.ts';
import { readAgreement } from '../../scripts/clauses/readAgreement.ts';
import { type AgreementWish, composeAgreement } from '../../server/src/drafting/agreement/agreement.ts';
import type { AgreementTexts } from '../../server/src/drafting/agreement/skeleton.ts';
import { type ClauseLibrary, VARIANTS, type Variant } from '../../server/src/drafting/clause.ts';
import { reviewer } from '../support/citations.ts';
import { remarksIn } from '../support/remarks.ts';

const NAMES = { controller: 'Orfévia SAS', processor: 'Ateliers d’Émeraude & Fils' };
const SPACE = '\u00a0';

const ofLanguage = new Map(
  CLAUSE_LANGUAGES.map((language) => [
    language as string,
    { library: readClauses(language), texts: readAgreement(language) },
  ]),
);

function composed(wish: AgreementWish): string {
  const { library, texts } = ofLanguage.get(wish.language) ?? assert.fail(wish.language);
  return composeAgreement(library, texts, wish);
}

/** Headings of the second level, and the first words of each paragraph below them. */
function outline(text: string): { heading: string; paragraphs: string[] }[] {
  const sections: { heading: string; paragraphs: string[] }[] = [];
  for (const node of fromMarkdown(text).children) {
    const source = text.slice(node.position?.start.offset, node.position?.end.offset);
    if (node.type === 'heading' && node.depth === 2) sections.push({ heading: source.slice(3), paragraphs: [] });
    else if (node.type === 'paragraph' && !source.startsWith('|')) sections.at(-1)?.paragraphs.push(source);
  }
  return sections;
}

function assertNumbered(text: string): void {
  const sections = outline(text);
  const numbered = sections.filter(({ heading }) => /^\d/.test(heading));
  assert.ok(numbered.length >= 12);
  for (const [i, { heading, paragraphs }] of numbered.entries()) {
    assert.ok(heading.startsWith(`${i + 1}. `), heading);
    assert.ok(paragraphs.length > 0, heading);
    for (const [j, paragraph] of paragraphs.entries()) {
      assert.match(paragraph, new RegExp(`^${i + 1}\\.${j + 1} \\p{Lu}`, 'u'));
    }
  }
  const after = sections.slice(numbered.length);
  assert.equal(after.length, 5, 'signatures and four annexes');
  for (const { heading, paragraphs } of after) {
    assert.ok(!/^\d/.test(heading));
    for (const paragraph of paragraphs) assert.ok(!/^\d/.test(paragraph), paragraph);
  }
}

function assertWellFormed(text: string): void {
  const types = new Set(fromMarkdown(text).children.map(({ type }) => type));
  assert.deepEqual([...types].sort(), ['heading', 'list', 'paragraph']);
  assert.equal(fromMarkdown(text).children.filter((one) => one.type === 'heading' && one.depth === 1).length, 1);
  assert.ok(text.endsWith('|\n') && !text.includes('\n\n\n'));
  for (const line of text.split('\n')) {
    assert.equal(line, line.trim());
    assert.ok(!line.includes('  ') && !line.includes('{{') && !line.includes('..'), line);
    if (!line.startsWith('|')) continue;
    assert.ok(line.endsWith(' |'), line);
  }
}

/** Rows of each table have as many cells as its header. */
function assertTables(text: string): void {
  for (const table of text.split('\n\n').filter((block) => block.startsWith('|'))) {
    const widths = table
      .trim()
      .split('\n')
      .map((row) => row.replaceAll('\\|', '').split('|').length);
    assert.equal(new Set(widths).size, 1, table);
  }
}

function assertTypography(text: string, language: string): void {
  assert.doesNotMatch(text, /'|"/);
  if (language === 'fr') {
    assert.doesNotMatch(text, /[^\u00a0:][;!?»]|[^\u00a0]:(?=\s)|«[^\u00a0]/);
    assert.doesNotMatch(text, /\b(?:de le|à le|de les|à les|que il|si il)\b/);
  } else assert.doesNotMatch(text, /\s[:;!?,.](?=\s)|[«»\u00a0]/);
}

for (const language of CLAUSE_LANGUAGES) {
  for (const variant of VARIANTS) {
    describe(`the agreement in ${language}, ${variant}`, () => {
      const text = composed({ language, variant, ...NAMES });
      const review = reviewer.review(text);

      test('holds every requirement with every element, and the review finds nothing', () => {
        assert.deepEqual([review.kind, review.language], ['dpa', language]);
        assert.equal(review.requirements.length, reviewer.catalogue.ofProfile('dpa').length);
        const lacking = review.requirements.filter(
          ({ status, elements }) =>
            !['present', 'not-applicable'].includes(status) || elements.some(({ satisfied }) => satisfied === false),
        );
        assert.deepEqual(
          lacking.map(({ id }) => id),
          [],
        );
        assert.deepEqual(
          review.findings.map(({ code }) => code),
          [],
        );
      });

      test('says as much while the parties have no names yet', () => {
        const { kind, findings, requirements } = reviewer.review(composed({ language, variant }));
        assert.deepEqual([kind, findings], ['dpa', []]);
        assert.deepEqual(
          requirements.map(({ status }) => status),
          review.requirements.map(({ status }) => status),
        );
      });

      test('leaves nothing for the rules but its blanks, all of them', () => {
        const blanks = text.match(/\[(?:à compléter|à vérifier|to be completed|to be checked)[\u00a0:]/g)?.length ?? 0;
        assert.ok(blanks > 10);
        const remarks = remarksIn(text).map(({ code, span }) => `${code} ${text.slice(span.start, span.start + 3)}`);
        assert.deepEqual(new Set(remarks), new Set([`unfilled-placeholder ${language === 'fr' ? '[à ' : '[to'}`]));
        assert.equal(remarks.length, blanks);
      });

      test('is well-formed Markdown, with its numbers in order', () => {
        assertWellFormed(text);
        assertTables(text);
        assertNumbered(text);
      });

      test('is set as its language is', () => assertTypography(text, language));

      test('names the parties where they are told, and leaves a blank for the name that is not', () => {
        assert.equal(text.split(NAMES.controller).length - 1, 2);
        assert.equal(text.split(NAMES.processor).length - 1, 2);
        const unnamed =
          language === 'fr' ? `[à compléter${SPACE}: dénomination sociale]` : '[to be completed: company name]';
        assert.ok(!text.includes(unnamed));
        const one = composed({ language, variant, processor: NAMES.processor });
        assert.equal(one.split(unnamed).length - 1, 2);
        assert.equal(one.replaceAll(unnamed, NAMES.controller), text);
      });
    });
  }

  test(`${language}: every requirement has one place in the agreement, every annex its title, every note one effect`, () => {
    const { library, texts } = ofLanguage.get(language) ?? assert.fail();
    const annexes = Object.values(texts.annexes).map(({ variants }) => variants.balanced?.body ?? '');
    const named = [texts.skeleton, ...annexes].flatMap((one) =>
      [...one.matchAll(/\{\{clause: ([^}]+)\}\}/g)].map((found) => found[1]),
    );
    assert.deepEqual(
      named.sort(),
      reviewer.catalogue
        .ofProfile('dpa')
        .map(({ folder }) => folder)
        .sort(),
    );
    for (const { title } of Object.values(texts.annexes)) assert.ok(texts.skeleton.includes(` – ${title}\n`), title);
    for (const note of texts.skeleton.match(/^> (?:list|blanks):.*$/gm) ?? assert.fail()) {
      const without = { ...texts, skeleton: texts.skeleton.replace(note, '') };
      const matters = VARIANTS.some(
        (variant) =>
          composeAgreement(library, texts, { language, variant }) !==
          composeAgreement(library, without, { language, variant }),
      );
      assert.ok(matters, note);
    }
  });
}

test('a name may hold whatever Markdown takes for a mark', () => {
  const text = composed({ language: 'en', variant: 'balanced', controller: ' A|B*C_ <D>\n[E] ', processor: '`#1' });
  assert.ok(text.includes('\n\nA\\|B\\*C\\_ \\<D\\> \\[E\\], '));
  assert.ok(text.includes('\n| A\\|B\\*C\\_ \\<D\\> \\[E\\] | \\`\\#1 |\n'));
  assertTables(text);
  assertWellFormed(text);
});

const LIBRARY: ClauseLibrary = {
  audits: clause({
    balanced: 'Balanced of {{the controller}}.\n- one\n- {{choice: two|three}}',
    controller: 'Strict.',
  }),
  open: clause({ balanced: 'First.\nOn {{blank: day}}.' }),
  term: clause({ balanced: 'It lasts {{choice: a year|two years}}, {{check: in town|abroad}}.' }),
};

function clause(bodies: Partial<Record<Variant, string>>) {
  const variants = Object.fromEntries(Object.entries(bodies).map(([variant, body]) => [variant, { note: 'n', body }]));
  return { title: 't', variants, repairs: {} };
}

function small(body: string): AgreementTexts {
  const skeleton = `# T\n\n> controller: Client | the\n> processor: Host | the\n> contract: Agreement | this\n> unnamed: name\n\n{{controller}} and {{processor}}\n\n${body}`;
  return { skeleton, annexes: { table: clause({ balanced: '| a | b |\n|---|---|\n| c | {{clause: term}} |' }) } };
}

const HEAD = '# T\n\n[to be completed: name] and [to be completed: name]\n\n';

function said(body: string, variant: Variant = 'balanced'): string {
  const text = composeAgreement(LIBRARY, small(body), { language: 'en', variant });
  assert.ok(text.startsWith(HEAD));
  return text.slice(HEAD.length);
}

test('clauses stand in numbered sections, a choice with its first option; a variant that is not there is the balanced one', () => {
  const body = '## Audits\n{{clause: audits}}\nMore.\n## Term\n{{clause: term}}\n---\n## End\nDone.';
  const end = '\n\n## 2. Term\n\n2.1 It lasts a year, [to be checked: in town].\n\n## End\n\nDone.\n';
  assert.equal(said(body), `## 1. Audits\n\n1.1 Balanced of the Client.\n\n- one\n- two\n\n1.2 More.${end}`);
  assert.equal(said(body, 'controller'), `## 1. Audits\n\n1.1 Strict.\n\n1.2 More.${end}`);
  assert.equal(said(body, 'processor'), said(body));
  assert.equal(said('## A\n{{clause: audits, balanced}}', 'controller'), said('## A\n{{clause: audits}}'));
});

test('clauses stand in cells of annexes; what is to be checked stands in brackets', () => {
  const row = '| c | It lasts a year, [to be checked: in town]. |';
  assert.equal(said('---\n## Annex\n{{annex: table}}'), `## Annex\n\n| a | b |\n| --- | --- |\n${row}\n`);
});

test('notes change a clause: its list, its paragraphs with blanks', () => {
  assert.equal(said('## A\n{{clause: audits}}\n> list: See {{the contract}}.'), '## 1. A\n\n1.1 See this Agreement.\n');
  assert.equal(said('## A\n{{clause: open}}\n> blanks: On time.'), '## 1. A\n\n1.1 First.\n\n1.2 On time.\n');
  assert.equal(said('## A\n{{clause: open}}\n> blanks:\n> list: None.'), '## 1. A\n\n1.1 First.\n');
});

test('what is not whole is refused', () => {
  assert.throws(() => said('## A\n{{clause: none}}'), /no clause none/);
  assert.throws(() => said('{{annex: none}}'), /no clause none/);
  assert.throws(() => said('{{clause: audits, weak}}'), /no clause audits, weak/);
  const wish = { language: 'en', variant: 'balanced' } as const;
  const texts = { annexes: {}, skeleton: '# T\n\n> unnamed: name' };
  assert.throws(() => composeAgreement({}, texts, wish), /> controller/);
  assert.throws(() => composeAgreement({}, { ...texts, skeleton: 'T' }, wish), /# title/);
  assert.throws(() => composeAgreement(LIBRARY, small(''), { ...wish, language: 'de' }), /drafted in de/);
});
