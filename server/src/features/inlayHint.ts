import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Citation } from '../regulation/citations/citation.ts';
import { readProvision } from '../regulation/provision.ts';
import { provisionKeys } from '../regulation/target.ts';
import type { Span } from '../text/span.ts';

const LONGEST = 60;

function short(title: string): string {
  const cut = title.lastIndexOf(' ', LONGEST);
  return title.length <= LONGEST ? title : `${title.slice(0, cut > 0 ? cut : LONGEST)}…`;
}

/** The title of the article after each citation of one article. `titleOf`: undefined where it is not known. */
export function inlayHints(
  document: TextDocument,
  citations: readonly Citation[],
  within: Span,
  titleOf: (act: string, article: number) => string | undefined,
): InlayHint[] {
  return citations.flatMap(({ act, internal, heading, targets, start, end }) => {
    const [target] = targets;
    if (internal || heading || targets.length !== 1 || !target || end < within.start || start > within.end) return [];
    const [key, ...others] = provisionKeys(target);
    const provision = key === undefined || others.length > 0 ? undefined : readProvision(key);
    const title = provision && titleOf(act, provision.article);
    if (!title) return [];
    return [{ position: document.positionAt(end), label: short(title), kind: InlayHintKind.Type, paddingLeft: true }];
  });
}
