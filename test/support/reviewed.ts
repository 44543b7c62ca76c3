import type { Catalogue, CatalogueData } from '../../server/src/catalogue/catalogue.ts';
import { createCatalogue } from '../../server/src/catalogue/catalogue.ts';
import type { Review } from '../../server/src/catalogue/review.ts';
import { placesIn } from '../../server/src/cli/places.ts';
import type { Reviewed } from '../../server/src/cli/report.ts';

type Elements = CatalogueData['requirements'][number]['elements'];

function requirement(order: number, id: string, provision: string, mandatory: boolean, elements: Elements) {
  return { id, profile: 'dpa' as const, order, provision, mandatory, severity: {}, elements, frames: [] };
}

/** A small catalogue: three requirements, so that printers can be tested apart from recognition. */
export const CATALOGUE: Catalogue = createCatalogue({
  requirements: [
    requirement(1, 'duration', '28(3)', true, [{ id: 'duration', mark: 'core' }]),
    requirement(2, 'audits', '28(3)(h)', true, [
      { id: 'allow-audits', mark: 'core' },
      { id: 'inspections', mark: 'dagger' },
      { id: 'not-emptied', mark: 'core' },
    ]),
    requirement(3, 'deletion-return', '28(3)(g)', true, [
      { id: 'delete-or-return', mark: 'core' },
      { id: 'controller-choice', mark: 'core' },
    ]),
    requirement(4, 'records', '30(2)', false, [{ id: 'records', mark: 'recommended' }]),
  ],
  wordings: {
    en: {
      duration: wording('Duration', { duration: ['Length of the processing', 'a term for the processing'] }),
      audits: wording('Audits', {
        'allow-audits': ['Audits are allowed', 'a duty to allow audits'],
        inspections: ['Inspections on site', 'inspections on site.'],
        'not-emptied': ['The right is not emptied', 'nothing that empties the right'],
      }),
      'deletion-return': wording('End of the contract', {
        'delete-or-return': ['Deletion or return', 'the fate of the data at the end'],
        'controller-choice': ['At the choice of the controller', 'the choice of the controller'],
      }),
      records: wording('Records', { records: ['Record of processing', 'a record of processing'] }),
    },
    fr: {
      duration: wording('Durée', { duration: ['Durée du traitement', 'la durée du traitement'] }),
      audits: wording('Audits', {
        'allow-audits': ['Les audits sont permis', 'l’obligation de permettre des audits'],
        inspections: ['Inspections sur place', 'des inspections sur place.'],
        'not-emptied': ['Le droit n’est pas vidé', 'rien qui vide ce droit de sa substance'],
      }),
      'deletion-return': wording('Sort des données', {
        'delete-or-return': ['Suppression ou restitution', 'le sort des données au terme du contrat'],
        'controller-choice': ['Au choix du responsable', 'le choix du responsable du traitement'],
      }),
      records: wording('Registre', { records: ['Registre des traitements', 'un registre des traitements'] }),
    },
  },
  languages: {},
});

function wording(title: string, elements: Readonly<Record<string, readonly [string, string]>>) {
  const entries = Object.entries(elements).map(([id, [name, lookedFor]]) => [id, { title: name, lookedFor }]);
  return { title, headings: [title], elements: Object.fromEntries(entries) };
}

/** The text that the small review quotes. */
export const TEXT = [
  '# Contract',
  '',
  'The **processing** lasts as long as\r',
  'the services.',
  'The Customer may audit the Provider 😀, which may refuse an audit.',
].join('\n');

function span(words: string): { readonly start: number; readonly end: number } {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

const NONE = { evidence: [], against: [] } as const;
const REFUSAL = { ...span('which may refuse an audit'), reason: 'refusal' };

const REVIEW: Review = {
  language: 'en',
  kind: 'dpa',
  kindReason: { key: 'chosen' },
  requirements: [
    {
      id: 'duration',
      status: 'present',
      touched: [],
      elements: [
        {
          id: 'duration',
          satisfied: true,
          because: 'evidence',
          evidence: [span('**processing** lasts as long as\r\nthe services'), span('Contract')],
          against: [],
        },
      ],
    },
    {
      id: 'audits',
      status: 'partial',
      touched: [],
      elements: [
        {
          id: 'allow-audits',
          satisfied: true,
          because: 'evidence',
          evidence: [span('The Customer may audit the Provider')],
          against: [],
        },
        { id: 'inspections', satisfied: false, because: 'not-found', ...NONE },
        { id: 'not-emptied', satisfied: false, because: 'weak', evidence: [], against: [REFUSAL] },
      ],
    },
    {
      id: 'deletion-return',
      status: 'missing',
      touched: [],
      elements: [
        { id: 'delete-or-return', satisfied: false, because: 'not-found', ...NONE },
        { id: 'controller-choice', satisfied: false, because: 'not-found', ...NONE },
      ],
    },
    {
      id: 'records',
      status: 'present',
      touched: [],
      elements: [{ id: 'records', satisfied: true, because: 'nothing-against', ...NONE }],
    },
  ],
  findings: [
    {
      code: 'audits.inspections',
      severity: 'warning',
      requirement: 'audits',
      elements: ['inspections'],
      span: span('The Customer may audit the Provider'),
      against: [],
    },
    {
      code: 'audits.not-emptied',
      severity: 'error',
      requirement: 'audits',
      elements: ['not-emptied'],
      span: span('which may refuse an audit'),
      against: [REFUSAL],
    },
    {
      code: 'deletion-return',
      severity: 'error',
      requirement: 'deletion-return',
      elements: ['delete-or-return', 'controller-choice'],
      span: span('Contract'),
      against: [],
    },
  ],
};

/** A contract with one requirement of each status, as a printer gets it. */
export const REVIEWED: Reviewed = {
  path: 'contracts/Acme é.md',
  text: TEXT,
  review: REVIEW,
  remarks: [],
  locate: placesIn(TEXT),
};
