import type { DocumentLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { LAW_SCHEME } from '../protocol/law.ts';
import type { Register } from '../regulation/actRegister.ts';
import type { Citation } from '../regulation/citations/citation.ts';
import { linkTo } from '../regulation/links.ts';
import { readProvision } from '../regulation/provision.ts';
import { provisionKeys } from '../regulation/target.ts';
import { EXPLAINED } from './article.ts';
import { writeAddress } from './articleAddress.ts';
import { rangeOf } from './convert.ts';

const MOST = 2000;

/** How links are made for a client. */
export interface LinkOptions {
  /** Language of the law. */
  readonly language: string;
  /** Whether the client shows our read-only pages; otherwise links lead to EUR-Lex. */
  readonly pages: boolean;
  readonly register: Register;
}

/** The address of what a citation cites first; undefined where there is none. */
function targetOf(
  { act, targets: [target] }: Citation,
  { language, pages, register }: LinkOptions,
): string | undefined {
  const [key] = target ? provisionKeys(target) : [];
  const provision = key === undefined ? undefined : readProvision(key);
  if (pages && act === EXPLAINED && provision && target && !('valid' in target)) {
    return writeAddress({ act, language, article: provision.article });
  }
  return linkTo(act, target, language, register);
}

/** A link for each citation of a law; parts of the contract itself and guesses have none. */
export function documentLinks(
  document: TextDocument,
  citations: readonly Citation[],
  options: LinkOptions,
): DocumentLink[] {
  return citations
    .filter(({ internal, heading, suggested }) => !internal && !heading && !suggested)
    .slice(0, MOST)
    .flatMap((citation) => {
      const target = targetOf(citation, options);
      return target === undefined ? [] : [{ range: rangeOf(document, citation), target }];
    });
}

/** The links of a page of ours: `[Article 29 →](dpa-regulation:/gdpr/fr/29)`. */
export function pageLinks(document: TextDocument): DocumentLink[] {
  const text = document.getText();
  const links: DocumentLink[] = [];
  const opening = `](${LAW_SCHEME}:`;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const start = text.lastIndexOf('[', at);
    const end = text.indexOf(')', at);
    if (start < 0 || end < 0) break;
    links.push({ range: rangeOf(document, { start: start + 1, end: at }), target: text.slice(at + 2, end) });
  }
  return links;
}
