import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrameData } from '../../server/src/catalogue/schema.ts';
import { markedWith, tinyReviewer, unmarked } from '../support/tiny.ts';
import { TINY_WORDS } from '../support/tinyWords.ts';

type Language = 'fr' | 'en';

/** The processor tells of a breach: the frame of most tests, changed where a test says so. */
function tells(change: Partial<FrameData> = {}): FrameData {
  return { name: 'tells', anchor: ['act.notify'], actor: 'processor', with: ['obj.breach'], ...change };
}

/** What the frames find in a text: `holds`, or `weak` with the reasons, with the words marked; nothing: `–`. */
function read(frames: readonly FrameData[], language: Language, text: string): string {
  const reviewer = tinyReviewer(frames);
  const state = reviewer.open(text, { language, profile: 'dpa' });
  const found = reviewer.findingsIn(state);
  if (found.length === 0) return `– ${text}`;
  const spans = found.map((one) => ({ start: one.at + one.found.start, end: one.at + one.found.end }));
  const reasons = found.flatMap((one) => one.found.against.map(({ reason }) => reason));
  const head = found.some((one) => !one.found.weak) ? 'holds' : `weak(${[...new Set(reasons)].sort().join(', ')})`;
  const distinct = spans.filter((span, i) => spans.findIndex((one) => one.start === span.start) === i);
  return `${head} ${markedWith(text, distinct)}`;
}

/** The tiny words with some more in English. */
function withWords(concepts: Readonly<Record<string, readonly string[]>>): typeof TINY_WORDS {
  const more = { concepts: concepts as Record<string, string[]> };
  return { ...TINY_WORDS, en: [...(TINY_WORDS['en'] ?? []), more] };
}

/** Checks that each text reads as written before its first space: `holds`, `weak(reason)` or `–`. */
function reads(frame: FrameData | readonly FrameData[], language: Language, expected: readonly string[]): void {
  const frames = Array.isArray(frame) ? (frame as readonly FrameData[]) : [frame as FrameData];
  for (const one of expected) {
    const at = one.indexOf(' ');
    assert.equal(read(frames, language, unmarked(one.slice(at + 1)).text), one);
  }
}

test('who acts: the subject to the left of the verb', () => {
  reads(tells(), 'en', [
    'holds The Processor shall ⟦notify the Customer of any breach⟧.',
    '– The Customer shall notify the Processor of any breach.',
    '– The employee shall notify the breach.',
    'holds The parties shall ⟦notify a breach⟧ to each other.',
    'holds Shall ⟦notify a breach⟧.',
  ]);
  reads(tells(), 'fr', [
    'holds Le Prestataire ⟦notifie toute violation⟧ au Client.',
    '– Le Client notifie toute violation au Prestataire.',
    '– Le sous-traitant ultérieur notifie toute violation.',
  ]);
});

test('a role after a preposition, or as an owner, is no subject', () => {
  reads(tells(), 'en', [
    'holds The Processor, on behalf of the Customer, shall ⟦notify any breach⟧.',
    "holds The Processor uses the Customer's data and shall ⟦notify any breach⟧.",
    "– The Customer reads the Processor's report and shall notify any breach.",
  ]);
  reads(tells(), 'fr', [
    'holds Le Prestataire, pour le compte du Client, ⟦notifie les violations⟧.',
    '– Le Client, avec le Prestataire, notifie les violations.',
  ]);
});

test('a relative subject governs its own verb only', () => {
  reads(tells(), 'en', [
    'holds The Processor shall delete data which the Customer stores there for its own use and ⟦notify any breach⟧.',
    '– The Processor keeps data which the Customer may notify of a breach.',
  ]);
});

