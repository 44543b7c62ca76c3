import type { LocationLink } from 'vscode-languageserver';
import type { Citation } from '../regulation/citations/citation.ts';
import { type Provision, readProvision } from '../regulation/provision.ts';
import { provisionKeys } from '../regulation/target.ts';
import { type LawAtHand, lawPage } from './article.ts';
import { type LawAddress, writeAddress } from './articleAddress.ts';
import { rangeOf } from './convert.ts';
import type { Snapshot } from './snapshot.ts';

/** A range of articles leads to so many of them. */
const MOST = 20;

interface Leads {
  readonly address: LawAddress;
  readonly provision: Provision | undefined;
}

function leadsOf({ act, targets }: Citation, language: string): Leads[] {
  const where = { act, language };
  return targets.flatMap((target): Leads[] => {
    if ('valid' in target) return [];
    if ('recital' in target) return [{ address: { ...where, recital: target.recital }, provision: undefined }];
    return provisionKeys(target).flatMap((key) => {
      const provision = readProvision(key);
      return provision ? [{ address: { ...where, article: provision.article }, provision }] : [];
    });
  });
}

/** The pages of what a citation cites; none for parts of the contract itself. */
export function definition(
  citation: Citation,
  language: string,
  law: LawAtHand,
  { document }: Snapshot,
): LocationLink[] {
  if (citation.internal || citation.heading) return [];
  const originSelectionRange = rangeOf(document, citation);
  return leadsOf(citation, language)
    .slice(0, MOST)
    .flatMap(({ address, provision }) => {
      const page = lawPage(address, law);
      if (!page) return [];
      const line = provision ? page.lineOf(provision) : 0;
      const targetRange = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
      return [
        {
          originSelectionRange,
          targetUri: writeAddress(address),
          targetRange,
          targetSelectionRange: { ...targetRange, end: targetRange.start },
        },
      ];
    });
}
