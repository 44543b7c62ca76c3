import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, DocumentLink, Hover, InlayHint, LocationLink } from 'vscode-languageserver';
import type { ArticleResult } from '../../server/src/protocol/law.ts';
import { FICTIONAL_GDPR } from '../support/kitesAct.ts';
import { type Session, startSession } from '../support/session.ts';

const URI = 'file:///contrat%20n%C2%B01.md';
const LIMIT = { timeout: 30_000 };
const PAGES = { initializationOptions: { pages: true, messageLanguage: 'fr' } } as const;
const OFFICIAL = { data: { 'regulation/gdpr.fr.json': FICTIONAL_GDPR } } as const;

const CONTRACT = [
  '# Accord de sous-traitance',
  '',
  'Conformément à l’article 28 du RGPD, le sous-traitant traite les données pour le compte du responsable du traitement.',
  '',
  '## 1. Audits',
  '',
  'Au titre de l’article 28, paragraphe 3, point h), du RGPD, le sous-traitant permet la réalisation d’audits, y compris des inspections, par le responsable du traitement ou un auditeur qu’il a mandaté.',
  '',
  'Voir les articles 32 à 36 du RGPD, le considérant 81 du RGPD, l’article 128 du RGPD et l’article 1 du présent accord.',
  '',
  'Le sous-traitant respecte la directive 95/46/CE.',
  '',
  '## 2. Instructions',
  '',
  'Le sous-traitant ne traite les données que sur instruction documentée (article ',
  '',
].join('\n');

function place(words: string, offset = 2) {
  const lines = CONTRACT.split('\n');
  const line = lines.findIndex((one) => one.includes(words));
  return { textDocument: { uri: URI }, position: { line, character: (lines[line] ?? '').indexOf(words) + offset } };
}

async function hoverOn(session: Session, words: string): Promise<string> {
  const found = await session.connection.sendRequest<Hover | null>('textDocument/hover', place(words));
  return found ? (found.contents as { readonly value: string }).value : '';
}

for (const over of ['stdio', 'worker'] as const) {
  test(
    `hovering over a citation says what the provision says, and where the contract answers to it (${over})`,
    LIMIT,
    async (context) => {
      const session = await startSession(context, { over, ...PAGES });
      await session.open(URI, CONTRACT);
      const value = await hoverOn(session, 'article 28, paragraphe 3');
      assert.match(
        value,
        /^\*\*Article\u00a028, paragraphe\u00a03, point\u00a0h\)\*\* – Sous-traitant\n\n\*Le texte officiel n’est pas sur cet ordinateur/,
      );
      assert.match(
        value,
        /\n\n\*\*Dans ce contrat\*\*\n\n(?:- [^\n]*\n)*- Audits et inspections\u00a0: présent, \[Audits \(ligne 7\)\]\(<file:\/\/\/contrat%20n%C2%B01\.md#L7>\)/,
      );
      assert.match(
        value,
        /\[Lire l’article\]\(dpa-regulation:\/gdpr\/fr\/28#L\d+\) · \[EUR-Lex\]\(https:\/\/eur-lex\.europa\.eu\/legal-content\/FR\/[^)]*#028\.003\)$/,
      );
    },
  );
}

test('with the official text, a hover quotes exactly the unit cited', LIMIT, async (context) => {
  const session = await startSession(context, { ...PAGES, ...OFFICIAL });
  await session.open(URI, CONTRACT);
  const value = await hoverOn(session, 'article 28, paragraphe 3');
  assert.match(value, /– Cerfs-volants\n\n> Le pilote: \\\[…\\\]\n>\n> h\) laisse inspecter le fil\.\n/);
  assert.doesNotMatch(value, /déroule|n’est pas sur cet ordinateur/);
  assert.match(await hoverOn(session, 'considérant 81'), /> Les cerfs-volants \\\*se\\\* choisissent avec soin/);
  assert.doesNotMatch(await hoverOn(session, 'article 28 du RGPD'), /(?<!\\)\]\(command:/);
});

