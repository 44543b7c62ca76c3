import type { Target } from '../target.ts';
import { type ArticleDraft, type ArticleShape, finished, isWhole } from './articleDraft.ts';
import type { Level, Step } from './steps.ts';

interface Walk {
  readonly shape: ArticleShape;
  readonly drafts: ArticleDraft[];
  /** The level that the last number counted. */
  last: Level;
}

/** Paragraphs in a range are written out up to this length. */
const LONGEST_RANGE = 30;

function numberOf(value: string): number | string {
  return value !== '' && [...value].every((one) => one >= '0' && one <= '9') ? Number(value) : value;
}

function current({ drafts }: Walk): ArticleDraft {
  return drafts.at(-1) as ArticleDraft;
}

function startArticle(w: Walk, value: string, tie: Step['tie']): void {
  const before = w.drafts.at(-1);
  const article = numberOf(value);
  const ends = tie === 'range' && before && isWhole(before);
  if (ends) w.drafts.pop();
  w.drafts.push({ article, section: value, ...(ends && { rangeStart: before.article }) });
  w.last = 'article';
}

/** A draft for another part of the same article. */
function again(w: Walk, more: Partial<ArticleDraft>): void {
  const { article, section } = current(w);
  w.drafts.push({ article, section, ...more });
}

function setPoint(w: Walk, value: string, { tie }: Step): void {
  const { paragraph, subparagraph, sentence, point } = current(w);
  w.last = 'point';
  const deeper = tie === 'direct' && point !== undefined && isDigits(point) && !isDigits(value);
  if (deeper && paragraph === undefined && !w.shape.hasNumberedPoints(current(w))) {
    Object.assign(current(w), { paragraph: Number(point), point: value });
    return;
  }
  if (point === undefined) current(w).point = value;
  else if (tie === 'range') current(w).pointEnd ??= value;
  else if (tie === 'list')
    again(w, {
      ...(paragraph !== undefined && { paragraph }),
      ...(subparagraph !== undefined && { subparagraph }),
      ...(sentence !== undefined && { sentence }),
      point: value,
    });
}

function setPart(w: Walk, level: 'subparagraph' | 'sentence', { value }: Step): void {
  const draft = current(w);
  const number = value === 'last' ? w.shape.lastSubparagraph(draft) : Number(value);
  w.last = level;
  if (number === 0) return;
  if (draft[level] === undefined) draft[level] = number;
  else again(w, { ...(draft.paragraph !== undefined && { paragraph: draft.paragraph }), [level]: number });
}

function setParagraph(w: Walk, step: Step): void {
  const draft = current(w);
  const last = w.shape.paragraphs(draft);
  const number = step.value === 'last' ? (last ?? 0) : Number(step.value);
  const { paragraph, point } = draft;
  w.last = step.level === 'alinea' ? 'alinea' : step.level === 'paragraph' ? 'paragraph' : 'place';
  if (paragraph === undefined && point === undefined) draft.paragraph = number;
  else if (step.tie === 'range' && paragraph !== undefined) {
    if (number <= paragraph || number - paragraph > LONGEST_RANGE) again(w, { paragraph: number, wrong: true });
    else for (let n = paragraph + 1; n <= number; n++) again(w, { paragraph: n });
  } else if (step.tie === 'list') again(w, { paragraph: number });
}

/** A number behind an article: its paragraph; in an article without numbered ones its point; else it is left out, and told. */
function setNumber(w: Walk, step: Step): void {
  const draft = current(w);
  const { value, level } = step;
  if (level === 'alinea' && draft.paragraph !== undefined && w.last !== 'alinea') {
    setPart(w, 'subparagraph', step);
    return;
  }
  if (!w.shape.isUnnumbered(draft)) {
    setParagraph(w, step);
    return;
  }
  if (level === 'alinea' && Number(value) <= w.shape.lastSubparagraph(draft)) setPart(w, 'subparagraph', step);
  else if (!w.shape.hasNumberedPoints(draft)) draft.ignored = value;
  else {
    setPoint(w, value, step);
    if (level === 'paragraph' || level === 'alinea') w.last = 'numero';
  }
}

function setDot(w: Walk, step: Step): void {
  const draft = current(w);
  if (w.shape.internal) draft.section += `.${step.value}`;
  else setNumber(w, step);
}

/** `32-36` runs on, `13-1` names a paragraph, `1231-1` is one number: the act and the order tell. */
function setHyphen(w: Walk, step: Step): void {
  const draft = current(w);
  const number = numberOf(step.value);
  const ascends = typeof draft.article === 'number' && typeof number === 'number' && number > draft.article;
  if (ascends && isWhole(draft) && number <= w.shape.lastArticle) startArticle(w, step.value, 'range');
  else if (!w.shape.hyphened && !w.shape.internal) setNumber(w, { ...step, level: 'place' });
  else {
    draft.article = `${draft.article}-${step.value}`;
    draft.section = draft.article;
  }
}

function setGlued(w: Walk, step: Step): void {
  const draft = current(w);
  if (!w.shape.hyphened && !w.shape.internal) setPoint(w, step.value, step);
  else {
    draft.article = `${draft.article}${step.value}`;
    draft.section = draft.article;
  }
}

/** The number of a definition, or of a paragraph where the article has no numbered points. */
function setNumero(w: Walk, step: Step): void {
  const draft = current(w);
  const counts = w.shape.hasNumberedPoints(draft) || w.shape.paragraphs(draft) === undefined;
  if (counts || draft.paragraph !== undefined) setPoint(w, step.value, step);
  else setParagraph(w, { ...step, level: 'paragraph' });
  w.last = 'numero';
}

/** A number in a list counts what the word before it names if the article has so many of them; else it is an article. */
function setLone(w: Walk, step: Step): void {
  const draft = current(w);
  if (w.last === 'numero') {
    setPoint(w, step.value, step);
    w.last = 'numero';
  } else if (w.last === 'subparagraph' || w.last === 'sentence') setPart(w, w.last, step);
  else if ((w.last === 'paragraph' || w.last === 'alinea') && w.shape.mayHave(draft, Number(step.value)))
    setParagraph(w, { ...step, level: w.last });
  else startArticle(w, step.value, step.tie);
}

function take(w: Walk, step: Step): void {
  if (step.level === 'article') startArticle(w, step.value, step.tie);
  else if (w.drafts.length === 0) return;
  else if (step.level === 'lone') setLone(w, step);
  else if (step.level === 'dot') setDot(w, step);
  else if (step.level === 'hyphen') setHyphen(w, step);
  else if (step.level === 'glued') setGlued(w, step);
  else if (step.level === 'numero') setNumero(w, step);
  else if (step.level === 'point') isDigits(step.value) ? setNumero(w, step) : setPoint(w, step.value, step);
  else if (step.level === 'subparagraph' || step.level === 'sentence') setPart(w, step.level, step);
  else if (step.level === 'following') current(w).following = true;
  else setNumber(w, step);
}

function isDigits(value: string): boolean {
  return value >= '0' && value <= '9\uffff';
}

/** What steps under the word “article” point at, as far as the shape of the act's articles tells. */
export function articleTargets(steps: readonly Step[], shape: ArticleShape): Target[] {
  const walk: Walk = { shape, drafts: [], last: 'article' };
  for (const step of steps) take(walk, step);
  return walk.drafts.map((draft) => finished(draft, shape));
}