test('who acts in the passive: the agent after it, else nobody', () => {
  reads(tells(), 'en', [
    'holds Any ⟦breach shall be notified⟧ by the Processor to the Customer.',
    '– Any breach shall be notified by the Customer to the Processor.',
    'holds The Customer shall be ⟦told of any breach⟧.',
  ]);
  reads(tells(), 'fr', [
    'holds Toute ⟦violation est notifiée⟧ par le Prestataire.',
    '– Toute violation est notifiée par le Client.',
  ]);
  reads(tells({ named: true }), 'en', [
    '– The Customer shall be told of any breach.',
    'holds The Customer shall be ⟦told of any breach⟧ by the Processor.',
  ]);
});

test('who acts in a list: the subject of its stem', () => {
  reads(tells(), 'en', [
    'holds The Processor shall:\n\n- ⟦notify any breach⟧;\n- delete data.',
    '– The Customer shall:\n\n- notify any breach;\n- delete data.',
    'holds The Customer shall:\n\n- delete data;\n- be patient while the Processor ⟦notifies a breach⟧.',
    'holds The Processor, for the staff:\n\n- shall ⟦notify any breach⟧.',
  ]);
  reads(tells(), 'fr', [
    'holds Le Prestataire s’engage à :\n\n- ⟦notifier toute violation⟧ ;\n- supprimer.',
    '– Le Client s’engage à :\n\n- notifier toute violation ;\n- supprimer.',
  ]);
});

test('who acts without a subject or stem: the heading says', () => {
  reads(tells({ named: true }), 'en', [
    'holds # Duties of the Processor\n\nShall ⟦notify any breach⟧.',
    '– # Duties of the Customer\n\nShall notify any breach.',
    '– # Duties of the Processor to the Customer and of the Customer\n\nShall notify any breach.',
    '– # Duties\n\nShall notify any breach.',
    '– # Notice to the Processor\n\nShall notify any breach.',
  ]);
});

test('a pronoun stands for the nearest subject before it', () => {
  reads(tells({ named: true }), 'en', [
    'holds If the Processor learns of it, it shall ⟦notify the breach⟧.',
    'holds The Processor uses data. It shall ⟦notify any breach⟧.',
    '– The Customer uses data. It shall notify any breach.',
    '– It shall notify any breach.',
  ]);
  reads(tells({ named: true }), 'fr', [
    'holds Le Prestataire utilise les données. Il ⟦notifie les violations⟧.',
    '– Le Client utilise les données. Il notifie les violations.',
    'holds Le Client avertit le Prestataire ; ce dernier ⟦notifie la violation⟧.',
  ]);
});

test('“il incombe au Client de …”: whoever it falls to', () => {
  reads(tells({ named: true }), 'fr', [
    '– Il incombe au Client de notifier toute violation.',
    'holds Il incombe au Prestataire de ⟦notifier toute violation⟧.',
    'holds Le Client constate qu’il incombe au Prestataire de ⟦notifier une violation⟧.',
  ]);
  reads(tells({ named: true }), 'en', [
    'holds It falls to the Processor to ⟦notify any breach⟧.',
    '– It falls to the Customer to notify any breach.',
  ]);
});

test('whoever is told or allowed is not who tells', () => {
  reads(tells({ anchor: ['act.delete'], with: [] }), 'en', [
    'holds The Processor shall notify the Customer and ⟦delete⟧ the data.',
    '– The Processor notifies the Processor; the Customer shall delete the data.',
    '– The Processor shall allow to the Customer to delete the data.',
    '– Having told the Processor, the Customer deletes the data.',
  ]);
  reads(tells({ anchor: ['act.delete'], with: [], force: 'any' }), 'fr', [
    '– Nous vous autorisons, Client, à supprimer.',
    'holds Nous pouvons vous ⟦supprimer⟧.',
  ]);
});

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
    'weak(condition, narrowed) Once paid in full, the Processor shall ⟦notify any serious breach⟧.',
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
  reads(tells({ with: ['obj.breach>'] }), 'en', ['– In a breach, the Processor shall notify.', 'holds The Processor shall ⟦notify a breach⟧.']);
  reads(tells({ with: ['obj.breach<'] }), 'en', ['holds In a ⟦breach, the Processor shall notify⟧.', '– The Processor shall notify a breach.']);
  reads(tells({ with: ['obj.breach^'] }), 'en', [
    'holds # Breach\n\nThe Processor shall ⟦notify⟧ the Customer.',
    '– # Rules\n\nA breach is bad. The Processor shall notify the Customer.',
  ]);
  reads(tells({ with: ['obj.breach@'] }), 'en', [
    'holds # Rules\n\nA breach is bad. The Processor shall ⟦notify⟧ the Customer.',
    'holds A breach is bad.\n\nThe Processor shall ⟦notify⟧ the Customer.',
    '– # Rules\n\nAll is good. The Processor shall notify the Customer.',
  ]);
  reads(tells({ with: ['obj.copy|obj.breach'] }), 'en', ['holds The Processor shall ⟦notify a breach⟧.', 'holds The Processor shall ⟦notify copies⟧.', '– The Processor shall notify data.']);
});

