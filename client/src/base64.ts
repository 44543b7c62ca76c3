/** So many bytes are spelt at once: a call cannot take a million arguments. */
const CHUNK = 0x8000;

/** Bytes as base64, in the standard alphabet and padded. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  }
  return btoa(parts.join(''));
}
