import type { Context, Test } from 'mocha';
import type { Wish } from '../host/bridge.ts';
import { SUITE_ENV } from '../host/result.ts';

/** Selector of the rows of the open quick pick. */
export const QUICK_PICK_ROWS = '.quick-input-widget:not([style*="display: none"]) .monaco-list-row';

/** What the user sees and does, where the page that shows VS Code can be reached. */
export interface Workbench {
  /** The texts of what a selector finds, as soon as there is something. */
  readonly read: (selector: string) => Promise<readonly string[]>;
  readonly attribute: (selector: string, name: string) => Promise<string | null>;
  readonly click: (selector: string) => Promise<void>;
  readonly hover: (selector: string) => Promise<void>;
  /** Presses a key as the keyboard would: `Control+F8`. */
  readonly press: (key: string) => Promise<void>;
}

async function ask<T>(address: string, wish: Wish): Promise<T> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(wish) });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${JSON.stringify(wish)}: ${answer}`);
  return answer as T;
}

/** The workbench of the test, which is skipped where nobody can look at it: in a desktop VS Code. */
export function workbench(test: Context): Workbench {
  const address = process.env[SUITE_ENV.page];
  if (address === undefined) return test.skip();
  return {
    read: (selector) => ask(address, { do: 'read', selector }),
    attribute: (selector, name) => ask(address, { do: 'attribute', selector, name }),
    click: (selector) => ask(address, { do: 'click', selector }),
    hover: (selector) => ask(address, { do: 'hover', selector }),
    press: (key) => ask(address, { do: 'press', key }),
  };
}

/** Keeps a picture of a test that has failed; answers where, or nothing where nobody can look. */
export async function pictureOf(test: Test | undefined): Promise<string | undefined> {
  const address = process.env[SUITE_ENV.page];
  if (address === undefined || test?.state !== 'failed') return undefined;
  return ask<string>(address, { do: 'picture', title: test.fullTitle() });
}
