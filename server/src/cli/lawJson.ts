import type { Messages } from '../messages/messages.ts';
import type { ActFile } from '../regulation/actFile.ts';
import { neighbours, plainLines } from '../regulation/lookup.ts';
import { unitKey } from '../regulation/unitReference.ts';
import type { LawAnswer, UnitAnswer } from './lawAnswer.ts';

/** An answer for programs; keys may be added to it, none is ever removed. */
export function lawJson(answer: LawAnswer, messages: Messages): string {
  const { id, act, about } = answer;
  const head = { schemaVersion: 1, act: id, language: messages.language };
  return `${JSON.stringify({
    ...head,
    actTitle: act?.title ?? about?.title ?? null,
    ...contentOf(answer),
    source: act === undefined ? null : sourceOf(act, messages),
  })}\n`;
}

function contentOf(answer: LawAnswer): object {
  if ('query' in answer) {
    const hits = answer.hits.map(({ asked, title, excerpt, marks }) => ({
      ...('recital' in asked ? asked : { provision: unitKey(asked.unit) }),
      ...{ title, excerpt, marks },
    }));
    return { query: answer.query, hits };
  }
  if ('recital' in answer) {
    const { recital, text, says = null } = answer;
    return { recital, text: text?.text ?? null, notes: text?.notes ?? [], explanation: says };
  }
  return unitContent(answer);
}

function unitContent({ act, reference, found, explanation }: UnitAnswer): object {
  const around = act && found ? neighbours(act, found.article.number) : {};
  return {
    provision: unitKey(reference),
    article: found?.article.number ?? String(reference.article),
    label: (act && found?.article.label) ?? null,
    title: found?.article.title ?? explanation?.title ?? null,
    divisions: found?.divisions.map(({ label, title }) => ({ label, title })) ?? [],
    lead: (act && found?.lead) ?? [],
    unitLabel: (act && found?.label) ?? null,
    text: (act && found?.paragraphs.flatMap(({ passages }) => plainLines(passages)).join('\n')) ?? null,
    paragraphs: (act && found?.paragraphs) ?? [],
    explanation: explanation?.unit?.says ?? null,
    context: explanation?.context.map(({ provision, says }) => ({ provision: unitKey(provision), says })) ?? [],
    previous: around.previous?.number ?? null,
    next: around.next?.number ?? null,
  };
}

function sourceOf(act: ActFile, { official }: Messages): object {
  const { celex, journal = null, articlesFrom, recitalsFrom = null, corrigenda, taken } = act;
  return { celex, journal, articlesFrom, recitalsFrom, corrigenda, taken, sentences: official.source(act) };
}
