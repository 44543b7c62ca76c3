import { numberedActAt } from './actNumbers.ts';
import { isActName, pastMarks } from './actStart.ts';
import { is, isAcronym, isInAddress, isNumber, isOpen, type Passage } from './passage.ts';
import { CLASS, type Entry } from './vocabulary.ts';

/** Where a passage names an act. Tokens are those of the passage. */
export interface Mention {
  readonly first: number;
  /** The token after. */
  readonly end: number;
  readonly act: string;
  /** Whether its number stands there. */
  readonly byNumber: boolean;
}

/** The act that the name at `i` stands for, in the passage's language. */
function namedAct(p: Passage, i: number, entry: Entry): string | undefined {
  const found = entry.acts.find(
    ({ languages, capitals }) =>
      (!capitals || isAcronym(p, i)) && (languages.length === 0 || p.language === '' || languages.includes(p.language)),
  );
  return found?.act;
}

/** The act named at token `i`; undefined when none begins there. */
export function readMention(p: Passage, i: number): Mention | undefined {
  const entry = p.entries[i];
  if (entry && isActName(p, i, entry) && !isInAddress(p, i)) {
    const act = namedAct(p, i, entry);
    if (act === undefined) return undefined;
    const end = p.ends[i] as number;
    const number = numberedActAt(p, end);
    const same = number !== undefined && number.act === act;
    return { first: i, end: same ? number.end : end, act, byNumber: same };
  }
  const bracketed = isOpen(p, i) && is(p, i + 1, CLASS.union);
  const begins = entry?.noun || isNumber(p, i) || bracketed || is(p, i, CLASS.union);
  const number = begins ? numberedActAt(p, i) : undefined;
  return number && { first: i, end: number.end, act: number.act, byNumber: true };
}

/** All acts that a passage names, and where each begins. */
export type MentionsByToken = ReadonlyMap<number, Mention>;

/** The mention that begins at `i`, after quotation marks and brackets. */
export function mentionAt(p: Passage, mentions: MentionsByToken, i: number): Mention | undefined {
  return mentions.get(i) ?? mentions.get(pastMarks(p, i));
}
