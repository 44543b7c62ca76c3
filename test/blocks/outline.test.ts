import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { scan } from '../../server/src/blocks/scan.ts';

interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function plain(node: Node): string {
  return node.value ?? (node.children ?? []).map(plain).join('');
}

function commonMarkOutline(node: Node): string[] {
  if (node.type === 'heading') return [`${node.depth} ${plain(node).replace(/\s+/g, ' ')}`];
  return (node.children ?? []).flatMap(commonMarkOutline);
}

/** Our outline, with the marks of the heading taken away from its source. */
function ownOutline(text: string): string[] {
  const { blocks, starts } = scan(text);
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading') return [];
    const start = starts[index] as number;
    const title = text.slice(start, start + block.contentEnd).replace(/^[\s>]*#*\s*/, '');
    return [
      `${block.level} ${title
        .replace(/\\([.)])/g, '$1')
        .replace(/[*_`]/g, '')
        .replace(/\s+/g, ' ')
        .trim()}`,
    ];
  });
}

const DOCUMENTS = {
  'a French agreement': `---
title: Accord
---

# Accord de sous-traitance #

Entre la société Nacre et le Client.

## Préambule

Le Client confie au Prestataire l'hébergement de sa paie.

## Article 1 – Définitions

- « Données » : les données à caractère personnel ;
- « Service » : le logiciel de paie.

## Article 2 – Obligations du Prestataire ##

Le Prestataire s'engage à :

1. traiter les données sur instruction ;
2. en garantir la confidentialité :
   - formation du personnel ;
   - engagements écrits.

### 2.1 Sécurité

Les mesures figurent en annexe.

#### Chiffrement

TLS 1.3.

| Mesure | Fréquence |
|--------|-----------|
| Audit  | annuelle  |

##### Détail

###### Plus de détail

---

# Annexe 1. Description

Fin.
`,
  'an English agreement with underlined titles': `Data Processing Addendum
========================

Effective as of the Order Form date.

1\\. Definitions
---------------

Terms have the meaning of the Agreement.

2\\. Processing by the Provider
------------------------------

### 2.1 Instructions

The Provider shall:

* process Personal Data on documented instructions only;
* tell the Customer if an instruction infringes the law.

### 2.2 Personnel

> ### Quoted title
>
> Persons are bound by confidentiality.

***

    # indented text, no title

Schedule
--------

The end.
`,
  'titles that only look like titles': `# One

\`\`\`
# in a fence
Title
=====
\`\`\`

~~~text
## in another
~~~

<!--
# in a comment
-->

#hashtag is text.

####### seven marks are text.

The next line is a rule, after a blank one:

---

#
## Two ##\t
### Three **bold** and \`code\`

* * *

_ _ _

+ an item with a dash - inside

1) an item

- last item

## The end
`,
  'CRLF, a byte order mark and no final line break':
    '# Accord\r\n\r\nTexte du contrat.\r\n\r\n## Durée\r\n\r\n- un an ;\r\n- deux ans.\r\n\r\nFin\r\n---\r\n\r\n### Dernière',
} as const;

for (const [name, text] of Object.entries(DOCUMENTS)) {
  test(`the outline of well-formed Markdown is CommonMark's: ${name}`, () => {
    const body = text.startsWith('---') ? text.slice(text.indexOf('---', 3) + 3) : text;
    assert.deepEqual(ownOutline(text), commonMarkOutline(fromMarkdown(body) as Node));
  });
}