test(
  'ranges are told briefly, what does not exist and other acts as what they are, parts of the contract not at all',
  LIMIT,
  async (context) => {
    const session = await startSession(context, PAGES);
    await session.open(URI, CONTRACT);
    const range = await hoverOn(session, 'articles 32');
    assert.equal(range.split('\n').length, 5);
    assert.match(range, /^- \[Article\u00a032\]\(dpa-regulation:\/gdpr\/fr\/32#L1\) – Sécurité du traitement\n/);
    assert.match(await hoverOn(session, 'directive 95/46/CE'), /95\/46/);
    assert.doesNotMatch(await hoverOn(session, 'article 128'), /Lire l’article/);
    assert.doesNotMatch(await hoverOn(session, 'article 1 du présent'), /Objet et objectifs|eur-lex/);
  },
);

test('a citation leads to its article, at the paragraph', LIMIT, async (context) => {
  const session = await startSession(context, { ...PAGES, ...OFFICIAL });
  await session.open(URI, CONTRACT);
  const [link] =
    (await session.connection.sendRequest<LocationLink[]>('textDocument/definition', place('article 28, para'))) ?? [];
  assert.equal(link?.targetUri, 'dpa-regulation:/gdpr/fr/28');
  const page = await session.connection.sendRequest<ArticleResult>('dpa-review/article', { uri: link?.targetUri });
  assert.match(page.markdown.split('\n')[link?.targetRange.start.line ?? 0] ?? '', /laisse inspecter le fil/);
  const many = await session.connection.sendRequest<LocationLink[]>('textDocument/definition', place('articles 32'));
  assert.deepEqual(
    many.map(({ targetUri }) => targetUri),
    [32, 33, 34, 35, 36].map((number) => `dpa-regulation:/gdpr/fr/${number}`),
  );
  assert.equal(await session.connection.sendRequest('textDocument/definition', place('article 1 du présent')), null);
});

test('citations are links: to our pages, or to EUR-Lex for a client without them', LIMIT, async (context) => {
  const links = async (session: Session) => {
    await session.open(URI, CONTRACT);
    const params = { textDocument: { uri: URI } };
    return (await session.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', params)).map(
      ({ target }) => target,
    );
  };
  const own = await links(await startSession(context, PAGES));
  assert.ok(own.includes('dpa-regulation:/gdpr/fr/28') && !own.includes('dpa-regulation:/gdpr/fr/128'));
  const web = await links(await startSession(context));
  assert.ok(web.every((target) => target?.startsWith('https://')));
  assert.equal(web.length, own.length);
});

test('a page of ours has its links, and no findings', LIMIT, async (context) => {
  const session = await startSession(context, PAGES);
  const uri = 'dpa-regulation:/gdpr/fr/28';
  const page = await session.connection.sendRequest<ArticleResult>('dpa-review/article', { uri });
  await session.open(uri, page.markdown);
  const found = await session.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
    textDocument: { uri },
  });
  assert.deepEqual(
    found.map(({ target }) => target),
    ['dpa-regulation:/gdpr/fr/27', 'dpa-regulation:/gdpr/fr/29'],
  );
  assert.deepEqual(await session.items(uri), []);
});

test(
  'after “article ” the provisions of the clause are offered first, in the style of the contract',
  LIMIT,
  async (context) => {
    const session = await startSession(context, PAGES);
    await session.open(URI, CONTRACT);
    const at = place('(article ', '(article '.length);
    const items = await session.connection.sendRequest<CompletionItem[]>('textDocument/completion', at);
    assert.equal(items[0]?.label, '28, paragraphe\u00a03, point\u00a0a), du RGPD');
    assert.equal(items[0]?.detail, 'Traitement sur instruction documentée');
    assert.ok(items.length > 15 && new Set(items.map(({ label }) => label)).size === items.length);
    const resolved = await session.connection.sendRequest<CompletionItem>('completionItem/resolve', items[0]);
    assert.match(
      (resolved.documentation as { readonly value: string }).value,
      /^\*\*Article\u00a028, paragraphe\u00a03, point\u00a0a\)\*\*/,
    );
    assert.equal(await session.connection.sendRequest('textDocument/completion', place('documentée (', 4)), null);
  },
);

test('titles of articles stand beside citations when the setting asks for them', LIMIT, async (context) => {
  const session = await startSession(context, PAGES);
  await session.open(URI, CONTRACT);
  const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
  const hints = () =>
    session.connection.sendRequest<InlayHint[] | null>('textDocument/inlayHint', { textDocument: { uri: URI }, range });
  assert.equal(await hints(), null);
  await session.changeSettings({ inlayHints: { articleTitles: true } });
  assert.deepEqual((await hints())?.map(({ label }) => label).slice(0, 2), ['Sous-traitant', 'Sous-traitant']);
});

test('ten thousand citations are read, and hovered over, without harm', LIMIT, async (context) => {
  const session = await startSession(context, PAGES);
  const line = 'Voir l’article 28, paragraphe 3, point h), du RGPD et les articles 32 à 36 du RGPD.';
  await session.open(URI, `${CONTRACT}\n${`${line}\n\n`.repeat(5000)}`);
  const params = { textDocument: { uri: URI } };
  const links = await session.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', params);
  assert.equal(links.length, 2000);
  assert.match(await hoverOn(session, 'article 28, paragraphe 3'), /^\*\*Article/);
});

test('wrong citations are told, with a page that says why, and can be switched off', LIMIT, async (context) => {
  const session = await startSession(context, PAGES);
  await session.open(URI, CONTRACT);
  const told = async () =>
    (await session.items(URI)).flatMap(({ code, range, severity }) =>
      code === 'unknown-provision' || code === 'repealed-act' ? [[code, range.start.line, severity]] : [],
    );
  assert.deepEqual(await told(), [
    ['unknown-provision', 8, 2],
    ['repealed-act', 10, 2],
  ]);
  const page = await session.connection.sendRequest<ArticleResult>('dpa-review/page', {
    code: 'repealed-act',
    language: 'fr',
  });
  assert.match(page.markdown, /^# repealed-act\n\n\*Avertissement\.\*/);
  await session.changeSettings({ severity: { 'unknown-provision': 'off', 'repealed-act': 'information' } });
  assert.deepEqual(await told(), [['repealed-act', 10, 3]]);
  assert.deepEqual(session.shown, []);
});
