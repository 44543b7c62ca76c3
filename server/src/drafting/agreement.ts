import type { ClauseLibrary, Variant } from './clause.ts';
import { plainPart } from './draft.ts';
import { expanded, type Sources } from './expand.ts';
import { type AgreementTexts, readSkeleton, type Skeleton, type SkeletonSection } from './skeleton.ts';
import { blocksOf, type Named, type Piece, type TemplateBlock } from './template.ts';

/** What an agreement is written for. */
export interface AgreementWish {
  /** Language of the texts: that of the words around blanks. */
  readonly language: string;
  readonly variant: Variant;
  /** Names of the parties; blanks where they are not given. */
  readonly controller?: string | undefined;
  readonly processor?: string | undefined;
}

type Say = (pieces: readonly Piece[]) => string;

/** What Markdown would take for a mark of its own. */
const MARKS = '\\`*_[]<>|#~';

/** A name as Markdown shows it, on one line. */
function asText(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return [...line].map((sign) => (MARKS.includes(sign) ? `\\${sign}` : sign)).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Says pieces in the terms of the agreement; a bare name of a party is its own name, or a blank. */
function sayer({ terms, unnamed }: Skeleton, wish: AgreementWish): Say {
  const proper = (named: Named): string => {
    const given = named === 'contract' ? undefined : wish[named];
    return given ? asText(given) : plainPart({ blank: unnamed }, wish.language);
  };
  const said = (piece: Piece): string => {
    switch (piece.kind) {
      case 'text':
        return piece.text;
      case 'name': {
        const form = piece.article === 'none' ? proper(piece.named) : terms[piece.named][piece.article];
        return piece.capital ? capital(form) : form;
      }
      case 'speaker':
        return piece.named;
      case 'blank':
        return plainPart({ blank: piece.label }, wish.language);
      case 'choice':
        return plainPart({ choice: piece.options }, wish.language);
    }
  };
  return (pieces) => pieces.map(said).join('');
}

/** A choice between facts is for the lawyer: an agreement does not say what nobody has told it. */
function asBlank(piece: Piece): Piece {
  return piece.kind === 'choice' ? { kind: 'blank', label: piece.options.join(' / ') } : piece;
}

function rowText(block: TemplateBlock & { readonly kind: 'row' }, say: Say): string {
  const row = `| ${block.cells.map((cell) => say(cell.map(asBlank))).join(' | ')} |`;
  return block.header ? `${row}\n|${' --- |'.repeat(block.cells.length)}` : row;
}

/** Blocks as Markdown; `number` is what stands before the count of each paragraph. */
function blocksText(blocks: readonly TemplateBlock[], say: Say, number: string): string {
  let count = 0;
  let before: TemplateBlock['kind'] | undefined;
  let out = '';
  for (const block of blocks) {
    const follows = block.kind === before && block.kind !== 'paragraph';
    out += before === undefined ? '' : follows ? '\n' : '\n\n';
    if (block.kind === 'row') out += rowText(block, say);
    else if (block.kind === 'item') out += `- ${say(block.pieces)}`;
    else out += (number && `${number}.${++count} `) + say(block.pieces);
    before = block.kind;
  }
  return out;
}

function sectionText({ heading, lines }: SkeletonSection, number: string, sources: Sources, say: Say): string {
  const blocks = blocksOf(expanded(lines, sources).join('\n'));
  const text = blocksText(blocks, say, number);
  if (heading === '') return text;
  return `## ${number && `${number}. `}${heading}\n\n${text}`;
}

/**
 * A complete agreement in Markdown, its lines ended by `\n`: numbered sections and paragraphs, signatures, annexes.
 * Throws where the skeleton names a clause or an annex that does not exist.
 */
export function composeAgreement(library: ClauseLibrary, texts: AgreementTexts, wish: AgreementWish): string {
  const skeleton = readSkeleton(texts.skeleton);
  const sources = { library, annexes: texts.annexes, variant: wish.variant };
  const say = sayer(skeleton, wish);
  let count = 0;
  const sections = skeleton.sections.map((section) =>
    sectionText(section, section.numbered ? `${++count}` : '', sources, say),
  );
  return `${[`# ${skeleton.title}`, ...sections].join('\n\n')}\n`;
}
