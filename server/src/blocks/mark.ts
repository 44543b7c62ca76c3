/**
 * Marks of list items and numbers, packed into one small integer so that two marks are of one style when the
 * integers are equal: bullets are 1 to 7, numbers `64 * depth + 8 * family + closing`.
 */

/** What a number is made of. `word`: a word before it (`Article 5`, `Annexe II`); `section`: `§ 3`. */
export const FAMILY = { arabic: 1, lower: 2, upper: 3, lowerRoman: 4, upperRoman: 5, word: 6, section: 7 } as const;

/** What closes a number: `1.`, `1)`, `(1)`, `1 -`, nothing. */
export const CLOSING = { dot: 0, bracket: 1, brackets: 2, dash: 3, bare: 4 } as const;

const DEPTH = 64;

/** The mark of a number. */
export function numberMark(family: number, closing: number, depth: number): number {
  return DEPTH * Math.min(depth, 15) + 8 * family + closing;
}

/** How many components the number has (`4.1`: 2); 0 for bullets and unmarked blocks. */
export function markDepth(mark: number): number {
  return mark >> 6;
}

/** The family of a numbered mark (`FAMILY`); 0 for bullets and unmarked blocks. */
export function markFamily(mark: number): number {
  return mark < DEPTH ? 0 : (mark >> 3) & 7;
}

/** What closes a numbered mark (`CLOSING`). */
export function markClosing(mark: number): number {
  return mark & 7;
}

/** Whether the mark is a bullet. */
export function isBullet(mark: number): boolean {
  return mark > 0 && mark < DEPTH;
}

/** The bullet style of a character, 0 when it is none. `loose`: it counts even without a space after it. */
export function bulletStyle(code: number): number {
  switch (code) {
    case 0x2d:
      return 1;
    case 0x2a:
      return 2;
    case 0x2b:
      return 3;
    case 0x2013:
    case 0x2014:
      return 4;
    case 0x2022:
    case 0x25cf:
    case 0xb7:
    case 0x2219:
      return 5;
    case 0x25e6:
    case 0x25cb:
    case 0x2043:
    case 0x2023:
    case 0x203a:
      return 6;
    case 0x25aa:
    case 0x25a0:
    case 0x25ab:
    case 0x25b8:
    case 0x25ba:
    case 0x2713:
    case 0x2714:
    case 0x2192:
    case 0xf0b7:
      return 7;
    default:
      return 0;
  }
}

/** Whether a bullet of this style needs no space after it. */
export function isLooseBullet(style: number): boolean {
  return style >= 5;
}
