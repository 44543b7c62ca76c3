/** Letters as the recogniser sees them: lower case, without accents, `œ` as `oe`. */

const LIMIT = 0x250;
const SKIP = 0;

/** Folded first character of each code unit below U+0250; 0 where it is no letter. */
const FIRST = new Uint16Array(LIMIT);
/** Second folded character of ligatures (`œ` → `e`); 0 elsewhere. */
const SECOND = new Uint16Array(LIMIT);

for (let code = 0x41; code < LIMIT; code++) {
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  if (lower === character.toUpperCase()) continue;
  const ligature = lower === 'œ' ? 'oe' : lower === 'æ' ? 'ae' : lower === 'ß' ? 'ss' : undefined;
  const folded = ligature ?? lower.normalize('NFD');
  FIRST[code] = folded.charCodeAt(0);
  if (ligature) SECOND[code] = ligature.charCodeAt(1);
}

/** Whether the code unit is a digit 0–9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Marks that stand inside a word without changing it: soft hyphen, combining accents, zero-width and direction marks. */
export function isInvisible(code: number): boolean {
  if (code === 0xad || code === 0xfeff) return true;
  if (code >= 0x300 && code <= 0x36f) return true;
  return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2064);
}

/** Whether the code unit is a letter of a word (any script; digits excluded). */
export function isLetter(code: number): boolean {
  if (code < LIMIT) return FIRST[code] !== SKIP;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x2b0 && code <= 0x2ff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  if (code >= 0xd800 && code <= 0xf8ff) return false;
  return !(code >= 0x300 && code <= 0x36f) && code < 0xfe00;
}

/** White space in the wide sense of contracts: NBSP and narrow spaces included, line breaks too. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000
  );
}

/** The folded first character of a letter. */
export function foldedFirst(code: number): number {
  return code < LIMIT ? (FIRST[code] as number) : code;
}

/** The folded second character of a ligature, 0 for other letters. */
export function foldedSecond(code: number): number {
  return code < LIMIT ? (SECOND[code] as number) : 0;
}

/** Whether the letter is upper case. */
export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code >= LIMIT || FIRST[code] === SKIP) return false;
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}

function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

/** The whole text folded, for tables and tests: letters and digits kept, everything else one space. */
export function fold(text: string): string {
  if (isFolded(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isInvisible(code)) continue;
    if (isLetter(code)) {
      out += String.fromCharCode(foldedFirst(code));
      const second = foldedSecond(code);
      if (second) out += String.fromCharCode(second);
    } else if (isDigit(code)) out += text[i];
    else if (!out.endsWith(' ')) out += ' ';
  }
  return out.trim();
}
