/** Where the first hash of a word begins. */
export const HASH_START = 0x811c9dc5 | 0;
/** Where the second hash of a word begins. */
export const CHECK_START = 0x9747b28c | 0;

/** One step of the first hash. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** One step of the second hash, independent of the first. */
export function checkStep(check: number, code: number): number {
  const mixed = Math.imul(check, 31) + code;
  return (mixed ^ (mixed >>> 15)) | 0;
}

/** Both hashes of a folded word. */
export function hashOf(folded: string): { readonly hash: number; readonly check: number } {
  let hash = HASH_START;
  let check = CHECK_START;
  for (let i = 0; i < folded.length; i++) {
    hash = hashStep(hash, folded.charCodeAt(i));
    check = checkStep(check, folded.charCodeAt(i));
  }
  return { hash, check };
}
