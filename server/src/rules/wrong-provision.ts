import type { Messages } from '../messages/messages.ts';
import type { Register } from '../regulation/actRegister.ts';
import type { Citation } from '../regulation/citations/citation.ts';
import { dutiesData } from '../regulation/data.generated.ts';
import { shifted } from '../text/span.ts';
import { createDutyFinder, type Duty, type DutyFinder, wordsIn } from './duties.ts';
import type { Remark, Rule, RuledBlock } from './rule.ts';
import { sentenceAround } from './sentenceAround.ts';

const CODE = 'wrong-provision';
/** The subject must be named so few words before the article. */
const MOST_WORDS = 14;

let finder: DutyFinder | undefined;

/** The only article that a citation is sure to name, if it may be the wrong one; undefined for others. */
function articleOf({ act, targets, suggested, heading }: Citation, { data }: DutyFinder): number | undefined {
  const [target] = targets;
  if (act !== data.act || targets.length !== 1 || suggested || heading || !target || !('article' in target))
    return undefined;
  const { article, valid, following } = target;
  if (typeof article !== 'number' || valid === false || following || data.fitting.includes(article)) return undefined;
  return article;
}

/** The duty that the words before a citation speak of, when the article cited governs another one that the sentence does not touch. */
function mistaken({ text, start }: RuledBlock, one: Citation, last: number, duties: DutyFinder): Duty | undefined {
  const article = articleOf(one, duties);
  const owners = duties.data.duties.filter(({ articles }) => article !== undefined && articles.includes(article));
  if (article === undefined || owners.length === 0) return undefined;
  const cited = shifted(one, start);
  const sentence = sentenceAround(text, cited);
  const before = wordsIn(text.slice(Math.max(last + start, sentence.start), cited.start));
  const duty = duties.spokenOf(before, MOST_WORDS);
  if (!duty || duty.articles.includes(article) || duty.also.includes(article)) return undefined;
  const all = [...before, ...wordsIn(text.slice(cited.end, sentence.end))];
  if (!duties.isComplete(duty, all) || owners.some((owner) => duties.touches(owner, all))) return undefined;
  return duty;
}

function remark(one: Citation, duty: Duty, register: Register): Remark {
  const [target] = one.targets;
  const article = target && 'article' in target ? Number(target.article) : 0;
  const local = (language: string) => duty.name[language] ?? duty.name['en'] ?? '';
  return {
    code: CODE,
    severity: 'information',
    span: { start: one.start, end: one.end },
    provision: `${register.nameOf(one.act, 'en')} ${duty.articles[0]}`,
    message: ({ rules, language }: Messages) =>
      rules.wrongProvision(local(language), { article }, duty.articles, register.nameOf(one.act, language)),
  };
}

/** An article cited in a sentence that plainly speaks of what another article governs: a breach notified “under Article 32”. */
export const wrongProvision: Rule = {
  code: CODE,
  severity: 'information',
  over: 'citations',
  run: (block, register) => {
    finder ??= createDutyFinder(dutiesData);
    const duties = finder;
    let last = block.cited;
    return block.citations.citations.flatMap((one) => {
      const duty = mistaken(block, one, last, duties);
      last = one.end;
      return duty ? [remark(one, duty, register)] : [];
    });
  },
};
