/** The first offset from `at` on at which none of the signs stands (UTF-16; no surrogates among them). */
export function pastSigns(text: string, at: number, signs: string): number {
  let end = at;
  while (end < text.length && signs.includes(text[end] as string)) end++;
  return end;
}

/** The offset at which the signs before `at` begin, `from` or later; `at` itself where none stands there. */
export function beforeSigns(text: string, at: number, signs: string, from = 0): number {
  let start = at;
  while (start > from && signs.includes(text[start - 1] as string)) start--;
  return start;
}
