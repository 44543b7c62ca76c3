import type { Wording } from '../../server/src/drafting/clause.ts';
import { type Article, blocksOf, type Named, type Piece } from '../../server/src/drafting/template.ts';

/** How a contract calls something, by article. */
export type Forms = Readonly<Record<Article, string>>;

/** A contract that a clause is put into: its beginning, and its names. */
export interface Frame {
  readonly language: 'en' | 'fr';
  readonly head: string;
  readonly names: Readonly<Record<Named, Forms>>;
  /** Whether the processor says "we" and the controller is "you". */
  readonly addressed?: true;
}

function french(name: string, gender: 'm' | 'f' | 'vowel' | 'none'): Forms {
  if (gender === 'none') return { none: name, the: name, of: `de ${name}`, to: `à ${name}` };
  if (gender === 'vowel') return { none: name, the: `l’${name}`, of: `de l’${name}`, to: `à l’${name}` };
  if (gender === 'f') return { none: name, the: `la ${name}`, of: `de la ${name}`, to: `à la ${name}` };
  return { none: name, the: `le ${name}`, of: `du ${name}`, to: `au ${name}` };
}

function english(name: string, article: 'the' | 'this' | 'none'): Forms {
  const the = article === 'none' ? name : `${article} ${name}`;
  return { none: name, the, of: `of ${the}`, to: `to ${the}` };
}

/** Beginnings of contracts that call their parties in different ways. */
export const FRAMES: readonly Frame[] = [
  {
    language: 'fr',
    head: '# Accord de traitement des données\n\nEntre Orfévia SAS (ci-après « le Client »), responsable du traitement, et Luméo SARL (ci-après « l’Hébergeur »), sous-traitant.\n',
    names: {
      controller: french('Client', 'm'),
      processor: french('Hébergeur', 'vowel'),
      contract: french('présent accord', 'm'),
    },
  },
  {
    language: 'fr',
    head: '# Annexe RGPD\n\nORFEVIA agit en qualité de responsable du traitement et LUMEO en qualité de sous-traitant.\n',
    names: {
      controller: french('ORFEVIA', 'none'),
      processor: french('LUMEO', 'none'),
      contract: french('présente annexe', 'f'),
    },
  },
  {
    language: 'fr',
    head: '# Protection des données\n\nEntre la société Orfévia (la « Société »), Responsable de traitement, et le cabinet Luméo (le « Sous-traitant »).\n',
    names: {
      controller: french('Société', 'f'),
      processor: french('Sous-traitant', 'm'),
      contract: french('présent contrat', 'm'),
    },
  },
  {
    language: 'fr',
    head: '# Traitement de vos données par Luméo\n\nVous êtes responsable du traitement. Nous, Luméo, sommes votre sous-traitant.\n',
    names: {
      controller: french('vous', 'none'),
      processor: { none: 'Luméo', the: 'nous', of: 'de Luméo', to: 'à Luméo' },
      contract: french('présent contrat', 'm'),
    },
    addressed: true,
  },
  {
    language: 'en',
    head: '# Data Processing Agreement\n\nOrfevia Ltd (the “Customer”) is the controller; Lumeo Hosting Ltd (the “Provider”) is the processor.\n',
    names: {
      controller: english('Customer', 'the'),
      processor: english('Provider', 'the'),
      contract: english('Agreement', 'this'),
    },
  },
  {
    language: 'en',
    head: '# Data protection addendum\n\nOrfevia acts as controller and Lumeo acts as processor.\n',
    names: {
      controller: english('Orfevia', 'none'),
      processor: english('Lumeo', 'none'),
      contract: english('addendum', 'this'),
    },
  },
  {
    language: 'en',
    head: '# Data Processing Terms\n\nYou are the controller. We, Lumeo, are your processor.\n',
    names: {
      controller: english('you', 'none'),
      processor: { none: 'Lumeo', the: 'we', of: 'of Lumeo', to: 'to Lumeo' },
      contract: english('DPA', 'this'),
    },
    addressed: true,
  },
];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function plain(piece: Piece, { names, addressed, language }: Frame): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'name': {
      const form = names[piece.named][piece.article];
      return piece.capital ? capital(form) : form;
    }
    case 'speaker':
      return addressed ? piece.we : piece.named;
    case 'blank':
      return language === 'fr' ? `[à compléter : ${piece.label}]` : `[to be completed: ${piece.label}]`;
    case 'choice':
      return piece.check
        ? `[${language === 'fr' ? 'à vérifier\u00a0' : 'to be checked'}: ${piece.options[0]}]`
        : (piece.options[0] ?? '');
  }
}

/** A wording as plain Markdown, without numbers. */
export function plainClause(wording: Wording, frame: Frame): string {
  const body = (frame.addressed && wording.addressed) || wording.body;
  const lines = blocksOf(body).map((block) => {
    if (block.kind === 'row') {
      const row = `| ${block.cells.map((cell) => cell.map((one) => plain(one, frame)).join('')).join(' | ')} |`;
      return block.header ? `${row}\n|${' --- |'.repeat(block.cells.length)}` : row;
    }
    const text = block.pieces.map((one) => plain(one, frame)).join('');
    return block.kind === 'item' ? `- ${text}` : `\n${text}\n`;
  });
  return lines.join('\n');
}
