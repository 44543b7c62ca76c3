import { en } from '../../server/src/messages/en.ts';
import type { Messages } from '../../server/src/messages/messages.ts';
import { remarksOn } from '../../server/src/rules/index.ts';
import type { Remark } from '../../server/src/rules/rule.ts';
import { contractOf, reader } from './citations.ts';

/** What the rules tell of a text. */
export function remarksIn(text: string): readonly Remark[] {
  const contract = contractOf(text);
  return remarksOn({ contract, citations: reader.read(contract), register: reader.register });
}

/** Code, words and message of each remark, with plain spaces. */
export function told(text: string, messages: Messages = en): string[] {
  return remarksIn(text).map(({ code, span, message }) =>
    `${code}: ${text.slice(span.start, span.end)}: ${message(messages)}`.replaceAll('\u00a0', ' '),
  );
}
