import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrameData } from '../../server/src/catalogue/schema.ts';
import { reads, tells, withWords } from '../support/frames.ts';
import { tinyReviewer } from '../support/tiny.ts';

test('may and endeavour weaken a duty', () => {
  reads(tells(), 'en', [
    'weak(may) The Processor may ⟦notify any breach⟧.',
    'weak(endeavour) The Processor shall endeavour to ⟦notify any breach⟧.',
    'weak(endeavour) The Processor shall use reasonable efforts to ⟦notify any breach⟧.',
    'holds The Processor may use data; it shall ⟦notify any breach⟧.',
    'holds The Customer may delete data and the Processor ⟦notifies any breach⟧.',
  ]);
  reads(tells({ force: 'right' }), 'en', ['holds The Processor may ⟦notify any breach⟧.']);
});

test('a negated duty is weak, a prohibition needs a negation', () => {
  reads(tells(), 'en', ['weak(negated) The Processor shall not ⟦notify any breach⟧.']);
  reads(tells(), 'fr', ['weak(negated) Le Prestataire ne ⟦notifie pas les violations⟧.']);
  reads(tells({ polarity: 'negated' }), 'en', [
    'holds The Processor shall not ⟦notify a breach⟧ to anybody else.',
    '– The Processor shall notify any breach.',
  ]);
  reads(tells({ polarity: 'any' }), 'en', ['holds The Processor shall not ⟦notify any breach⟧.']);
});

test('a stem passes on its modality and its negation, unless the item has its own subject', () => {
  reads(tells(), 'en', [
    'weak(may) The Processor may:\n\n- ⟦notify any breach⟧;\n- delete data.',
    'weak(negated) The Processor shall not:\n\n- ⟦notify any breach⟧;\n- delete data.',
    'holds The Customer may:\n\n- wait until the Processor ⟦notifies a breach⟧.',
    'holds The Processor shall not fail in this:\n\nThe Processor shall ⟦notify any breach⟧.',
  ]);
  reads(tells(), 'fr', [
    'weak(negated) Le Prestataire s’engage à ne pas :\n\n- ⟦notifier les violations⟧ ;\n- utiliser les données.',
    'weak(may) Le Prestataire peut :\n\n- ⟦notifier les violations⟧ ;\n- utiliser les données.',
  ]);
});

test('narrowers weaken, with their reason, and are shown as the words against', () => {
  const frame = tells({ weakenedBy: { 'weak.grave': 'narrowed', 'cond.payment': 'condition' } });
  reads(frame, 'en', [
    'weak(narrowed) The Processor shall ⟦notify any serious breach⟧.',
    'weak(condition+narrowed) Once paid in full, the Processor shall ⟦notify any serious breach⟧.',
    'holds The Processor shall ⟦notify any breach⟧.',
  ]);
  const reviewer = tinyReviewer([frame]);
  const text = 'The Processor shall notify any serious breach.';
  const [element] = reviewer.review(text, { language: 'en', profile: 'dpa' }).requirements[0]?.elements ?? [];
  assert.deepEqual(
    element?.against.map((one) => `${text.slice(one.start, one.end)}: ${one.reason}`),
    ['serious: narrowed'],
  );
});

test('groups: near, before, after, in the heading, in the sentence before', () => {
  reads(tells({ with: ['obj.breach~3'] }), 'en', [
    'holds The Processor shall ⟦notify any breach⟧.',
    '– The Processor shall notify within one very long and winding sentence any breach.',
  ]);
  reads(tells({ with: ['obj.breach>'] }), 'en', [
    '– In a breach, the Processor shall notify.',
    'holds The Processor shall ⟦notify a breach⟧.',
  ]);
  reads(tells({ with: ['obj.breach<'] }), 'en', [
    'holds In a ⟦breach, the Processor shall notify⟧.',
    '– The Processor shall notify a breach.',
  ]);
  reads(tells({ with: ['obj.breach^'] }), 'en', [
    'holds # Breach\n\nThe Processor shall ⟦notify⟧ the Customer.',
    '– # Rules\n\nA breach is bad. The Processor shall notify the Customer.',
  ]);
  reads(tells({ with: ['obj.breach@'] }), 'en', [
    'holds # Rules\n\nA breach is bad. The Processor shall ⟦notify⟧ the Customer.',
    'holds A breach is bad.\n\nThe Processor shall ⟦notify⟧ the Customer.',
    '– # Rules\n\nAll is good. The Processor shall notify the Customer.',
  ]);
  reads(tells({ with: ['obj.copy|obj.breach'] }), 'en', [
    'holds The Processor shall ⟦notify a breach⟧.',
    'holds The Processor shall ⟦notify a copy⟧.',
    '– The Processor shall notify data.',
  ]);
});

