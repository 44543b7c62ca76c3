import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueData } from '../catalogue/data.generated.ts';
import type { Kind, ProfileId } from '../catalogue/review.ts';
import { createReviewer } from '../catalogue/reviewer.ts';
import type { Contract } from '../contract/contract.ts';
import { en } from '../messages/en.ts';
import { fr } from '../messages/fr.ts';
import type { Counts, InputProblem, MessageLanguage, Messages } from '../messages/messages.ts';
import { createCitationReader } from '../regulation/citations/citations.ts';
import { citationData } from '../regulation/data.generated.ts';
import { remarksOn } from '../rules/index.ts';
import type { Format } from './arguments.ts';
import { readText } from './files.ts';
import { jsonPrinter } from './json.ts';
import { coloured, plain } from './paint.ts';
import { placesIn } from './places.ts';
import { countsIn, type Printer } from './report.ts';
import { sarifPrinter } from './sarif.ts';
import { textPrinter } from './text.ts';

/** How to review and print; plain data, so that it can be sent to a worker. */
export interface Setup {
  readonly format: Format;
  readonly language: MessageLanguage;
  readonly colours: boolean;
  readonly contractLanguage: MessageLanguage | undefined;
  readonly profile: ProfileId | undefined;
}

/** One file reviewed and printed, or why it could not be. */
export type FileResult =
  | {
      readonly path: string;
      readonly output: string;
      readonly kind: Kind;
      readonly counts: Counts;
      readonly codes: readonly string[];
    }
  | { readonly path: string; readonly problem: InputProblem; readonly stack?: string };

/** Reviews files one by one in the same way. */
export interface FileReviewer {
  readonly printer: Printer;
  review(path: string): Promise<FileResult>;
}

/** The texts in the given language. */
export function messagesIn(language: MessageLanguage): Messages {
  return language === 'fr' ? fr : en;
}

/** Prepares the catalogue and the printer for any number of files. */
export function createFileReviewer(setup: Setup, stdin: AsyncIterable<Uint8Array>): FileReviewer {
  const reviewer = createReviewer(catalogueData);
  const printer = printerFor(setup, reviewer.catalogue);
  const options = {
    ...(setup.contractLanguage && { language: setup.contractLanguage }),
    ...(setup.profile && { profile: setup.profile }),
  };
  const reader = createCitationReader(citationData);
  const { register } = reader;
  const remarksIn = (contract: Contract) => remarksOn({ contract, citations: reader.read(contract), register });
  const review = async (path: string): Promise<FileResult> => {
    const read = await readText(path, stdin);
    if ('problem' in read) return { path, problem: read.problem };
    try {
      const { text } = read;
      const state = reviewer.open(text, options);
      const review = reviewer.reviewOf(state);
      const remarks = review.kind === 'other' ? [] : remarksIn(state.contract);
      const reviewed = { path, text, review, remarks, locate: placesIn(text) };
      return {
        path,
        output: printer.contract(reviewed),
        kind: review.kind,
        counts: countsIn(reviewed),
        codes: [...review.findings, ...remarks].map(({ code }) => code),
      };
    } catch (error) {
      return { path, problem: 'internal', stack: error instanceof Error ? (error.stack ?? '') : '' };
    }
  };
  return { printer, review };
}

function printerFor(setup: Setup, catalogue: Catalogue): Printer {
  const context = { messages: messagesIn(setup.language), catalogue };
  if (setup.format === 'json') return jsonPrinter(context);
  if (setup.format === 'sarif') return sarifPrinter(context);
  return textPrinter({ ...context, paint: setup.colours ? coloured : plain });
}
