import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { createReviewer, type ReviewState } from '../../server/src/catalogue/reviewer.ts';

/** One reviewer for the tests of drafting. */
export const reviewer = createReviewer(catalogueData);

/** A contract opened for drafting, whatever its kind would be found to be. */
export function opened(text: string): ReviewState {
  return reviewer.open(text, { profile: 'dpa' });
}
