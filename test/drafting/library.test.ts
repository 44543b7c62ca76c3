import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { CLAUSE_LANGUAGES, readClauses } from '../../scripts/clauses/read.ts';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import type { RequirementVerdict } from '../../server/src/catalogue/review.ts';
import { createReviewer } from '../../server/src/catalogue/reviewer.ts';
import type { Wording } from '../../server/src/drafting/clause.ts';
import { FRAMES, type Frame, plainClause } from '../support/plainClause.ts';

const reviewer = createReviewer(catalogueData);
const ofDpa = reviewer.catalogue.ofProfile('dpa');

function verdicts(text: string): readonly RequirementVerdict[] {
  return reviewer.review(text, { profile: 'dpa' }).requirements;
}

function about(all: readonly RequirementVerdict[], id: string): RequirementVerdict {
  return all.find((one) => one.id === id) ?? assert.fail(id);
}

/** What is weak in the text that the beginning alone does not have. */
function weak(all: readonly RequirementVerdict[]): string[] {
  return all.flatMap(({ id, elements }) =>
    elements.flatMap((one) => (one.because === 'weak' ? [`${id}.${one.id}`] : [])),
  );
}

function lacking({ elements }: RequirementVerdict): string[] {
  return elements.filter(({ satisfied }) => satisfied === false).map(({ id }) => id);
}

function inserted(title: string, wording: Wording, frame: Frame): string {
  return `${frame.head}\n## 1. ${title}\n\n${plainClause(wording, frame)}\n`;
}

for (const language of CLAUSE_LANGUAGES) {
  const library = readClauses(language);
  const frames = FRAMES.filter((one) => one.language === language);
  for (const { id, folder, elements } of ofDpa) {
    const texts = library[folder];
    describe(`${language} ${id}`, () => {
      test('is in the library, with a repair for each element', () => {
        assert.ok(texts, 'no clause file');
        const holds = elements.filter((one) => !one.holds).map((one) => one.id);
        assert.deepEqual(
          Object.keys(texts.repairs).filter((one) => !elements.some((own) => own.id === one)),
          [],
        );
        assert.deepEqual(
          holds.filter((one) => !texts.repairs[one]),
          [],
        );
      });
      for (const [variant, wording] of Object.entries(texts?.variants ?? {})) {
        test(`${variant} is present with every element`, () => {
          for (const frame of frames.filter((one) => !one.addressed || wording.addressed)) {
            const text = inserted(texts?.title ?? '', wording, frame);
            const all = verdicts(text);
            const own = about(all, id);
            assert.deepEqual([own.status, ...lacking(own)], ['present'], text);
            assert.deepEqual(weak(all), weak(verdicts(frame.head)), text);
          }
        });
      }
      for (const [element, wording] of Object.entries(texts?.repairs ?? {})) {
        if (elements.some((one) => one.id === element && one.holds)) {
          test(`the repair of ${element} answers what speaks against it`, () => {
            const path = `server/data/requirements/${folder}/examples.${language}.json`;
            const { notSatisfied }: { readonly notSatisfied: readonly string[] } = JSON.parse(
              readFileSync(path, 'utf8'),
            )[element];
            const frame = frames[0] ?? assert.fail();
            const isWeak = (text: string) => weak(verdicts(text)).includes(`${id}.${element}`);
            const heads = notSatisfied.map((example) => `${frame.head}\n${example}\n\n`).filter(isWeak);
            assert.ok(heads.length >= 2, 'examples that speak against it');
            for (const head of heads) assert.ok(!isWeak(head + plainClause(wording, frame)), head);
          });
          continue;
        }
        test(`the repair of ${element} makes it hold`, () => {
          for (const frame of frames.filter((one) => !one.addressed || wording.addressed)) {
            const text = inserted(texts?.title ?? '', wording, frame);
            const all = verdicts(text);
            assert.ok(about(all, id).elements.find((one) => one.id === element)?.satisfied, text);
            assert.deepEqual(weak(all), weak(verdicts(frame.head)), text);
          }
        });
      }
    });
  }
}
