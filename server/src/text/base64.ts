const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter.charCodeAt(0), value]));

/** The bytes of a base64 text, as far as it is one. */
export function fromBase64(text: string): Uint8Array {
  const letters = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  const bytes = new Uint8Array(Math.floor((letters * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (let i = 0; i < letters; i++) {
    bits = ((bits << 6) | (VALUES.get(text.charCodeAt(i)) ?? 0)) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 0xff;
  }
  return bytes;
}
