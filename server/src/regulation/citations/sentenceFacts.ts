import type { Mention } from './actMentions.ts';
import type { Group } from './groups.ts';
import { is, type Passage } from './passage.ts';
import { CUE } from './rawCitation.ts';
import { CLASS } from './vocabulary.ts';

/** What a sentence says around its citations. */
export interface SentenceFacts {
  /** Bits of `CUE`. */
  cues: number;
  /** Whether it says that an act is past. */
  past: boolean;
  readonly mentions: Mention[];
}

const CLAUSES = 'scc';
const C2P = 'scc-c2p';
const TRANSFER = 'scc-transfer';

function cuesOfMention({ act, byNumber }: Mention): number {
  if (!act.startsWith(CLAUSES)) return 0;
  if (act === C2P) return CUE.clauses | CUE.processingNumber;
  if (act !== TRANSFER) return CUE.clauses | CUE.oldNumber;
  return byNumber ? CUE.clauses | CUE.transferNumber : CUE.clauses;
}

/** Whether Article 28(7) is cited: the legal ground of the clauses between controllers and processors. */
function isLegalGround({ steps: [article, paragraph] }: Group): boolean {
  return article?.level === 'article' && article.value === '28' && paragraph?.value === '7';
}

/** By sentence: what it says. */
export function readSentences(
  p: Passage,
  sentences: readonly number[],
  mentions: readonly Mention[],
  groups: readonly Group[],
): SentenceFacts[] {
  const facts: SentenceFacts[] = [];
  for (let i = 0; i < p.tokens.count; i++) {
    const sentence = sentences[i] as number;
    facts[sentence] ??= { cues: 0, past: false, mentions: [] };
    const one = facts[sentence];
    if (!p.entries[i]) continue;
    if (is(p, i, CLASS.transfer)) one.cues |= CUE.transfer;
    if (is(p, i, CLASS.processing)) one.cues |= CUE.processing;
    if (is(p, i, CLASS.repeals)) one.past = true;
  }
  const factsAt = (i: number) => facts[sentences[i] as number] as SentenceFacts;
  for (const mention of mentions) {
    factsAt(mention.first).mentions.push(mention);
    factsAt(mention.first).cues |= cuesOfMention(mention);
  }
  for (const group of groups) if (isLegalGround(group)) factsAt(group.first).cues |= CUE.processing;
  return facts;
}

/** The act that a sentence names nearest to a place, clauses left out; empty when it names none. */
export function nearestAct({ mentions }: SentenceFacts, first: number, end: number): string {
  let best = '';
  let least = Number.MAX_SAFE_INTEGER;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle] as Mention).first < first) low = middle + 1;
    else high = middle;
  }
  for (const mention of [mentions[low - 1], mentions[low]]) {
    if (!mention || mention.act.startsWith(CLAUSES)) continue;
    const distance = mention.first >= end ? mention.first - end : first - mention.end;
    if (distance < least) {
      least = distance;
      best = mention.act;
    }
  }
  return best;
}
