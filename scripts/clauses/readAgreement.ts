// The agreement: server/data/drafting/agreement.<language>.md and its annexes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgreementTexts } from '../../server/src/drafting/agreement/skeleton.ts';
import { blocksOf } from '../../server/src/drafting/template.ts';
import { readClauseFile } from './read.ts';

const DRAFTING = join('server', 'data', 'drafting');
const ANNEXES = join(DRAFTING, 'annexes');

/** An annex may name clauses where a clause has blanks. */
function checkAnnex(body: string): void {
  blocksOf(body.replaceAll('{{clause:', '{{blank:'));
}

/** What the agreement of a language is made of. Throws, naming the file, when an annex is not right. */
export function readAgreement(language: string): AgreementTexts {
  const end = `.${language}.md`;
  const names = readdirSync(ANNEXES).filter((name) => name.endsWith(end));
  const annexes = names.sort().map((name) => {
    const path = join(ANNEXES, name);
    try {
      return [name.slice(0, -end.length), readClauseFile(readFileSync(path, 'utf8'), checkAnnex)];
    } catch (error) {
      throw new Error(`${path} ${(error as Error).message}`);
    }
  });
  return {
    skeleton: readFileSync(join(DRAFTING, `agreement${end}`), 'utf8'),
    annexes: Object.fromEntries(annexes),
  };
}
