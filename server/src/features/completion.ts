import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Requirement } from '../catalogue/catalogue.ts';
import { headingOver } from '../catalogue/home.ts';
import { textsOf } from '../messages/findingText.ts';
import type { Citation } from '../regulation/citations/citation.ts';
import { styleOf, writeCitation } from '../regulation/citations/citationStyle.ts';
import { type Provision, provisionKey, readProvision } from '../regulation/provision.ts';
import { fold } from '../text/letters.ts';
import { EXPLAINED } from './article.ts';
import type { Snapshot } from './snapshot.ts';

/** What a completion needs of the law to be offered. */
export interface CitationWords {
  /** The words that stand before an article's number, folded, in every language. */
  readonly articleWords: readonly string[];
  /** What an act is called in a language. */
  names(act: string, language: string): readonly string[];
}

/** Carried by an item until its documentation is asked for. */
export interface CompletionData {
  readonly key: string;
  readonly language: string;
}

const LONGEST_WORD = 20;

/** Where the number begins that follows a word for `article` before the cursor; undefined where none is being cited. */
export function numberStart(document: TextDocument, position: Position, words: readonly string[]): number | undefined {
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
  let start = line.length;
  while (start > 0 && /[\d().,a-z\u00a0]/.test(line[start - 1] as string) && /\d/.test(line.slice(start - 1))) start--;
  const before = line.slice(Math.max(0, start - LONGEST_WORD), start);
  if (!/[\s\u00a0]$/.test(before)) return undefined;
  const word =
    before
      .trimEnd()
      .split(/[\s('’"«[*_]/)
      .at(-1) ?? '';
  return words.includes(fold(word)) ? document.offsetAt({ line: position.line, character: start }) : undefined;
}

/** What this place of the contract would cite, in the contract's own style: the provisions of its clause first. */
export function completion(
  snapshot: Snapshot,
  citations: readonly Citation[],
  place: { readonly start: number; readonly end: number },
  words: CitationWords,
): CompletionItem[] {
  const { document, state, review, wording } = snapshot;
  const { language } = review;
  const { text } = state.contract;
  const cited = citations.filter(({ act, targets }) => act === EXPLAINED && targets.length > 0);
  const style = styleOf(
    cited.map(({ start, end }) => text.slice(start, end)),
    words.names(EXPLAINED, language),
    language,
  );
  const range = { start: document.positionAt(place.start), end: document.positionAt(place.end) };
  return provisionsFor(snapshot, place.start).map(({ provision, requirement }, index) => {
    const newText = writeCitation(provision, style, language);
    const data: CompletionData = { key: provisionKey(provision), language };
    return {
      label: newText,
      kind: CompletionItemKind.Reference,
      detail: textsOf(requirement.id, review.kind, wording).title,
      sortText: String(index).padStart(3, '0'),
      filterText: newText,
      insertTextFormat: InsertTextFormat.PlainText,
      textEdit: { range, newText },
      data,
    };
  });
}

interface Offered {
  readonly provision: Provision;
  readonly requirement: Requirement;
}

function provisionsOf(requirement: Requirement): Offered[] {
  const keys = [requirement.provision, ...(requirement.data.provisions ?? [])];
  return keys.flatMap((key) => {
    const provision = readProvision(key);
    return provision ? [{ provision, requirement }] : [];
  });
}

/** The provisions of the profile, each once: those of the clause at hand before the others. */
function provisionsFor({ state, review, wording }: Snapshot, offset: number): Offered[] {
  const all = wording.catalogue.ofProfile(review.kind);
  const heading = headingOver(state.contract, offset);
  const folded = heading ? fold(state.contract.text.slice(heading.start, heading.end)) : '';
  const isHere = (requirement: Requirement) =>
    requirement.headings(review.language).some((phrase) => ` ${folded}`.includes(` ${fold(phrase)}`));
  const here = folded === '' ? [] : all.filter(isHere);
  const offered = new Map<string, Offered>();
  for (const requirement of [...here, ...all]) {
    for (const one of provisionsOf(requirement)) {
      const key = provisionKey(one.provision);
      if (!offered.has(key)) offered.set(key, one);
    }
  }
  return [...offered.values()];
}
