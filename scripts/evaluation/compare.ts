import type { RequirementVerdict, Review } from '../../server/src/catalogue/review.ts';
import type { Reviewer } from '../../server/src/catalogue/reviewer.ts';
import type { Labelled } from './labels.ts';

/** One requirement of one document: what the label says and what the review says. */
export interface Compared {
  readonly document: Labelled;
  readonly requirement: string;
  readonly expected: string;
  readonly actual: string;
  readonly high: boolean;
  readonly elements: readonly {
    readonly id: string;
    readonly core: boolean;
    readonly expected: boolean;
    readonly actual: boolean | null;
  }[];
  /** Whether any of the review's evidence overlaps a quotation of the label; undefined when there is nothing to compare. */
  readonly overlap: boolean | undefined;
}

/** Text without Markdown marks and white space, with the way back to the offsets. */
function squeeze(text: string): { readonly squeezed: string; readonly origin: number[] } {
  const origin: number[] = [];
  let squeezed = '';
  for (let i = 0; i < text.length; i++) {
    const one = text[i] as string;
    if (one.trim() === '' || '*_`#>|\\-–—•'.includes(one) || one === '\u00ad') continue;
    squeezed += one === '’' ? "'" : one.toLowerCase();
    origin.push(i);
  }
  return { squeezed, origin };
}

/** The places of the quotations in the text: `…` in a quotation stands for any words. */
export function placesOf(quotes: readonly string[], text: string): { start: number; end: number }[] {
  const { squeezed, origin } = squeeze(text);
  return quotes.flatMap((quote) =>
    quote.split('…').flatMap((part) => {
      const wanted = squeeze(part).squeezed;
      const at = wanted.length > 3 ? squeezed.indexOf(wanted) : -1;
      return at < 0 ? [] : [{ start: origin[at] as number, end: (origin[at + wanted.length - 1] as number) + 1 }];
    }),
  );
}

function overlapOf(verdict: RequirementVerdict, quotes: readonly string[], text: string): boolean | undefined {
  const places = placesOf(quotes, text);
  const evidence = verdict.elements.flatMap((one) => [...one.evidence, ...one.against]);
  if (!places.length || !evidence.length) return undefined;
  return places.some((place) => evidence.some((span) => place.start < span.end && span.start < place.end));
}

/** Compares a review with its labels, requirement by requirement, in catalogue order. */
export function compare(document: Labelled, review: Review, reviewer: Reviewer): Compared[] {
  return review.requirements.flatMap((verdict): Compared[] => {
    const label = document.requirements[verdict.id];
    if (!label) return [];
    const marks = new Map(
      reviewer.catalogue.requirement(verdict.id, document.kind)?.elements.map((one) => [one.id, one.mark]),
    );
    const elements = verdict.elements.flatMap((one) => {
      const expected = label.elements[one.id];
      if (expected === null || expected === undefined) return [];
      return [{ id: one.id, core: marks.get(one.id) === 'core', expected, actual: one.satisfied }];
    });
    return [
      {
        document,
        requirement: verdict.id,
        expected: label.status,
        actual: verdict.status,
        high: label.high,
        elements,
        overlap: overlapOf(verdict, label.evidence, document.text),
      },
    ];
  });
}
