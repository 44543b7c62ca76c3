// snippets/dpa.<language>.code-snippets: the clauses, whole sections and annexes of the agreement, as VS Code wants them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../server/src/catalogue/catalogue.ts';
import { clausesIn, expanded } from '../server/src/drafting/agreement/expand.ts';
import { asMarkdown } from '../server/src/drafting/agreement/markdown.ts';
import { readSkeleton, type Skeleton } from '../server/src/drafting/agreement/skeleton.ts';
import { draftingData } from '../server/src/drafting/data.generated.ts';
import { snippetText } from '../server/src/drafting/draft.ts';
import type { Named } from '../server/src/drafting/template.ts';
import { type Forms, formsOf } from '../server/src/drafting/voice/forms.ts';
import { AS_WRITTEN } from '../server/src/drafting/voice/typography.ts';
import { worded } from '../server/src/drafting/wording.ts';
import { en } from '../server/src/messages/en.ts';
import { fr } from '../server/src/messages/fr.ts';
import type { Messages } from '../server/src/messages/messages.ts';
import { readClauses } from './clauses/read.ts';
import { readAgreement } from './clauses/readAgreement.ts';

/** What is typed for a snippet: server/data/drafting/prefixes.<language>.json. */
export interface Prefixes {
  /** Names of snippets of a whole section, and of an annex; `{title}` says which. */
  readonly section: string;
  readonly annex: string;
  /** By folder of the requirement, heading of the section, name of the annex. */
  readonly clauses: Readonly<Record<string, readonly string[]>>;
  readonly sections: Readonly<Record<string, readonly string[]>>;
  readonly annexes: Readonly<Record<string, readonly string[]>>;
  /** Prefixes that lead to several snippets, from which the user then chooses. */
  readonly shared: readonly string[];
}

/** A snippet as VS Code reads it. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** Tab stops of the names, and the signs that stand for them until a snippet is written. */
const NAMES: readonly { readonly named: Named; readonly mark: string }[] = [
  { named: 'controller', mark: '\ue001' },
  { named: 'processor', mark: '\ue002' },
  { named: 'contract', mark: '\ue003' },
];
/** An agreement's section is worth a snippet of its own when it joins clauses. */
const FEWEST = 2;

/** The prefixes of a language. */
export function readPrefixes(language: string): Prefixes {
  return JSON.parse(readFileSync(join('server', 'data', 'drafting', `prefixes.${language}.json`), 'utf8')) as Prefixes;
}

/** Names as tab stops: the first time with the agreement's own term. */
function withNames(text: string, { terms }: Skeleton): string {
  return NAMES.reduce((done, { named, mark }, i) => {
    const first = done.indexOf(mark);
    if (first < 0) return done;
    const rest = done.slice(first + 1).replaceAll(mark, `\${${i + 1}}`);
    return `${done.slice(0, first)}\${${i + 1}:${terms[named].noun}}${rest}`;
  }, text);
}

/** Lines in the notation of clauses as the body of a snippet: names have the first tab stops, blanks and choices the others. */
function bodyOf(lines: readonly string[], skeleton: Skeleton, language: string): string[] {
  const words = draftingData[language];
  if (!words) throw new Error(`nothing is drafted in ${language}`);
  const forms = NAMES.map(({ named, mark }): [Named, Forms] => [
    named,
    formsOf(words, mark, skeleton.terms[named].form),
  ]);
  const names = Object.fromEntries(forms) as Record<Named, Forms>;
  const voice = { language, words, names, addressed: false, we: false };
  let stop = NAMES.length + 1;
  const markdown = asMarkdown(worded({ body: lines.join('\n') }, { voice, typography: AS_WRITTEN }), {
    words: (parts) => {
      const text = snippetText(parts, language, stop);
      stop += parts.filter((part) => typeof part !== 'string').length;
      return text;
    },
  });
  return withNames(markdown, skeleton).split('\n');
}

/** What is known under a key; what is missing is named. */
function known<T>(of: Readonly<Record<string, T>>, key: string): T {
  const found = of[key];
  if (found === undefined) throw new Error(`server/data/drafting/prefixes, clauses or annexes: nothing for ${key}`);
  return found;
}

/** The snippets of a language by name: clauses in the order of the checklist, then sections, then annexes. */
function snippetsIn(catalogue: Catalogue, messages: Messages): Readonly<Record<string, Snippet>> {
  const { language } = messages;
  const library = readClauses(language);
  const { skeleton: text, annexes } = readAgreement(language);
  const prefixes = readPrefixes(language);
  const skeleton = readSkeleton(text);
  const requirements = catalogue.ofProfile('dpa');
  const provisionsOf = (folders: readonly string[]) => {
    const found = requirements.filter(({ folder }) => folders.includes(folder)).map(({ provision }) => provision);
    return messages.provision([...new Set(found)].join(', '));
  };
  const body = (lines: readonly string[]) =>
    bodyOf(expanded(lines, { library, annexes, variant: 'balanced' }), skeleton, language);

  const clauses = requirements.map(({ folder }): [string, Snippet] => {
    const { title, variants } = known(library, folder);
    const description = `${provisionsOf([folder])} – ${variants.balanced?.note ?? ''}`;
    return [title, { prefix: known(prefixes.clauses, folder), description, body: body([`{{clause: ${folder}}}`]) }];
  });
  const sections = skeleton.sections.flatMap(({ heading, lines }): [string, Snippet][] => {
    const folders = clausesIn(lines);
    if (folders.length < FEWEST) return [];
    const content = [`## ${heading}`, '', ...body(folders.map((folder) => `{{clause: ${folder}}}`))];
    const snippet = { prefix: known(prefixes.sections, heading), description: provisionsOf(folders), body: content };
    return [[prefixes.section.replace('{title}', () => heading), snippet]];
  });
  const ofAnnexes = Object.entries(annexes).map(([name, { title, variants }]): [string, Snippet] => {
    const content = [`## ${title}`, '', ...body([`{{annex: ${name}}}`])];
    const description = variants.balanced?.note ?? '';
    const snippet = { prefix: known(prefixes.annexes, name), description, body: content };
    return [prefixes.annex.replace('{title}', () => title), snippet];
  });
  return Object.fromEntries([...clauses, ...sections, ...ofAnnexes]);
}

/** Where the snippets of a language stand. */
export function snippetPath(language: string): string {
  return `snippets/dpa.${language}.code-snippets`;
}

/** The files of snippets, by path. */
export function snippetFiles(catalogue: Catalogue): ReadonlyMap<string, string> {
  return new Map(
    [fr, en].map((messages) => [
      snippetPath(messages.language),
      `${JSON.stringify(snippetsIn(catalogue, messages), null, 2)}\n`,
    ]),
  );
}