test('without: what makes it something else', () => {
  reads(tells({ without: ['obj.address'], withoutNear: 4 }), 'en', [
    '– The Processor shall notify its address or a breach.',
    'holds The Processor shall ⟦notify a breach⟧ to anybody who has ever given it a valid address.',
  ]);
});

test('deadlines: only within the hours of the frame; too long a one is itself what is shown', () => {
  reads(tells({ with: ['obj.breach', 'time.limit'], maxHours: 72 }), 'en', [
    'holds The Processor shall ⟦notify a breach within 48 hours⟧.',
    'holds The Processor shall ⟦notify a breach within seventy-two hours⟧.',
    '– The Processor shall notify a breach within 4 days.',
    '– The Processor shall notify a breach.',
  ]);
  reads(tells({ with: ['obj.breach', 'time.limit'], minHours: 73 }), 'en', [
    'holds The Processor shall notify a breach within ⟦4 days⟧.',
    '– The Processor shall notify a breach within 48 hours.',
  ]);
});

test('x-not: words that only look like it', () => {
  const words = { 'obj.breach-not': ['breach of contract'] };
  const reviewer = tinyReviewer([tells()], withWords(words));
  const status = (text: string) =>
    reviewer.review(text, { language: 'en', profile: 'dpa' }).requirements[0]?.elements[0]?.because;
  assert.equal(status('The Processor shall notify a breach of contract.'), 'not-found');
  assert.equal(status('The Processor shall notify a breach of contract or a breach of data.'), 'evidence');
});

test('role.none: words that only look like a party', () => {
  reads(tells({ actor: 'controller', named: true }), 'en', [
    '– Customer data shall notify a breach.',
    'holds The Customer shall ⟦notify a breach⟧.',
  ]);
});

test('headings satisfy nothing, definitions only where the frame says so', () => {
  reads(tells(), 'en', ['– # The Processor shall notify a breach']);
  const meaning = '“Notice” means that the Processor shall notify a breach.';
  reads(tells(), 'en', [`– ${meaning}`, '– # Definitions\n\nThe Processor shall notify a breach.']);
  reads(tells({ definitions: true }), 'en', ['holds “Notice” means that the Processor shall ⟦notify a breach⟧.']);
});

test('the cells of a table are read with its header row', () => {
  reads(tells({ anchor: ['obj.data'], actor: 'any', with: ['obj.address'] }), 'en', [
    'holds | Data | Use |\n|---|---|\n| ⟦address⟧ | letters |\n| colour | none |',
    '– | Thing | Use |\n|---|---|\n| address | letters |',
  ]);
});

test('label, first and atLeast', () => {
  const label: Partial<FrameData> = { anchor: ['obj.address'], actor: 'any', with: [] };
  reads(tells({ ...label, label: true }), 'en', ['holds ⟦Address⟧: 3 Mill Lane', '– Your address is 3 Mill Lane.']);
  reads(tells({ ...label, first: true }), 'en', [
    'holds ⟦Address⟧ of the office is 3 Mill Lane.',
    '– Your address is 3 Mill Lane.',
  ]);
  reads(tells({ ...label, anchor: ['obj.address', 'obj.data'], atLeast: 2 }), 'en', [
    '– An address is asked.',
    'holds An ⟦address⟧ and ⟦data⟧ are asked.',
  ]);
});

test('languages: only in those', () => {
  reads(tells({ languages: ['fr'] }), 'en', ['– The Processor shall notify a breach.']);
  reads(tells({ languages: ['fr'] }), 'fr', ['holds Le Prestataire ⟦notifie une violation⟧.']);
});

test('the names of the parties are bound late', () => {
  const words = withWords({
    'who.processor': ['n:processor'],
    'who.controller': ['n:controller'],
    'who.acts': ['acts as'],
  });
  const reviewer = tinyReviewer([tells({ named: true })], words);
  const found = (who: string) =>
    reviewer.review(`${who} acts as Processor.\n\nLumeo shall notify any breach.`, { language: 'en', profile: 'dpa' });
  assert.equal(found('Lumeo').requirements[0]?.elements[0]?.because, 'evidence');
  assert.equal(found('Bexler').requirements[0]?.elements[0]?.because, 'not-found');
});

test('a name that the contract gives to other processors is one of them', () => {
  const words = withWords({ 'who.processor': ['n:processor'], 'who.engaged': ['engaged by'], 'who.means': ['means'] });
  const frame = tells({ actor: 'any', with: ['role.subprocessor'] });
  const found = (name: string) =>
    tinyReviewer([frame], words).review(
      `“Relay Firm” means a company engaged by the Processor.\n\nThe Processor shall notify each ${name}.`,
      { language: 'en', profile: 'dpa' },
    );
  assert.equal(found('Relay Firm').requirements[0]?.elements[0]?.because, 'evidence');
  assert.equal(found('Other Firm').requirements[0]?.elements[0]?.because, 'not-found');
});
