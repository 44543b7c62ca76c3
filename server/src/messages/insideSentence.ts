/** A sentence of the catalogue as part of another one: no capital at its beginning (acronyms keep theirs), no full stop. */
export function insideSentence(text: string): string {
  const [first = '', second = ''] = text;
  const acronym = second !== second.toLowerCase();
  const begun = acronym ? text : first.toLowerCase() + text.slice(first.length);
  return begun.endsWith('.') ? begun.slice(0, -1) : begun;
}
