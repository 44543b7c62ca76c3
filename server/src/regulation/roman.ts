const DIGITS: readonly (readonly [string, number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];
const LARGEST = 39;

/** A number from 1 to 39 in Roman numerals; other numbers as they are. */
export function toRoman(number: number): string {
  if (!(number >= 1 && number <= LARGEST)) return String(number);
  let rest = number;
  let text = '';
  for (const [digit, value] of DIGITS)
    while (rest >= value) {
      text += digit;
      rest -= value;
    }
  return text;
}

/** The value of a Roman numeral in capitals; 0 for anything else. */
export function fromRoman(text: string): number {
  let value = 0;
  let before = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const digit = [1, 5, 10]['IVX'.indexOf(text[at] as string)];
    if (digit === undefined) return 0;
    value += digit < before ? -digit : digit;
    before = Math.max(before, digit);
  }
  return value;
}
