import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withArticleCommands } from '../../client/src/articleLinks.ts';
import { asMarkdownText } from '../../server/src/features/convert.ts';

test('links to articles become links to the command that opens them', () => {
  const before =
    '[Read](dpa-regulation:/gdpr/fr/28#L12) · [Recital](dpa-regulation://recital/gdpr/en/81) · [EUR-Lex](https://e.eu)';
  const links = [...withArticleCommands(before).matchAll(/\]\(command:([\w.]+)\?([^)]*)\)/g)];
  assert.deepEqual(
    links.map(([, command, parameters]) => [command, JSON.parse(decodeURIComponent(parameters ?? ''))]),
    [
      ['dpaReview.lookUpArticle', ['dpa-regulation:/gdpr/fr/28#L12']],
      ['dpaReview.lookUpArticle', ['dpa-regulation://recital/gdpr/en/81']],
    ],
  );
  assert.match(withArticleCommands(before), /· \[EUR-Lex\]\(https:\/\/e\.eu\)$/);
});

test('words of a contract become no command, and nothing else changes', () => {
  const words = [
    asMarkdownText('[click](dpa-regulation:/gdpr/fr/28)'),
    '[x](command:workbench.action.quit)',
    '[x](dpa-regulationx:/a)',
    '[x](dpa-regulation:/a b)',
  ];
  for (const one of words) assert.equal(withArticleCommands(one), one);
});
