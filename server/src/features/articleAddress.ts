import { LAW_SCHEME } from '../protocol.ts';

/** A read-only page of the law: one article, or one recital. */
export type LawAddress = { readonly act: string; readonly language: string } & (
  | { readonly article: number }
  | { readonly recital: number }
);

const PREFIX = `${LAW_SCHEME}:/`;
/** Before the number of a recital: `dpa-regulation:/gdpr/fr/recital-81`. */
const RECITAL = 'recital-';

/** The address as a URI; `line`, from 0, becomes its fragment. */
export function writeAddress(address: LawAddress, line?: number): string {
  const place = 'article' in address ? String(address.article) : `${RECITAL}${address.recital}`;
  return `${PREFIX}${address.act}/${address.language}/${place}${line === undefined ? '' : `#L${line + 1}`}`;
}

function numberIn(text: string): number | undefined {
  const number = Number(text);
  return text !== '' && Number.isInteger(number) && number > 0 ? number : undefined;
}

/** Reads what `writeAddress` writes, its fragment left aside; undefined for anything else. */
export function readAddress(uri: string): LawAddress | undefined {
  const [path = ''] = uri.split('#');
  if (!path.startsWith(PREFIX)) return undefined;
  const [act, language, place = '', ...rest] = path.slice(PREFIX.length).split('/');
  if (!act || !language || rest.length > 0) return undefined;
  const isRecital = place.startsWith(RECITAL);
  const number = numberIn(isRecital ? place.slice(RECITAL.length) : place);
  if (number === undefined) return undefined;
  return isRecital ? { act, language, recital: number } : { act, language, article: number };
}
