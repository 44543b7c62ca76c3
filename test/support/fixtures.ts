import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One of our fictional contracts. */
export interface Fixture {
  readonly name: string;
  readonly language: 'fr' | 'en';
  readonly path: string;
  readonly text: string;
}

/** All fictional contracts of test/contracts, in a fixed order. */
export function fixtures(): Fixture[] {
  return (['fr', 'en'] as const).flatMap((language) => {
    const folder = join('test', 'contracts', language);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => ({
        name: name.slice(0, -3),
        language,
        path: join(folder, name),
        text: readFileSync(join(folder, name), 'utf8'),
      }));
  });
}
