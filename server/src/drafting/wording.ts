import type { Wording } from './clause.ts';
import type { Part } from './draft.ts';
import { blocksOf, type Piece, type TemplateBlock } from './template.ts';
import { beginsWithVowel } from './voice/forms.ts';
import { setPart, type Typography } from './voice/typography.ts';
import type { Voice } from './voice/voice.ts';

/** A block of a clause in the words of one contract. */
export type WordedBlock =
  | { readonly kind: 'paragraph' | 'item'; readonly parts: readonly Part[] }
  | { readonly kind: 'row'; readonly cells: readonly (readonly Part[])[]; readonly header: boolean };

/** How a contract speaks and sets its signs. */
export interface Manner {
  readonly voice: Voice;
  readonly typography: Typography;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function partOf(piece: Piece, voice: Voice): Part {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'name': {
      const form = voice.names[piece.named][piece.article];
      return piece.capital ? capital(form) : form;
    }
    case 'speaker':
      return voice.we ? piece.we : piece.named;
    case 'blank':
      return { blank: piece.label };
    case 'choice':
      return { choice: piece.options, ...(piece.check && { check: true }) };
  }
}

/** `before` without the last letter of a word that loses it before a vowel: `que` before a name in `O`. */
function elided(before: string, { words }: Voice): string {
  const at = before.lastIndexOf(' ', before.length - 2) + 1;
  const word = before.slice(at, -1);
  const loses = before.endsWith(' ') && words.elided.includes(word.toLowerCase());
  return loses ? `${before.slice(0, -2)}’` : before;
}

/** Pieces of a clause as parts, in the contract's words and signs. */
export function partsOf(pieces: readonly Piece[], { voice, typography }: Manner): Part[] {
  const parts: Part[] = [];
  for (const piece of pieces) {
    const part = partOf(piece, voice);
    const last = parts.at(-1);
    if (typeof part !== 'string' || typeof last !== 'string') parts.push(part);
    else {
      const before = piece.kind === 'name' && beginsWithVowel(part) ? elided(last, voice) : last;
      parts[parts.length - 1] = before + part;
    }
  }
  return parts.map((part) => setPart(part, typography));
}

function wordedBlock(block: TemplateBlock, manner: Manner): WordedBlock {
  if (block.kind !== 'row') return { kind: block.kind, parts: partsOf(block.pieces, manner) };
  return { kind: 'row', header: block.header, cells: block.cells.map((cell) => partsOf(cell, manner)) };
}

/** The blocks of a wording as this contract would say them: addressed to the controller where the contract does that. */
export function worded(wording: Wording, manner: Manner): WordedBlock[] {
  const body = (manner.voice.addressed && wording.addressed) || wording.body;
  return blocksOf(body).map((block) => wordedBlock(block, manner));
}
