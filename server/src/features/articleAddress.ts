import { LAW_SCHEME } from '../protocol/law.ts';

/** A read-only page of the law: one article, or one recital. */
export type LawAddress = { readonly act: string; readonly language: string } & (
  | { readonly article: number }
  | { readonly recital: number }
);

const ARTICLE = `${LAW_SCHEME}:/`;
/** Recitals have an authority, by which editors tell them from articles: `dpa-regulation://recital/gdpr/fr/81`. */
const RECITAL = `${LAW_SCHEME}://recital/`;

/** The address as a URI; `line`, from 0, becomes its fragment. */
export function writeAddress(address: LawAddress, line?: number): string {
  const { act, language } = address;
  const [prefix, number] = 'article' in address ? [ARTICLE, address.article] : [RECITAL, address.recital];
  return `${prefix}${act}/${language}/${number}${line === undefined ? '' : `#L${line + 1}`}`;
}

function numberIn(text: string): number | undefined {
  const number = Number(text);
  return text !== '' && Number.isInteger(number) && number > 0 ? number : undefined;
}

/** Reads what `writeAddress` writes, its fragment left aside; undefined for anything else. */
export function readAddress(uri: string): LawAddress | undefined {
  const [path = ''] = uri.split('#');
  const isRecital = path.startsWith(RECITAL);
  const prefix = isRecital ? RECITAL : ARTICLE;
  if (!path.startsWith(prefix)) return undefined;
  const [act, language, place = '', ...rest] = path.slice(prefix.length).split('/');
  const number = numberIn(place);
  if (!act || !language || rest.length > 0 || number === undefined) return undefined;
  return isRecital ? { act, language, recital: number } : { act, language, article: number };
}
