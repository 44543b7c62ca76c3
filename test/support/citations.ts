import { catalogueData } from '../../server/src/catalogue/data.generated.ts';
import { createReviewer } from '../../server/src/catalogue/reviewer.ts';
import type { Contract } from '../../server/src/contract/contract.ts';
import type { Citation } from '../../server/src/regulation/citations/citation.ts';
import { citationsIn, createCitationReader } from '../../server/src/regulation/citations/citations.ts';
import { citationData } from '../../server/src/regulation/data.generated.ts';

/** The engine and the reader of citations over the project's own data. */
export const reviewer = createReviewer(catalogueData);
export const reader = createCitationReader(citationData);

export function contractOf(text: string): Contract {
  return reviewer.open(text).contract;
}

/** All citations of a text. */
export function citationsOf(text: string): Citation[] {
  return citationsIn(reader.read(contractOf(text)));
}