test('without: what makes it something else', () => {
  reads(tells({ without: ['obj.address'], withoutNear: 4 }), 'en', [
    '– The Processor shall notify its address or a breach.',
    'holds The Processor shall ⟦notify a breach⟧ to anybody who has ever given it a valid address.',
  ]);
});

test('deadlines: only within the hours of the frame', () => {
  reads(tells({ with: ['obj.breach', 'time.limit'], maxHours: 72 }), 'en', [
    'holds The Processor shall ⟦notify a breach within 48 hours⟧.',
    'holds The Processor shall ⟦notify a breach within seventy-two hours⟧.',
    '– The Processor shall notify a breach within 4 days.',
    '– The Processor shall notify a breach.',
  ]);
  reads(tells({ with: ['obj.breach', 'time.limit'], minHours: 73 }), 'en', [
    'holds The Processor shall ⟦notify a breach within 4 days⟧.',
    '– The Processor shall notify a breach within 48 hours.',
  ]);
});

test('x-not: words that only look like it', () => {
  const words = { 'obj.breach-not': ['breach of contract'] };
  const reviewer = tinyReviewer([tells()], withWords(words));
  const status = (text: string) => reviewer.review(text, { language: 'en', profile: 'dpa' }).requirements[0]?.elements[0]?.because;
  assert.equal(status('The Processor shall notify a breach of contract.'), 'not-found');
  assert.equal(status('The Processor shall notify a breach of contract or a breach of data.'), 'evidence');
});

test('role.none: words that only look like a party', () => {
  reads(tells({ actor: 'controller', named: true }), 'en', ['– Customer data shall notify a breach.', 'holds The Customer shall ⟦notify a breach⟧.']);
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
  reads(tells({ ...label, label: true }), 'en', ['holds ⟦Address⟧: 3 Mill Lane', '– Your address is 3 Mill Lane']);
  reads(tells({ ...label, first: true }), 'en', ['holds ⟦Address⟧ of the office', '– Your address']);
  reads(tells({ ...label, anchor: ['obj.address', 'obj.data'], atLeast: 2 }), 'en', ['– An address', 'holds An ⟦address⟧ and ⟦data⟧']);
});

test('languages: only in those', () => {
  reads(tells({ languages: ['fr'] }), 'en', ['– The Processor shall notify a breach.']);
  reads(tells({ languages: ['fr'] }), 'fr', ['holds Le Prestataire ⟦notifie une violation⟧.']);
});

test('the names of the parties are bound late', () => {
  const words = withWords({ 'who.processor': ['n:processor'], 'who.controller': ['n:controller'], 'who.acts': ['acts as'] });
  const reviewer = tinyReviewer([tells({ named: true })], words);
  const found = (who: string) =>
    reviewer.review(`${who} acts as Processor.\n\nLumeo shall notify any breach.`, { language: 'en', profile: 'dpa' });
  assert.equal(found('Lumeo').requirements[0]?.elements[0]?.because, 'evidence');
  assert.equal(found('Bexler').requirements[0]?.elements[0]?.because, 'not-found');
});
