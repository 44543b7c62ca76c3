import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BACK, inTurn } from '../../client/src/inTurn.ts';

type Known = { readonly said: readonly string[] };

/** Questions whose answers are given in advance; notes what each one knew when it was asked. */
function questions(count: number, answers: readonly (string | undefined)[]) {
  const asked: string[] = [];
  const given = [...answers];
  const one = (number: number) => async (known: Known) => {
    asked.push(`${number}(${known.said.join()})`);
    const answer = given.shift();
    if (answer === undefined || answer === BACK) return answer;
    return { said: [...known.said, answer] };
  };
  return { asked, all: Array.from({ length: count }, (_, index) => one(index + 1)) };
}

const START: Known = { said: [] };

test('each question knows the answers before it', async () => {
  const { asked, all } = questions(3, ['a', 'b', 'c']);
  assert.deepEqual(await inTurn(START, all), { said: ['a', 'b', 'c'] });
  assert.deepEqual(asked, ['1()', '2(a)', '3(a,b)']);
});

test('going back asks the question before again, without its former answer', async () => {
  const { asked, all } = questions(3, ['a', 'b', BACK, BACK, 'x', 'y', 'z']);
  assert.deepEqual(await inTurn(START, all), { said: ['x', 'y', 'z'] });
  assert.deepEqual(asked, ['1()', '2(a)', '3(a,b)', '2(a)', '1()', '2(x)', '3(x,y)']);
});

test('going back from the first question asks it again', async () => {
  assert.deepEqual(await inTurn(START, questions(1, [BACK, 'a']).all), { said: ['a'] });
});

test('giving up ends it all', async () => {
  const { asked, all } = questions(3, ['a', undefined, 'never']);
  assert.equal(await inTurn(START, all), undefined);
  assert.deepEqual(asked, ['1()', '2(a)']);
});
