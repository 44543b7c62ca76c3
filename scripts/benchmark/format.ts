/** A figure with as many digits as tell something; a dash where there is none. */
export function shown(value: number): string {
  if (Number.isNaN(value) || !Number.isFinite(value)) return '–';
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}

/** A figure with its limit, in bold where that is passed. */
export function limited(value: number, limit: number | undefined): string {
  if (limit === undefined) return shown(value);
  return `${value <= limit ? '' : '**'}${shown(value)}${value <= limit ? '' : '**'} (≤ ${limit})`;
}

/** A limit as it is shown. */
export function rounded(limit: number | undefined): number | undefined {
  return limit === undefined ? undefined : Number(shown(limit));
}
