import type { Mark, Side } from './partyMark.ts';

/** One mention of a party in a statement: a name, a role of the Regulation, or a pronoun. */
export interface Mention extends Mark {
  readonly type: 'name' | 'role' | 'pronoun';
}

/** A mention by a name or a pronoun: a role of the Regulation is said of it. */
export interface Party extends Mention {
  readonly type: 'name' | 'pronoun';
}

/** What one block says of the parties. */
export type Statement =
  /** The mention has the role. `word`: the role's own mention, whose word may mean something else in this contract. */
  | { readonly say: 'is'; readonly who: Mention; readonly role: Mention; readonly weight: number }
  | { readonly say: 'side'; readonly who: Mention; readonly side: Side; readonly weight: number }
  | { readonly say: 'same'; readonly who: Mention; readonly as: Mention }
  /** A term for other processors. */
  | { readonly say: 'other-processor'; readonly who: Mention }
  /** Two parties of one agreement: the one's role tells the other's. */
  | { readonly say: 'pair'; readonly who: Mention; readonly as: Mention }
  /** What the block says of a party that it does not name: it stands in a block before. */
  | { readonly say: 'above'; readonly mentions: readonly Mention[] };

/** Whether the mark names a party, by a name, a pronoun or a role. */
export function isMention(mark: Mark | undefined): mark is Mention {
  return mark !== undefined && (mark.type === 'name' || mark.type === 'role' || mark.type === 'pronoun');
}

/** Whether the mark can be the party that something is said of: not a role of the Regulation. */
export function isParty(mark: Mark | undefined): mark is Party {
  return isMention(mark) && mark.type !== 'role';
}

const isLittle = (mark: Mark | undefined) => mark?.type === 'word' || mark?.type === 'quote';

/** The next mark at or after `from` that is no article, quotation mark or (up to `reach`) other word. */
export function skipWords(marks: readonly Mark[], from: number, reach: number): number {
  let i = from;
  let words = 0;
  while (i < marks.length && isLittle(marks[i]) && words <= reach) {
    if (marks[i]?.type === 'word') words++;
    i++;
  }
  return words > reach ? marks.length : i;
}
