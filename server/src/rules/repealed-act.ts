import type { Messages } from '../messages/messages.ts';
import type { Register } from '../regulation/actRegister.ts';
import type { Span } from '../text/span.ts';
import type { Remark, Rule } from './rule.ts';

const CODE = 'repealed-act';

function titleOf(title: Readonly<Record<string, string>> | undefined, language: string): string {
  return title?.[language] ?? title?.['en'] ?? '';
}

function begun(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function remarkOn(id: string, { start, end }: Span, places: number, register: Register): Remark | undefined {
  const act = register.act(id);
  if (!act?.repealed) return undefined;
  const { how, since, by, bySince, provision, grace, case: judgment } = act.repealed;
  const next = register.act(by);
  const titles = ({ language }: Messages) => ({
    title: titleOf(act.title, language),
    by: titleOf(next?.title, language),
  });
  return {
    code: CODE,
    severity: 'warning',
    span: { start, end },
    about: id,
    ...(provision !== undefined && next && { provision: `${next.short['en'] ?? by} ${provision}` }),
    message: (messages) =>
      begun(
        messages.rules.repealedAct({
          ...titles(messages),
          ...{ how, since, bySince, provision, grace, case: judgment, places },
        }),
      ),
  };
}

/** The first remark about each act, which says in how many places the act is named. */
function toldOnce(remarks: readonly Remark[], register: Register): readonly Remark[] {
  const places = new Map<string, { readonly first: Remark; count: number }>();
  for (const one of remarks) {
    const before = places.get(one.about ?? '');
    if (before) before.count++;
    else places.set(one.about ?? '', { first: one, count: 1 });
  }
  return [...places].flatMap(([act, { first, count }]) => remarkOn(act, first.span, count, register) ?? []);
}

/** An act that was repealed or annulled and is cited as if it were in force: told once for each act, where it is first named. */
export const repealedAct: Rule = {
  code: CODE,
  severity: 'warning',
  over: 'citations',
  run: ({ citations }, register) =>
    citations.repealed.flatMap((one) => (one.past ? [] : (remarkOn(one.act, one, 1, register) ?? []))),
  conclude: toldOnce,
};
