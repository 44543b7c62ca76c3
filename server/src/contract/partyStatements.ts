import { aliases } from './partyAliases.ts';
import { definitions, label, otherProcessors, pairs } from './partyDefinitions.ts';
import type { Mark } from './partyMark.ts';
import { actsAs, appositions, determines, onBehalf } from './partyRoles.ts';
import type { Statement } from './partyStatement.ts';

/** Everything one block says of the parties. `ends`: where its sentences end, as offsets. */
export function statementsOf(marks: readonly Mark[], ends: readonly number[]): Statement[] {
  const out: Statement[] = [];
  let from = 0;
  for (const end of ends) {
    let to = from;
    while (to < marks.length && (marks[to] as Mark).start < end) to++;
    if (to === from) continue;
    if (from === 0) label(marks, to, out);
    aliases(marks, from, to, out);
    actsAs(marks, from, to, out);
    appositions(marks, from, to, out);
    onBehalf(marks, from, to, out);
    definitions(marks, from, to, out);
    determines(marks, from, to, out);
    otherProcessors(marks, from, to, out);
    pairs(marks, from, to, out);
    from = to;
  }
  return out;
}
