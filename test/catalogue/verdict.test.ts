import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrameData, RequirementData } from '../../server/src/catalogue/schema.ts';
import { tinyReviewer } from '../support/tiny.ts';
import { TINY_WORDS } from '../support/tinyWords.ts';

const TELLS: FrameData = { name: 'tells', anchor: ['act.notify'], actor: 'processor', with: ['obj.breach'] };
const DELETES: FrameData = { name: 'deletes', elements: ['other'], anchor: ['act.delete'], actor: 'processor' };
const MENTIONS: FrameData = { name: 'mentions', elements: [], effect: 'touches', anchor: ['obj.breach'] };
const USES: FrameData = {
  name: 'uses',
  effect: 'defeats',
  reason: 'own-purpose',
  anchor: ['act.use'],
  actor: 'processor',
  force: 'any',
};
const PAYS: FrameData = { name: 'pays', elements: [], effect: 'flags', flag: 'paid', anchor: ['cond.payment'] };

const DUTY = 'The Processor shall notify any breach.';

/** The verdict on the tiny requirement: its status, then each element with why. */
function verdict(frames: readonly FrameData[], text: string): string {
  const [one] = tinyReviewer(frames).review(text, { language: 'en', profile: 'dpa' }).requirements;
  return [one?.status, ...(one?.elements.map((element) => `${element.id} ${element.because}`) ?? [])].join(', ');
}

/** The findings: code, severity, and the words they stand on. */
function findings(frames: readonly FrameData[], text: string): string[] {
  const review = tinyReviewer(frames).review(text, { language: 'en', profile: 'dpa' });
  return review.findings.map(({ code, severity, span }) => `${code} ${severity} “${text.slice(span.start, span.end)}”`);
}

test('present when every core element holds; others do not count', () => {
  assert.equal(verdict([TELLS, DELETES], DUTY), 'present, tell evidence, other not-found');
  assert.deepEqual(findings([TELLS, DELETES], DUTY), [`tiny.other information “notify any breach”`]);
});

test('partial when an element is weak, or the subject is only touched', () => {
  assert.equal(verdict([TELLS], 'The Processor may notify any breach.'), 'partial, tell weak, other not-found');
  assert.equal(verdict([TELLS, MENTIONS], 'A breach is bad.'), 'partial, tell not-found, other not-found');
  assert.deepEqual(findings([TELLS], 'The Processor may notify any breach.'), [
    'tiny.tell warning “notify”',
    'tiny.other information “notify any breach”',
  ]);
});

test('missing when nothing is found; the finding stands where the contract begins', () => {
  const text = '# Contract\n\nThe parties like tea.';
  assert.equal(verdict([TELLS, MENTIONS], text), 'missing, tell not-found, other not-found');
  assert.deepEqual(findings([TELLS, MENTIONS], text), ['tiny error “Contract”']);
});

test('one clause that holds is enough, wherever a weak one stands', () => {
  for (const text of [`${DUTY} The Processor may notify a breach.`, `The Processor may notify a breach. ${DUTY}`])
    assert.equal(verdict([TELLS], text), 'present, tell evidence, other not-found');
});

test('a clause that defeats an element makes it false, unless it is itself negated', () => {
  const frames = [TELLS, USES];
  assert.equal(verdict(frames, `${DUTY} The Processor may use data.`), 'partial, tell weak, other not-found');
  assert.equal(verdict(frames, `${DUTY} The Processor shall not use data.`), 'present, tell evidence, other not-found');
  assert.equal(verdict(frames, `${DUTY} The Customer may use data.`), 'present, tell evidence, other not-found');
  assert.deepEqual(findings(frames, `${DUTY} The Processor may use data.`).slice(0, 1), ['tiny.tell warning “use”']);
});

test('needs: incomplete until the flags are raised anywhere in the document', () => {
  const frames = [{ ...TELLS, needs: ['paid'] }, PAYS];
  assert.equal(verdict(frames, DUTY), 'partial, tell weak, other not-found');
  const raised = 'All is paid in full.';
  for (const text of [`${DUTY}\n\n${raised}`, `${raised}\n\n${DUTY}`])
    assert.equal(verdict(frames, text), 'present, tell evidence, other not-found');
  const touches = [{ ...MENTIONS, needs: ['paid'] }, PAYS];
  assert.equal(verdict(touches, 'A breach is bad.'), 'missing, tell not-found, other not-found');
});

