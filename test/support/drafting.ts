import assert from 'node:assert/strict';
import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { createReviewer, type ReviewState } from '../../server/src/catalogue/reviewer.ts';
import { applied, type Draft } from '../../server/src/drafting/draft.ts';

/** One reviewer for the tests of drafting. */
export const reviewer = createReviewer(catalogueData);

/** A contract opened for drafting, whatever its kind would be found to be. */
export function opened(text: string): ReviewState {
  return reviewer.open(text, { profile: 'dpa' });
}

/** The language of a contract that was opened. */
export function languageOf({ contract }: ReviewState): string {
  return reviewer.compiled.lexicon.languages[contract.language] as string;
}

/** The text of a contract after a draft, in plain form. */
export function after(state: ReviewState, { edits }: Draft): string {
  return applied(state.contract.text, edits, languageOf(state));
}

/** The requirements of a review with one of the statuses. */
export function having(state: ReviewState, ...statuses: readonly string[]): string[] {
  return (state.judgement?.requirements ?? []).filter(({ status }) => statuses.includes(status)).map(({ id }) => id);
}

/** A heading as it is written, with its level and the heading it stands under. */
interface Heading {
  readonly own: string;
  readonly over: string;
  readonly numbered: boolean;
}

function headings({ contract }: ReviewState): Heading[] {
  const { table, tree, text } = contract;
  const source = (at: number) => {
    const start = table.starts[at] ?? 0;
    return at < 0 ? '' : text.slice(start, start + (table.blocks[at]?.length ?? 0));
  };
  return table.blocks.flatMap(({ kind, level, number }, i) => {
    if (kind !== 'heading') return [];
    return [{ own: `${level} ${source(i)}`, over: source(tree.parent[i] ?? -1), numbered: number !== '' }];
  });
}

const ANNEX = /annexe?|schedule|appendix|exhibit/i;

/**
 * Asserts that all headings are there as they were, in the same order and under the same headings. What stands behind the last
 * clause without a level of its own (signatures, annexes) stands under whatever clause is the last.
 */
function assertOutline(before: readonly Heading[], after: readonly Heading[]): void {
  let at = 0;
  for (const old of before) {
    const next = after.slice(at).findIndex(({ own }) => own === old.own);
    assert.ok(next >= 0, `heading lost: ${old.own}`);
    at += next + 1;
    const { over } = after[at - 1] as Heading;
    const isNew = !before.some((one) => one.own.endsWith(over));
    const isTail = !old.numbered || ANNEX.test(old.own);
    assert.ok(over === old.over || (isNew && isTail), `${old.own} stands under ${over}, not ${old.over}`);
  }
}

/** Asserts what every insertion promises: nothing of the contract is touched, its outline and its line breaks stay. */
export function assertOnlyAdds(state: ReviewState, draft: Draft): string {
  const { text } = state.contract;
  for (const { start, end } of draft.edits) assert.equal(start, end, 'deletes');
  const result = after(state, draft);
  const left = draft.edits.map(({ start }, i) => text.slice(draft.edits[i - 1]?.start ?? 0, start));
  assert.equal([...left, text.slice(draft.edits.at(-1)?.start ?? 0)].join(''), text);
  const crlf = text.includes('\r\n');
  if (crlf) assert.equal(result.replaceAll('\r\n', '').includes('\n'), false, 'mixes line breaks');
  else assert.equal(result.includes('\r'), false, 'mixes line breaks');
  assertOutline(headings(state), headings(opened(result)));
  return result;
}
