import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProgress } from '../../server/src/cli/progress.ts';
import { en } from '../../server/src/messages/en.ts';

function shown(total: number, isTTY: boolean): string {
  let written = '';
  const stream = {
    isTTY,
    write: (text: string) => {
      written += text;
    },
  };
  const progress = createProgress(stream, total, en);
  for (let done = 0; done < total; done++) {
    progress.clear();
    progress.step();
  }
  progress.clear();
  return written;
}

test('many files on a terminal have a progress line, which is taken away', () => {
  assert.match(shown(30, true), /^1 of 30 contracts read.*\r\u001b\[K$/s);
});

test('few files, or no terminal, have none', () => {
  assert.equal(shown(3, true), '');
  assert.equal(shown(300, false), '');
});
