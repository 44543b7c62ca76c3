import type { CitationFacts, RawCitation } from './rawCitation.ts';
import { CUE } from './rawCitation.ts';

const TRANSFER_CLAUSES = 'scc-transfer';
const PROCESSING_CLAUSES = 'scc-c2p';
const OLD_CLAUSES = 'scc-2010';
/** The clauses between controllers and processors end here. */
const LAST_PROCESSING_CLAUSE = 10;

const ANY_CLAUSES = CUE.clauses | CUE.transferNumber | CUE.processingNumber | CUE.oldNumber;

function hasModule({ units }: RawCitation): boolean {
  return units.some(({ steps }) => steps.some(({ level }) => level === 'module' || level === 'option'));
}

function highest({ units }: RawCitation): number {
  return Math.max(...units.flatMap(({ steps }) => steps.map(({ value }) => Math.trunc(Number(value)) || 0)));
}

/** Which set of clauses cues speak for; undefined when they leave it open. */
function told(cues: number, transfers: string): string | undefined {
  if (cues & CUE.processingNumber && !(cues & CUE.transferNumber)) return PROCESSING_CLAUSES;
  if (cues & CUE.oldNumber && !(cues & CUE.transferNumber)) return OLD_CLAUSES;
  if (cues & (CUE.transferNumber | CUE.transfer)) return transfers;
  return cues & CUE.processing ? PROCESSING_CLAUSES : undefined;
}

/** What stands around a citation of a clause. */
interface ClauseAround {
  readonly cues: number;
  readonly oldClauses: boolean;
}

/**
 * The set of standard contractual clauses that a citation of a clause belongs to, else `otherwise`: named in its sentence,
 * its block or around it; or foreign to a text that calls its own parts articles or sections.
 */
export function clausesAct(raw: RawCitation, facts: CitationFacts, around: ClauseAround, otherwise: string): string {
  const scc = otherwise.startsWith('scc');
  if (otherwise !== 'internal' && !scc) return otherwise;
  const near = raw.cues | facts.cues | around.cues;
  const foreign = hasModule(raw) || (near & ANY_CLAUSES) !== 0 || facts.ownParts;
  if (!scc && !foreign) return otherwise;
  if (scc && otherwise !== TRANSFER_CLAUSES) return otherwise;
  const transfers = around.oldClauses && !hasModule(raw) ? OLD_CLAUSES : TRANSFER_CLAUSES;
  if (hasModule(raw) || highest(raw) > LAST_PROCESSING_CLAUSE) return transfers;
  return told(raw.cues, transfers) ?? told(facts.cues, transfers) ?? told(around.cues, transfers) ?? transfers;
}
