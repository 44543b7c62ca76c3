import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited, editsOf, type WorkingText, workingText } from '../../server/src/drafting/compose.ts';
import { applied, type DraftEdit, type Part } from '../../server/src/drafting/draft.ts';
import { random } from '../support/random.ts';

function insertion(at: number, ...parts: Part[]): DraftEdit[] {
  return [{ start: at, end: at, parts }];
}

test('edits made one after the other become edits of the original', () => {
  let working = workingText('one two three', 'en');
  working = edited(working, insertion(3, ' and ', { blank: 'x' }));
  working = edited(working, insertion(working.text.length, ' four'));
  working = edited(working, [{ start: 0, end: 3, parts: ['ONE'] }]);
  assert.equal(working.text, 'ONE and [to be completed: x] two three four');
  assert.deepEqual(editsOf(working), [
    { start: 0, end: 3, parts: ['ONE and ', { blank: 'x' }] },
    { start: 13, end: 13, parts: [' four'] },
  ]);
});

test('an edit inside words put in before changes those words only; a blank that is cut becomes words', () => {
  let working = edited(workingText('ab', 'en'), insertion(1, '123', { blank: 'x' }));
  working = edited(working, [{ start: 2, end: 5, parts: ['-'] }]);
  assert.equal(working.text, 'a1-to be completed: x]b');
  assert.deepEqual(editsOf(working), [{ start: 1, end: 1, parts: ['1-to be completed: x]'] }]);
});

function anyEdits(working: WorkingText, seed: ReturnType<typeof random>): DraftEdit[] {
  const edits: DraftEdit[] = [];
  for (let at = seed.below(4); at <= working.text.length; ) {
    const end = Math.min(working.text.length, at + seed.below(3));
    const parts: Part[] = [['x'.repeat(seed.below(3))], [{ blank: 'l' }, 'w'], [{ choice: ['p', 'q'] }]][
      seed.below(3)
    ] as Part[];
    edits.push({ start: at, end, parts });
    at = end + 1 + seed.below(20);
  }
  return edits;
}

test('whatever is edited, the composed edits make the same text, ascend and do not overlap', () => {
  for (let n = 1; n <= 300; n++) {
    const seed = random(n);
    let working = workingText('The processor shall notify the controller.'.slice(0, seed.below(43)), 'en');
    for (let step = 0; step < 4; step++) {
      const edits = anyEdits(working, seed);
      const text = applied(working.text, edits, 'en');
      working = edited(working, edits);
      assert.equal(working.text, text, `seed ${n}`);
    }
    const edits = editsOf(working);
    assert.equal(applied(working.original, edits, 'en'), working.text, `seed ${n}`);
    for (const [i, edit] of edits.entries())
      assert.ok(edit.start > (edits[i - 1]?.end ?? -1) && edit.start <= edit.end, `seed ${n}`);
  }
});
