import { printable } from '../messages/excerpt.ts';
import type { Citation } from '../regulation/citations/citation.ts';
import type { Target } from '../regulation/target.ts';
import type { CitedFile } from './report.ts';

const MARKUP = ['**', '__', '*', '_'];

/** The words of a citation on one line, without marks of emphasis. */
function citedWords(text: string, { start, end }: Citation): string {
  let words = text.slice(start, end);
  for (const mark of MARKUP) words = words.replaceAll(mark, '');
  return printable(words);
}

/** What a program needs of a target; what is only a hint stands beside the targets. */
function plainTarget(target: Target): object {
  if (!('article' in target)) return target;
  const { ambiguous: _, ignored: __, ...rest } = target;
  return rest;
}

function hintsOf(targets: readonly Target[]): object {
  const articles = targets.flatMap((target) => ('article' in target ? [target] : []));
  const ignored = articles.flatMap((target) => target.ignored ?? []);
  return {
    ...(articles.some(({ ambiguous }) => ambiguous) && { ambiguous: true }),
    ...(ignored.length > 0 && { ignored }),
  };
}

function citationJson(citation: Citation, { path, text, locate }: CitedFile): object {
  const { act, internal, targets, heading, suggested } = citation;
  return {
    path,
    ...locate(citation),
    text: citedWords(text, citation),
    act,
    internal,
    ...(targets.length > 0 && { targets: targets.map(plainTarget) }),
    ...(heading && { heading }),
    ...(suggested && { suggested }),
    ...hintsOf(targets),
  };
}

/** What files cite, for programs: one list, in the order of the files; keys may be added to it, none is ever removed. */
export function citationsJson(
  files: readonly CitedFile[],
  errors: readonly { readonly path: string; readonly message: string }[],
): string {
  const citations = files.flatMap((file) => file.citations.map((one) => JSON.stringify(citationJson(one, file))));
  return `{"schemaVersion":1,"citations":[\n${citations.join(',\n')}\n],"errors":${JSON.stringify(errors)}}\n`;
}
