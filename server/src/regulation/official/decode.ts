import type { RefusalReason } from './refusal.ts';

/** Node, browsers and workers all have it; the compiler's library for this layer has neither. */
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean });
  decode(bytes: Uint8Array): string;
}

const SIGNATURES: readonly (readonly [readonly number[], RefusalReason])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'office'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'office'],
];
const HEAD = 4096;

/** The bytes as text, in the encoding they declare (UTF-8 where they declare none), or why they are no text. */
export function decodeMarkup(bytes: Uint8Array): { readonly text: string } | RefusalReason {
  for (const [signature, reason] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return reason;
  }
  const label = encodingOf(bytes);
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    if (text.trim() === '') return 'empty';
    return text.includes('\0') ? 'not-text' : { text };
  } catch {
    return bytes.subarray(0, HEAD).includes(0) ? 'not-text' : 'encoding';
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const xml = /^[\s\u00ef\u00bb\u00bf]{0,9}<\?xml [^>?]{0,80}?encoding=["']([\w-]{1,30})["']/.exec(head);
  const html = /<meta [^>]{0,200}?charset=["']?([\w-]{1,30})/i.exec(head);
  return xml?.[1] ?? html?.[1] ?? 'utf-8';
}
