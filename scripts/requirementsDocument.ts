// docs/requirements.md and docs/requirements.fr.md: the page of every requirement, one below the other.
import type { Catalogue, Requirement } from '../server/src/catalogue/catalogue.ts';
import { en } from '../server/src/messages/en.ts';
import { fr } from '../server/src/messages/fr.ts';
import type { Messages } from '../server/src/messages/messages.ts';
import { pageOf } from '../server/src/messages/requirementPage.ts';
import { readPages, readReading } from './pages.ts';

const PROFILES = ['dpa', 'privacy-notice'] as const;
const MARKS = ['core', 'dagger', 'recommended'] as const;

/** The files with every page, by path. */
export function requirementsDocuments(catalogue: Catalogue): ReadonlyMap<string, string> {
  return new Map([
    ['docs/requirements.md', requirementsDocument(catalogue, en)],
    ['docs/requirements.fr.md', requirementsDocument(catalogue, fr)],
  ]);
}

function requirementsDocument(catalogue: Catalogue, messages: Messages): string {
  const { page } = messages;
  const bodies = readPages(messages.language);
  const [about = '', marks = ''] = page.allIntroduction();
  const profiles = PROFILES.map((profile) => ({ profile, requirements: catalogue.ofProfile(profile) }));
  const paragraphs = [
    `# ${page.allTitle()}`,
    '<!-- Written by `npm run generate` from server/data/requirements: do not edit. -->',
    about,
    `${marks}\n\n${MARKS.map((mark) => `- ${page.markMeaning(mark)}`).join('\n')}`,
    `${page.readingLabel()}\n\n${readReading(messages.language)}`,
    messages.disclaimer(),
    ...profiles.map(
      ({ profile, requirements }) =>
        `**${page.profileHeading(profile)}**\n\n${requirements.map((one) => contentsLine(one, messages)).join('\n')}`,
    ),
    ...profiles.flatMap(({ profile, requirements }) => [
      `## ${page.profileHeading(profile)}`,
      ...requirements.map((one) => section(one, bodies[one.folder] ?? '', messages)),
    ]),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function contentsLine(requirement: Requirement, messages: Messages): string {
  const title = requirement.title[messages.language] ?? '';
  return `- [${title}](#${requirement.folder}) (${messages.provision(requirement.provision)})`;
}

/** A page two levels further down, under an anchor that no other requirement has. */
function section(requirement: Requirement, body: string, messages: Messages): string {
  const { markdown } = pageOf(requirement, body, messages);
  const deeper = markdown.split('\n').map((line) => (line.startsWith('#') ? `##${line}` : line));
  return `<a id="${requirement.folder}"></a>\n\n${deeper.join('\n').trim()}`;
}
