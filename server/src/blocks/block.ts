/** What a run of lines is. `masked`: front matter, a fence, an HTML comment: never read as contract text. */
export type BlockKind = 'heading' | 'item' | 'row' | 'paragraph' | 'rule' | 'masked';

/** Levels of headings that only their number or their look makes headings: `PART I`, `Article 5`, `5.` (`5.1` one more), bold, plain. */
export const LEVEL = { wordRoman: 7, word: 8, number: 9, bold: 14, plain: 15 } as const;

/**
 * One block of a contract. It knows its own text's shape but not its place: the block table does.
 * All offsets are UTF-16, relative to the start of the block, half-open.
 */
export interface Block {
  readonly kind: BlockKind;
  /** Length of the block's source text, final line break excluded. */
  readonly length: number;
  /** Where the words begin: after `#`, bullet, number, `|`, quotation mark. A word before the number (`Article 5`) belongs to the words. */
  readonly contentStart: number;
  /** Where the words end (closing `#` marks, setext underline and trailing space excluded). */
  readonly contentEnd: number;
  /**
   * Heading: the smaller, the further out; 1 to 6 as Markdown has it, more for headings without Markdown's marks (`LEVEL`).
   * Its own marks alone decide; the clause tree also asks its neighbours. Numbered sentence: the depth of its number.
   * Otherwise 0: how deep an item is nested depends on its neighbours, the clause tree says it.
   */
  readonly level: number;
  /** The printed number or letter without punctuation (`4.1`, `II`, `a`, `A.1`); empty when there is none. */
  readonly number: string;
  /** Row: whether it is the header of its table. */
  readonly header: boolean;
  /** How the block is marked: see `mark.ts`. 0 without a mark. */
  readonly mark: number;
  /** Columns before the mark or the first word. */
  readonly indent: number;
  /** Whether it announces what follows: it ends with `:`, whatever emphasis or dash comes after. */
  readonly opens: boolean;
  /** Whether it ends with `.`, `;`, `!`, `?` or `…`. */
  readonly endsSentence: boolean;
  /** Whether its first letter is lower case: it goes on with what stands before. */
  readonly startsLower: boolean;
}

/** Whether two blocks are the same to their neighbours: in all but the extent of their text and words. */
export function looksLike(a: Block, b: Block): boolean {
  return (
    a.kind === b.kind &&
    a.level === b.level &&
    a.number === b.number &&
    a.header === b.header &&
    a.mark === b.mark &&
    a.indent === b.indent &&
    a.opens === b.opens &&
    a.endsSentence === b.endsSentence &&
    a.startsLower === b.startsLower
  );
}

/** The blocks of one version of a text, in order. `starts[i]` is the absolute offset of `blocks[i]`. */
export interface BlockTable {
  readonly blocks: readonly Block[];
  readonly starts: Int32Array;
  /** What the scanner knew at the start of each block, packed (see `state.ts`): a rescan goes on from there. */
  readonly states: Int32Array;
  /** How many UTF-16 units the scan that made this table has read: tests hold the incremental promise with it. */
  readonly unitsRead: number;
}

/** A replacement in a text: `[start, end)` of the old text became `inserted` UTF-16 units of the new one. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly inserted: number;
}
