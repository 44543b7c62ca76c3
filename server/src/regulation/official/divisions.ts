import type { Division } from '../act.ts';
import { divisionNumber } from './passages.ts';

interface OpenDivision {
  readonly word: string;
  readonly label: string;
  title: string;
  readonly articles: string[];
  readonly divisions: OpenDivision[];
}

/** Builds the tree of divisions from headings in order: one with the word of an open one (`Section`) stands beside it, another inside. */
export function createDivisions() {
  const top: OpenDivision = { word: '', label: '', title: '', articles: [], divisions: [] };
  let open: OpenDivision[] = [top];
  return {
    isEmpty: () => top.divisions.length === 0,
    open: (label: string) => {
      const number = divisionNumber(label);
      const at = label.lastIndexOf(number);
      const word = (label.slice(0, at) + label.slice(at + number.length)).toLowerCase().trim();
      const beside = open.findIndex((one, index) => index > 0 && one.word === word);
      if (beside > 0) open = open.slice(0, beside);
      const division = { word, label, title: '', articles: [], divisions: [] };
      open.at(-1)?.divisions.push(division);
      open.push(division);
    },
    title: (text: string) => {
      const division = open.at(-1);
      if (division !== undefined) division.title = [division.title, text].filter((one) => one !== '').join(' ');
    },
    article: (number: string) => {
      open.at(-1)?.articles.push(number);
    },
    finish: (): readonly Division[] => top.divisions.map(finished),
  };
}

function finished({ label, title, articles, divisions }: OpenDivision): Division {
  return {
    ...{ label, number: divisionNumber(label), title, articles },
    ...(divisions.length > 0 && { divisions: divisions.map(finished) }),
  };
}
