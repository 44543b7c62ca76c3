import type { LawSearchResult } from '../../server/src/protocol/law.ts';
import type { LawTexts } from './messages/lawTexts.ts';

/** A row of the list of articles; one without an address only says something. */
export interface LawRow {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly uri?: string;
}

/** The rows for a search's result, in its order; one that says why there is none. No result: the server did not answer. */
export function lawRows(result: LawSearchResult | undefined, query: string, texts: LawTexts): readonly LawRow[] {
  if (!result) return [{ label: texts.noAnswer() }];
  if (result.items.length === 0) return [{ label: texts.nothingFound(query.trim()) }];
  return result.items.map(({ label, title, excerpt, uri }) => ({
    label,
    uri,
    ...(title !== '' && { description: title }),
    ...(excerpt !== '' && { detail: excerpt }),
  }));
}
