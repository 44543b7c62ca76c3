import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { asMarkdownText } from '../../server/src/features/convert.ts';

/** The kinds of node that Markdown makes of a text, and its words. */
function shown(text: string): { readonly kinds: ReadonlySet<string>; readonly words: string } {
  const kinds = new Set<string>();
  let words = '';
  const walk = (node: { readonly type: string; readonly value?: string; readonly children?: readonly unknown[] }) => {
    kinds.add(node.type);
    words += node.value ?? '';
    for (const child of node.children ?? []) walk(child as never);
  };
  walk(fromMarkdown(text) as never);
  return { kinds, words };
}

const HOSTILE = [
  '![x](https://evil.example/x.png)',
  '[run](command:workbench.action.quit)',
  '<img src=x onerror=y>',
  '<https://evil.example>',
  '**bold** _it_ `code` ~~gone~~',
  '# heading',
  '- item',
  '+ item',
  '1. item',
  '12) item',
  '&lt;b&gt; &amp;',
  'a | b',
  'back\\slash \\* star',
  '[ref]: https://evil.example',
];

test('nothing in the words of a document becomes anything but words', () => {
  for (const text of HOSTILE) {
    const { kinds, words } = shown(asMarkdownText(text));
    assert.deepEqual([...kinds].sort(), ['paragraph', 'root', 'text'], text);
    assert.equal(words, text);
  }
});

test('addresses are not made links by renderers that look for them', () => {
  for (const text of ['https://evil.example', 'www.evil.example', 'me@evil.example']) {
    assert.doesNotMatch(asMarkdownText(text), /https?:\/\/|www\.|[a-z]@/, text);
  }
});

test('ordinary words stay as they are', () => {
  const text = 'Sous-traitant : l’article 28, point h), à l’issue (art. 33).';
  assert.equal(asMarkdownText(text), text);
});
