import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BROWSER_ARGUMENTS } from './chromium.ts';
import type { Lifetime } from './lifetime.ts';
import { within } from './lifetime.ts';
import type { Server } from './server.ts';
import type { Host } from './setup.ts';

const LAUNCH_MS = 60_000;
const CLOSE_MS = 5_000;

/** The part of the browser driver's elements that is used here. */
export interface Locator {
  readonly first: () => Locator;
  readonly allInnerTexts: () => Promise<string[]>;
  readonly click: (options?: object) => Promise<void>;
  readonly hover: (options?: object) => Promise<void>;
  readonly getAttribute: (name: string) => Promise<string | null>;
  readonly waitFor: (options?: {
    readonly state?: 'attached' | 'visible' | 'hidden';
    readonly timeout?: number;
  }) => Promise<void>;
}

/** The part of the browser driver's pages that is used here. */
export interface Page {
  readonly goto: (url: string) => Promise<unknown>;
  readonly locator: (selector: string) => Locator;
  readonly keyboard: { readonly press: (key: string) => Promise<void>; readonly type: (text: string) => Promise<void> };
  readonly screenshot: (options: { readonly path?: string }) => Promise<Buffer>;
  readonly waitForTimeout: (milliseconds: number) => Promise<void>;
  readonly exposeFunction: (name: string, action: (...values: never[]) => unknown) => Promise<void>;
  readonly on: (event: 'crash' | 'requestfailed', listener: (request: FailedRequest) => void) => void;
}

interface FailedRequest {
  readonly url: () => string;
  readonly failure: () => { readonly errorText: string } | null;
}

interface Browser {
  readonly newContext: (options: object) => Promise<{ readonly newPage: () => Promise<Page> }>;
  readonly close: () => Promise<void>;
  readonly once: (event: 'disconnected', listener: () => void) => void;
}

interface Playwright {
  readonly chromium: { readonly launch: (options: object) => Promise<Browser> };
}

/** A page in a headless browser and what may go wrong with it. */
export interface OpenPage {
  readonly page: Page;
  /** Fails when the page or the browser goes away. */
  readonly lost: Promise<never>;
  /** Addresses outside this machine that the page has asked for, in vain. */
  readonly outside: readonly string[];
}

/** Opens an empty page for as long as the lifetime lasts; sizes in CSS pixels. */
export async function openPage(
  host: Host,
  program: string,
  lifetime: Lifetime,
  viewport: { readonly width: number; readonly height: number },
): Promise<OpenPage> {
  const { chromium } = createRequire(join(host.playwright, 'package.json'))(host.playwright) as Playwright;
  const browser = await chromium.launch({
    executablePath: program,
    headless: true,
    timeout: LAUNCH_MS,
    args: BROWSER_ARGUMENTS,
    // Signals are the lifetime's affair.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  lifetime.onEnd(() => within(CLOSE_MS, browser.close(), 'the browser does not close'));
  const context = await browser.newContext({ viewport, locale: 'en-GB', colorScheme: 'light' });
  const page = await context.newPage();
  const outside: string[] = [];
  // Not all requests: what a preview asks of a far address of VS Code's is answered by VS Code's own service worker, or
  // not at all when the preview is closed at once.
  page.on('requestfailed', (request) => {
    const { hostname, protocol } = new URL(request.url());
    const isOutside = /^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1';
    if (isOutside && request.failure()?.errorText !== 'net::ERR_ABORTED') outside.push(request.url());
  });
  const lost = new Promise<never>((_, reject) => {
    page.on('crash', () => reject(new Error('the page of the browser crashed')));
    browser.once('disconnected', () => reject(new Error('the browser went away')));
  });
  lost.catch(() => {});
  return { page, lost, outside };
}

/** The address at which the browser finds the workbench on a folder; `payload` is what the workbench is told beside. */
export function workbenchAddress(
  server: Server,
  folder: string,
  payload: readonly (readonly [string, string])[],
  token?: string,
): string {
  const query = new URLSearchParams();
  if (token !== undefined) query.set('tkn', token);
  query.set('folder', pathToFileURL(resolve(folder)).pathname);
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${server.authority}/?${query}`;
}

/** How the workbench names a file of this machine. */
export function remote(server: Server, path: string): string {
  return `vscode-remote://${server.authority}${pathToFileURL(resolve(path)).pathname}`;
}
