import { inspect } from 'node:util';
import type { Paint } from './text.ts';

/** For a terminal with colours. */
export const coloured: Paint = (style, text) => {
  const [on, off] = inspect.colors[style] ?? [0, 0];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};

/** For everything else. */
export const plain: Paint = (_, text) => text;
