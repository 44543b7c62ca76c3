import { toActFile, writeActFile } from '../../server/src/regulation/actFile.ts';

/** A fictional text in the place of the GDPR's Article 28: what it says is invented, its numbers are not. */
export const FICTIONAL_GDPR = writeActFile(
  toActFile({
    ...{ title: 'Règlement fictif', divisions: [], corrigenda: [], act: 'gdpr', celex: '32016R0679', language: 'fr' },
    ...{ taken: '2026-11-22', articlesFrom: { celex: '32016R0679', form: 'formex', file: 'fictif.xml' } },
    recitals: [{ number: '81', text: 'Les cerfs-volants *se* choisissent avec soin.' }],
    articles: [
      {
        number: '28',
        label: 'Article 28',
        title: 'Cerfs-volants',
        paragraphs: [
          { number: '1', passages: [{ text: 'Le pilote choisit un [cerf-volant](command:run) sûr.' }] },
          {
            number: '3',
            passages: [
              {
                text: 'Le pilote:',
                points: [
                  { label: 'a)', passages: [{ text: 'déroule le fil;' }] },
                  { label: 'h)', passages: [{ text: 'laisse inspecter le fil.' }] },
                ],
              },
            ],
          },
        ],
      },
    ],
  }),
);
