import type { Span } from '../text/span.ts';
import { draftingData } from './data.generated.ts';

/** A piece of new text: words, a blank for the lawyer, or a choice whose first option stands until another is taken. */
export type Part = string | { readonly blank: string } | Choice;

/** `check`: its options are examples of a fact, which the lawyer is to check. */
export interface Choice {
  readonly choice: readonly string[];
  readonly check?: boolean;
}

/** Replaces [start, end) of the text the draft was made for (UTF-16). */
export interface DraftEdit extends Span {
  readonly parts: readonly Part[];
}

/** A change to a contract that takes findings away. */
export interface Draft {
  /** Ascending, not overlapping. */
  readonly edits: readonly DraftEdit[];
  /** Codes of findings that it takes away (`audits`, `audits.inspections`). */
  readonly mends: readonly string[];
  /** Codes for which it writes something: a requirement's for its clause. */
  readonly written: readonly string[];
  /** Whether it leaves words that restrict what it adds: a lawyer has to reconcile them. */
  readonly beside: boolean;
  /** Whether it deletes words that give a permission: never part of a fix of everything. */
  readonly deletes: boolean;
}

/** Where the label stands in the form of a blank. */
const LABEL = '{label}';

function inBrackets(form: string | undefined, label: string): string {
  return (form ?? `[${LABEL}]`).replace(LABEL, () => label);
}

/** One part as plain text, in a language of contracts. */
export function plainPart(part: Part, language: string): string {
  if (typeof part === 'string') return part;
  const words = draftingData[language];
  if ('blank' in part) return inBrackets(words?.blank, part.blank);
  const [first = ''] = part.choice;
  return part.check ? inBrackets(words?.check, first) : first;
}

/** Parts as plain text: blanks and what is to be checked stand in brackets, of a choice stands the first option. */
export function plainText(parts: readonly Part[], language: string): string {
  return parts.map((part) => plainPart(part, language)).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Inside a choice VS Code takes the mark before `$` and `}` for a letter of the option. */
function escapedOption(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}

/** Parts as a snippet (LSP syntax) whose first tab stop has the number `first`. */
export function snippetText(parts: readonly Part[], language: string, first: number): string {
  let stop = first;
  return parts
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      if ('blank' in part) return `\${${stop++}:${escaped(plainPart(part, language))}}`;
      const [first = '', ...others] = part.choice;
      const options = part.choice.map(escapedOption).join(',');
      return others.length === 0 ? `\${${stop++}:${escaped(first)}}` : `\${${stop++}|${options}|}`;
    })
    .join('');
}

/** The snippet (LSP syntax) of each edit; tab stops are counted through all of them. */
export function snippetTexts(edits: readonly DraftEdit[], language: string): string[] {
  let stop = 1;
  return edits.map(({ parts }) => {
    const text = snippetText(parts, language, stop);
    stop += parts.filter((part) => typeof part !== 'string').length;
    return text;
  });
}

/** The text after the edits, in plain form. */
export function applied(text: string, edits: readonly DraftEdit[], language: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, parts } of edits) {
    out += text.slice(at, start) + plainText(parts, language);
    at = end;
  }
  return out + text.slice(at);
}
