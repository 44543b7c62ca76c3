import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import manifest from '../../package.json';
import { CLAUSE_LANGUAGES, readClauses } from '../../scripts/clauses/read.ts';
import { readAgreement } from '../../scripts/clauses/readAgreement.ts';
import { readPrefixes, type Snippet, snippetPath } from '../../scripts/snippets.ts';
import type { RequirementVerdict } from '../../server/src/catalogue/review.ts';
import { clausesIn } from '../../server/src/drafting/agreement/expand.ts';
import { readSkeleton } from '../../server/src/drafting/agreement/skeleton.ts';
import { reviewer } from '../support/citations.ts';
import { expand } from '../support/snippetSyntax.ts';

/** Beginnings of contracts that call their parties as the snippets do. */
const HEADS: Readonly<Record<string, string>> = {
  fr: '# Accord de traitement des données\n\nEntre Orfévia SAS (ci-après « le Responsable du traitement ») et Luméo SARL (ci-après « le Sous-traitant »).\n',
  en: '# Data Processing Agreement\n\nBetween Orfevia Ltd (“the Controller”) and Lumeo Ltd (“the Processor”).\n',
};
const ofDpa = reviewer.catalogue.ofProfile('dpa');

function reviewed(text: string): readonly RequirementVerdict[] {
  return reviewer.review(text, { profile: 'dpa' }).requirements;
}

function lacking({ elements }: RequirementVerdict): string[] {
  return elements.filter(({ satisfied }) => satisfied === false).map(({ id }) => id);
}

test('the extension brings the snippets of both languages to Markdown', () => {
  const paths = CLAUSE_LANGUAGES.map((language) => ({ language: 'markdown', path: `./${snippetPath(language)}` }));
  assert.deepEqual(
    [...manifest.contributes.snippets].sort((a, b) => a.path.localeCompare(b.path)),
    paths,
  );
});

for (const language of CLAUSE_LANGUAGES) {
  describe(`snippets in ${language}`, () => {
    const snippets = JSON.parse(readFileSync(snippetPath(language), 'utf8')) as Record<string, Snippet>;
    const prefixes = readPrefixes(language);
    const library = readClauses(language);
    const named = Object.entries(snippets);
    const plain = (name: string) => expand((snippets[name] ?? assert.fail(name)).body.join('\n')).text;

    test('there is one for each clause, for sections of several clauses and for each annex, and prefixes for no other', () => {
      const { skeleton, annexes } = readAgreement(language);
      assert.deepEqual(Object.keys(prefixes.clauses).sort(), ofDpa.map(({ folder }) => folder).sort());
      assert.deepEqual(Object.keys(prefixes.annexes).sort(), Object.keys(annexes).sort());
      const headings = readSkeleton(skeleton).sections.map(({ heading }) => heading);
      for (const heading of Object.keys(prefixes.sections)) assert.ok(headings.includes(heading), heading);
      const { clauses, sections, annexes: ofAnnexes } = prefixes;
      const count = [clauses, sections, ofAnnexes].reduce((sum, one) => sum + Object.keys(one).length, 0);
      assert.equal(named.length, count, 'no two of a name');
    });

    test('each parses, begins with the names of the parties, and counts its tab stops from there on', () => {
      for (const [name, { body }] of named) {
        const { text, stops } = expand(body.join('\n'));
        assert.doesNotMatch(text, /[{}$\\\ue000-\uf8ff]| {2}/, name);
        const names =
          language === 'fr'
            ? ['Responsable du traitement', 'Sous-traitant', 'accord']
            : ['Controller', 'Processor', 'Agreement'];
        for (const [i, one] of names.entries()) assert.ok([one, undefined].includes(stops.get(i + 1)), name);
        const others = [...stops.keys()].filter((stop) => stop > names.length).sort((a, b) => a - b);
        assert.deepEqual(
          others,
          others.map((_, i) => names.length + 1 + i),
          name,
        );
      }
    });

    test('a prefix leads to one snippet, or is shared on purpose', () => {
      const counts = new Map<string, number>();
      for (const [name, { prefix, description }] of named) {
        assert.ok(prefix.length >= 2 && description !== '', name);
        assert.equal(new Set(prefix).size, prefix.length, name);
        for (const one of prefix) counts.set(one, (counts.get(one) ?? 0) + 1);
      }
      const shared = [...counts].filter(([, count]) => count > 1).map(([one]) => one);
      assert.deepEqual(shared.sort(), [...prefixes.shared].sort());
    });

    test('each clause with its defaults is present with every element', () => {
      for (const { id, folder } of ofDpa) {
        const { title } = library[folder] ?? assert.fail(folder);
        const text = `${HEADS[language]}\n## ${title}\n\n${plain(title)}\n`;
        const own = reviewed(text).find((one) => one.id === id) ?? assert.fail(id);
        assert.deepEqual([own.status, ...lacking(own)], ['present'], text);
      }
    });

    const presentIn = (body: string, folders: readonly string[]) => {
      const all = reviewed(`${HEADS[language]}\n${body}\n`);
      for (const { id } of ofDpa.filter(({ folder }) => folders.includes(folder))) {
        const own = all.find((one) => one.id === id) ?? assert.fail(id);
        assert.deepEqual([own.status, ...lacking(own)], ['present'], `${id}\n${body}`);
      }
    };

    test('a section holds all its clauses below a heading', () => {
      for (const { heading, lines } of readSkeleton(readAgreement(language).skeleton).sections) {
        if (!prefixes.sections[heading]) continue;
        const text = plain(prefixes.section.replace('{title}', heading));
        assert.ok(text.startsWith(`## ${heading}\n\n`));
        const folders = clausesIn(lines);
        assert.ok(folders.length > 1);
        presentIn(text, folders);
      }
    });

    test('an annex stands below a heading; that of the particulars holds each of them', () => {
      const annex = (name: string) => {
        const { title } = readAgreement(language).annexes[name] ?? assert.fail(name);
        const text = plain(prefixes.annex.replace('{title}', title));
        assert.ok(text.startsWith(`## ${title}\n\n`));
        return text;
      };
      presentIn(annex('particulars'), [
        ...['subject-matter', 'nature-purpose', 'duration'],
        ...['data-types', 'special-categories', 'data-subjects'],
      ]);
      const [security] = reviewed(`${HEADS[language]}\n${annex('security')}\n`).filter(({ id }) => id === 'security');
      assert.equal(security?.elements.find(({ id }) => id === 'measures-described')?.satisfied, true);
      for (const name of ['subprocessors', 'transfers']) assert.match(annex(name), /\n\| --- \|.*\n\| \[/);
    });
  });
}

/** `§` for the sign that begins a tab stop. */
function asSnippet(text: string): string {
  return text.replaceAll('§', '$');
}

test('the syntax of snippets: what is not balanced is refused', () => {
  assert.deepEqual(expand(asSnippet('a §{1:b\\}c} §{1} §{2|d\\,e,f|} \\§')).text, 'a b}c b}c d,e $');
  for (const wrong of ['§{1:a', '§1', '§{1}', '§{1|a,b}', '§{1:§{2:a}}', '§{1:a} §{1:b}', '\\a', '§{1|,a|}', '§{x}']) {
    assert.throws(() => expand(asSnippet(wrong)), Error, wrong);
  }
});