test('unless: dropped when a flag is raised', () => {
  const frames = [{ ...TELLS, unless: ['paid'] }, PAYS];
  assert.equal(verdict(frames, DUTY), 'present, tell evidence, other not-found');
  assert.equal(verdict(frames, `${DUTY}\n\nAll is paid in full.`), 'missing, tell not-found, other not-found');
});

test('a flag that is only negated is not raised', () => {
  const frames = [
    { ...TELLS, unless: ['told'] },
    { ...PAYS, flag: 'told', anchor: ['act.assist'] },
  ];
  assert.equal(verdict(frames, `${DUTY} The Customer does not assist.`), 'present, tell evidence, other not-found');
  assert.equal(verdict(frames, `${DUTY} The Customer shall assist.`), 'missing, tell not-found, other not-found');
});

test('evidence: at most three different places', () => {
  const review = tinyReviewer([TELLS]).review(`${DUTY}\n\n`.repeat(6), { language: 'en', profile: 'dpa' });
  const places = review.requirements[0]?.elements[0]?.evidence ?? [];
  assert.deepEqual(
    places.map(({ start }) => start),
    [20, 60, 100],
  );
});

test('evidence: the most telling words first', () => {
  const frame: FrameData = { ...TELLS, with: ['obj.breach^'] };
  const text = `# Rules\n\n${DUTY}\n\n# Breach\n\nThe Processor shall notify a breach to the Customer.`;
  const [first] =
    tinyReviewer([frame]).review(text, { language: 'en', profile: 'dpa' }).requirements[0]?.elements[0]?.evidence ?? [];
  assert.equal(text.slice(first?.start, first?.end), 'notify a breach');
});

test('what weakens is said once for the same words and reason', () => {
  const frames = [TELLS, { ...TELLS, name: 'tells-too', with: [] }];
  const review = tinyReviewer(frames).review('The Processor may notify a breach.', { language: 'en', profile: 'dpa' });
  assert.deepEqual(
    review.requirements[0]?.elements[0]?.against.map(({ reason }) => reason),
    ['may'],
  );
});

test('touched: where a weak requirement is spoken of, and nowhere else', () => {
  const touched = (text: string) =>
    tinyReviewer([TELLS, MENTIONS])
      .review(text, { language: 'en', profile: 'dpa' })
      .requirements[0]?.touched.map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(touched('A breach is bad. An incident too.'), ['breach', 'incident']);
  assert.deepEqual(touched(DUTY), []);
  assert.deepEqual(touched('The parties like tea.'), []);
});

test('a frame that names what does not exist is reported and left out, the others work', () => {
  const frames = [TELLS, { ...DELETES, anchor: ['act.unheard'] }, { ...DELETES, elements: ['nowhere'] }];
  const { compiled } = tinyReviewer(frames);
  assert.deepEqual(compiled.problems, [
    'tiny.other/deletes: concept "act.unheard" has no forms in any language',
    'tiny.nowhere/deletes: no such element',
  ]);
  assert.equal(verdict(frames, DUTY), 'present, tell evidence, other not-found');
});

test('a quiet element is told of only where something speaks against it, and moves no status', () => {
  const elements: RequirementData['elements'] = [
    { id: 'tell', mark: 'core' },
    { id: 'other', mark: 'recommended', holds: true, quiet: true },
  ];
  const reviewer = tinyReviewer([TELLS, { ...USES, elements: ['other'] }], TINY_WORDS, elements);
  const read = (text: string) => reviewer.review(text, { language: 'en', profile: 'dpa' });
  const silent = read(DUTY);
  assert.deepEqual(
    silent.requirements[0]?.elements.map(({ id }) => id),
    ['tell'],
  );
  assert.deepEqual(silent.findings, []);
  const told = read(`${DUTY} The Processor may use data.`);
  assert.equal(told.requirements[0]?.status, 'present');
  assert.deepEqual(
    told.findings.map(({ code, severity }) => `${code} ${severity}`),
    ['tiny.other information'],
  );
});
