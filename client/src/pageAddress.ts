import type { PageParams } from '../../server/src/protocol/review.ts';

/** The scheme of the pages that explain findings: virtual documents, read-only and never reviewed. */
export const PAGE_SCHEME = 'dpa-review';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The parameters of a page in a command's argument, which may be anything; nothing if it names no page. */
export function pageParams(value: unknown): PageParams | undefined {
  if (!isRecord(value) || typeof value['code'] !== 'string' || value['code'] === '') return undefined;
  const { code, language, profile } = value;
  return {
    code,
    ...((language === 'en' || language === 'fr') && { language }),
    ...((profile === 'dpa' || profile === 'privacy-notice') && { profile }),
  };
}

/** The path and query of a page's address: the title is what the tab shows, the query is what the page is read from. */
export function pageAddress(params: PageParams, title: string): { readonly path: string; readonly query: string } {
  return { path: `/${title.replaceAll(/[/\\]/g, '-')}`, query: JSON.stringify(params) };
}

/** The parameters in the query of a page's address; nothing if it is none of ours. */
export function pageOf(query: string): PageParams | undefined {
  try {
    return pageParams(JSON.parse(query));
  } catch {
    return undefined;
  }
}
