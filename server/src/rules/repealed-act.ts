import type { Messages } from '../messages/messages.ts';
import { repealedIn } from '../regulation/citations.ts';
import type { Remark, Rule, RuleContext } from './rule.ts';

const CODE = 'repealed-act';

function titleOf(title: Readonly<Record<string, string>> | undefined, language: string): string {
  return title?.[language] ?? title?.['en'] ?? '';
}

function begun(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function remarkOn(id: string, { citations, register }: RuleContext): Remark | undefined {
  const places = repealedIn(citations).filter(({ act, past }) => act === id && !past);
  const [first] = places;
  const act = register.act(id);
  if (!first || !act?.repealed) return undefined;
  const { how, since, by, bySince, provision, grace, case: judgment } = act.repealed;
  const next = register.act(by);
  const titles = ({ language }: Messages) => ({
    title: titleOf(act.title, language),
    by: titleOf(next?.title, language),
  });
  return {
    code: CODE,
    severity: 'warning',
    span: { start: first.start, end: first.end },
    ...(provision !== undefined && next && { provision: `${next.short['en'] ?? by} ${provision}` }),
    message: (messages) =>
      begun(
        messages.rules.repealedAct({
          ...titles(messages),
          ...{ how, since, bySince, provision, grace, case: judgment, places: places.length },
        }),
      ),
  };
}

/** An act that was repealed or annulled and is cited as if it were in force: told once for each act, where it is first named. */
export const repealedAct: Rule = {
  code: CODE,
  severity: 'warning',
  run: (context) => {
    const acts = new Set(repealedIn(context.citations).map(({ act }) => act));
    return [...acts].flatMap((act) => remarkOn(act, context) ?? []).sort((a, b) => a.span.start - b.span.start);
  },
};
