/** A snippet with every tab stop at its default, and the defaults by number. */
export interface Expanded {
  readonly text: string;
  readonly stops: ReadonlyMap<number, string>;
}

/** Where the unescaped sign stands at or after `from`; throws where it does not. */
function find(snippet: string, sign: string, from: number): number {
  for (let i = from; i < snippet.length; i++) {
    if (snippet[i] === '\\') i++;
    else if (snippet[i] === sign) return i;
    else if (snippet[i] === '$') throw new Error(`a tab stop within a tab stop: ${snippet.slice(from, from + 60)}`);
  }
  throw new Error(`no ${sign} after ${snippet.slice(from, from + 60)}`);
}

/** Takes away the backslashes before these signs, and refuses others. */
function unescaped(text: string, signs: string): string {
  return text.replace(/\\([\s\S]?)/g, (_, sign: string) => {
    if (sign === '' || !signs.includes(sign)) throw new Error(`nothing escapes ${sign} in ${text}`);
    return sign;
  });
}

/** What a tab stop holds from the first time on: a second default must be the same. */
function put(stops: Map<number, string>, stop: number, text: string): string {
  const before = stops.get(stop);
  if (before !== undefined && before !== text) throw new Error(`\${${stop}} stands for ${before} and for ${text}`);
  stops.set(stop, text);
  return text;
}

/** Reads a snippet of names, blanks and choices (no variables, no transformations). Throws on anything else. */
export function expand(snippet: string): Expanded {
  const stops = new Map<number, string>();
  let text = '';
  let from = 0;
  while (from < snippet.length) {
    const sign = snippet[from] as string;
    if (sign !== '$' && sign !== '\\') {
      text += sign;
      from++;
      continue;
    }
    if (sign === '\\') {
      text += unescaped(snippet.slice(from, from + 2), '\\$}');
      from += 2;
      continue;
    }
    const [open, number = '', kind = ''] = /^\$\{(\d+)([:|}])/.exec(snippet.slice(from, from + 8)) ?? [];
    if (open === undefined) throw new Error(`no tab stop: ${snippet.slice(from, from + 20)}`);
    const stop = Number(number);
    const start = from + open.length;
    if (kind === '}') {
      const known = stops.get(stop);
      if (known === undefined) throw new Error(`\${${stop}} stands before its default`);
      text += known;
      from = start;
    } else if (kind === ':') {
      const end = find(snippet, '}', start);
      text += put(stops, stop, unescaped(snippet.slice(start, end), '\\$}'));
      from = end + 1;
    } else {
      const end = find(snippet, '|', start);
      if (snippet[end + 1] !== '}') throw new Error(`a choice without end: ${snippet.slice(from, end + 2)}`);
      const [first = '', ...others] = snippet.slice(start, end).split(/(?<!\\),/);
      if (first === '' || others.some((one) => one === ''))
        throw new Error(`an empty option: ${snippet.slice(from, end)}`);
      text += put(stops, stop, unescaped(first, '\\,|'));
      from = end + 2;
    }
  }
  return { text, stops };
}
