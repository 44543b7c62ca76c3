import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Lifetime } from './lifetime.ts';
import type { Page } from './page.ts';

/** What a suite, which runs inside VS Code and cannot see it, may ask of the page that shows it. */
export type Wish =
  /** The texts of all elements that the selector finds, as soon as there is one. */
  | { readonly do: 'read'; readonly selector: string }
  /** An attribute of the first element. */
  | { readonly do: 'attribute'; readonly selector: string; readonly name: string }
  | { readonly do: 'click'; readonly selector: string }
  | { readonly do: 'hover'; readonly selector: string }
  | { readonly do: 'press'; readonly key: string }
  /** A picture of what is to be seen, kept for whoever looks into a failure. */
  | { readonly do: 'picture'; readonly title: string };

const PICTURES = 'node_modules/.cache/vscode-failures';

const WAIT_MS = 20_000;

/** Fulfils one wish on the page. */
async function fulfil(page: Page, wish: Wish): Promise<unknown> {
  if (wish.do === 'press') return page.keyboard.press(wish.key);
  if (wish.do === 'picture') return keepPicture(page, wish.title);
  const found = page.locator(wish.selector);
  await found.first().waitFor({ state: 'attached', timeout: WAIT_MS });
  if (wish.do === 'read') return found.allInnerTexts();
  if (wish.do === 'attribute') return found.first().getAttribute(wish.name);
  if (wish.do === 'hover') return found.first().hover({ timeout: WAIT_MS });
  return found.first().click({ timeout: WAIT_MS });
}

async function keepPicture(page: Page, title: string): Promise<string> {
  const path = join(PICTURES, `${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`);
  await page.screenshot({ path });
  return path;
}

/** Opens a way for the suite to the page, on this machine only; answers its address. */
export async function openBridge(page: Page, lifetime: Lifetime): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body ?? null));
      Promise.resolve()
        .then(() => fulfil(page, JSON.parse(Buffer.concat(chunks).toString()) as Wish))
        .then(
          (value) => answer(200, value),
          (error: unknown) => answer(500, String(error)),
        );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  lifetime.onEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
