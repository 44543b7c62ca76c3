import { ARTICLE_COMMAND, LAW_SCHEME } from '../../server/src/protocol/law.ts';

const LINK = new RegExp(`(?<!\\\\)\\]\\((${LAW_SCHEME}:[^\\s()<>]*)\\)`, 'g');

/**
 * The Markdown of a hover with its links to articles as links to the command that opens them: VS Code leaves out links of
 * a scheme that it does not know.
 */
export function withArticleCommands(markdown: string): string {
  return markdown.replace(LINK, (_, address: string) => {
    const parameters = encodeURIComponent(JSON.stringify([address]));
    return `](command:${ARTICLE_COMMAND}?${parameters})`;
  });
}
