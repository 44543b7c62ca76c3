import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Status } from '../../server/src/catalogue/review.ts';

/** One labelled document: its text and what readers said of it. */
export interface Labelled {
  readonly name: string;
  readonly set: string;
  readonly language: string;
  readonly kind: 'dpa' | 'privacy-notice' | 'other';
  readonly text: string;
  readonly requirements: Readonly<Record<string, RequirementLabel>>;
}

export interface RequirementLabel {
  readonly status: Status;
  readonly elements: Readonly<Record<string, boolean | null>>;
  readonly evidence: readonly string[];
  readonly high: boolean;
  readonly note: string;
}

interface LabelFile {
  readonly doc: string;
  readonly lang: string;
  readonly kind: Labelled['kind'];
  readonly path?: string;
  readonly requirements?: Record<
    string,
    {
      status: Status;
      elements: Record<string, boolean | null>;
      evidence?: (string | { quote: string })[];
      confidence?: string;
      note?: string;
    }
  >;
}

/** The folder of shared material beside the project, if it is there. */
export const SHARED = join('..', 'shared', 'corpus');

function readLabels(path: string, set: string, text: string): Labelled {
  const file = JSON.parse(readFileSync(path, 'utf8')) as LabelFile;
  const requirements = Object.entries(file.requirements ?? {}).map(([id, one]): [string, RequirementLabel] => [
    id,
    {
      status: one.status,
      elements: one.elements,
      evidence: (one.evidence ?? []).map((quote) => (typeof quote === 'string' ? quote : quote.quote)),
      high: one.confidence !== 'low',
      note: one.note ?? '',
    },
  ]);
  return {
    name: file.doc,
    set,
    language: file.lang,
    kind: file.kind,
    text,
    requirements: Object.fromEntries(requirements),
  };
}

/** Every labelled document of one folder (`x.json` or `x.expected.json` beside `x.md`, or naming its `path`). */
export function labelledIn(folder: string, set: string): Labelled[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const named = (JSON.parse(readFileSync(path, 'utf8')) as LabelFile).path;
      const text = named ?? join(dirname(path), `${basename(name, '.json').replace('.expected', '')}.md`);
      return existsSync(text) ? [readLabels(path, set, readFileSync(text, 'utf8'))] : [];
    });
}

/** All labelled documents: seeds, labelled contracts, our own fictional ones, and any further folder. */
export function allLabelled(further: readonly string[]): Labelled[] {
  return [
    ...labelledIn(join(SHARED, 'seeds'), 'seeds'),
    ...labelledIn(join(SHARED, 'labelled', 'fr'), 'labelled'),
    ...labelledIn(join(SHARED, 'labelled', 'en'), 'labelled'),
    ...labelledIn('test/contracts/fr', 'fictional'),
    ...labelledIn('test/contracts/en', 'fictional'),
    ...further.flatMap((folder) => labelledIn(folder, basename(folder))),
  ];
}
