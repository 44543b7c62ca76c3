import { LAW_SCHEME } from '../../server/src/protocol/law.ts';
import { PAGE_SCHEME } from './pageAddress.ts';

/** An article's page, and the line to show, from 0. */
export interface LawPlace {
  readonly uri: string;
  readonly line: number;
}

/** True for the schemes of our own documents: they are read-only and never reviewed. */
export function isOwnScheme(scheme: string): boolean {
  return scheme === PAGE_SCHEME || scheme === LAW_SCHEME;
}

/** The place that an article's address names (`dpa-regulation:/gdpr/fr/28#L12`, lines from 1); nothing for anything else. */
export function lawPlace(address: unknown): LawPlace | undefined {
  if (typeof address !== 'string' || !address.startsWith(`${LAW_SCHEME}:/`)) return undefined;
  const [uri = '', fragment = ''] = address.split('#');
  const line = /^L(\d{1,6})$/.exec(fragment)?.[1];
  return { uri, line: Math.max(0, Number(line ?? 1) - 1) };
}
