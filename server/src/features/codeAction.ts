import { type CodeAction, CodeActionKind, type Diagnostic, type Position, type Range } from 'vscode-languageserver';
import { type PageParams, WHY_COMMAND } from '../protocol/review.ts';
import { type DiagnosticData, SOURCE } from './diagnostic.ts';
import { INSERT_ALL_KIND } from './draftAction.ts';
import type { Snapshot } from './snapshot.ts';

/** The kinds of action offered. */
export const ACTION_KINDS: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  INSERT_ALL_KIND,
];

/** Whether an action of a kind is among those a client asks for. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
}

function dataOf(diagnostic: Diagnostic): DiagnosticData | undefined {
  if (diagnostic.source !== SOURCE || typeof diagnostic.code !== 'string') return undefined;
  const [requirement = '', element] = diagnostic.code.split('.');
  return { code: diagnostic.code, requirement, elements: element ? [element] : [] };
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function overlaps(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

/** A finding of ours at the place the client asks about. */
export interface FoundAt {
  readonly diagnostic: Diagnostic;
  readonly data: DiagnosticData;
}

/** The findings of ours at a place. `only`: the kinds of actions the client asks for. */
export function findingsAt(
  diagnostics: readonly Diagnostic[],
  range: Range,
  only: readonly string[] | undefined,
): FoundAt[] {
  if (!isWanted(CodeActionKind.QuickFix, only)) return [];
  return diagnostics.flatMap((diagnostic) => {
    const data = dataOf(diagnostic);
    return data && overlaps(diagnostic.range, range) ? [{ diagnostic, data }] : [];
  });
}

/** The actions that explain findings. */
export function codeActions(found: readonly FoundAt[], { editor, review }: Snapshot): CodeAction[] {
  return found.map(({ diagnostic, data }) => {
    const profile = review.kind === 'other' ? {} : { profile: review.kind };
    const page: PageParams = { code: data.code, language: editor.language, ...profile };
    return {
      title: editor.why(),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title: editor.why(), command: WHY_COMMAND, arguments: [page] },
    };
  });
}
