import { type ClauseLibrary, VARIANTS } from '../drafting/clause.ts';
import { previewOf } from '../drafting/preview.ts';
import type { Manner } from '../drafting/wording.ts';
import { textsOf } from '../messages/findingText.ts';
import type { ClauseItem, ClausesResult } from '../protocol/drafts.ts';
import type { Snapshot } from './snapshot.ts';

/** The clauses that a document lacks or has but in part, with what the review says of each: the missing ones first. */
export function clauses(
  { document, review, wording }: Snapshot,
  library: ClauseLibrary,
  manner: Manner,
): ClausesResult {
  const { messages, catalogue } = wording;
  const items = review.requirements.flatMap(({ id, status }): ClauseItem[] => {
    if (status !== 'missing' && status !== 'partial') return [];
    const texts = library[catalogue.requirement(id, review.kind)?.folder ?? ''];
    if (!texts) return [];
    const { title, provision, recommended } = textsOf(id, review.kind, wording);
    const variants = VARIANTS.flatMap((variant) => {
      const wordingOf = texts.variants[variant];
      if (!wordingOf) return [];
      const preview = previewOf(wordingOf, manner);
      return [{ variant, label: messages.drafts.variant(variant), note: wordingOf.note, preview }];
    });
    return [
      {
        requirement: id,
        title,
        provision: messages.provision(provision),
        mandatory: !recommended,
        status,
        statusText: messages.status(status),
        variants,
      },
    ];
  });
  const isMissing = (item: ClauseItem) => item.status === 'missing';
  return {
    version: document.version,
    language: review.language,
    items: [...items.filter(isMissing), ...items.filter((one) => !isMissing(one))],
  };
}
