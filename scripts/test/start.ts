import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '../../test/vscode/host/chromium.ts';
import { type Lifetime, Trouble, within, withLifetime } from '../../test/vscode/host/lifetime.ts';
import { type OpenPage, openPage } from '../../test/vscode/host/page.ts';
import { troubleText } from '../../test/vscode/host/run.ts';
import { hostExists, installedHost } from '../../test/vscode/host/setup.ts';
import { skip, type Tally } from './tally.ts';

const START_MS = 120_000;
const END_MS = 15_000;
const SQUIGGLE = '.monaco-editor .squiggly-warning, .monaco-editor .squiggly-error';

/** Starts the product as a newcomer does, opens the address it prints, and ends it. */
export async function testStart(tally: Tally): Promise<void> {
  const program = hostExists() ? chromium(console.log) : undefined;
  if (program === undefined) {
    skip(tally, 'npm start: there is no browser to open its address in');
    return;
  }
  await withLifetime((lifetime) => startOpenEnd(program, lifetime)).then(
    () => {
      tally.passed++;
      console.log('✔ npm start opens VS Code with findings, and leaves nothing behind');
    },
    (error: unknown) => {
      tally.failed++;
      console.log(`✘ npm start: ${troubleText(error)}`);
    },
  );
}

async function startOpenEnd(program: string, lifetime: Lifetime): Promise<void> {
  const child = startProduct(lifetime);
  const address = await within(START_MS, printedAddress(child), `npm start prints no address in ${START_MS / 1000} s`);
  const opened = await openPage(installedHost(console.log), program, lifetime, { width: 1280, height: 800 });
  const { origin, searchParams } = new URL(address);
  const folder = searchParams.get('folder') ?? '';
  assert.equal((await fetch(origin)).status, 403, 'nobody is let in without the token');
  await findings(opened, address);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  assert.equal(await within(END_MS, ended, 'npm start does not end'), 143);
  assert.ok(!existsSync(folder), `${folder} is left`);
  await assert.rejects(fetch(origin), 'the server is left');
}

/** The product, started where there is no desktop, so that it serves the workbench. */
function startProduct(lifetime: Lifetime): ChildProcess {
  const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  lifetime.onEnd(() => {
    child.kill('SIGTERM');
  });
  return child;
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Trouble(`it ended with ${code} and printed no address`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\S+(?=\n)/.exec(text)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
}

async function findings({ page, lost, outside }: OpenPage, address: string): Promise<void> {
  await page.goto(address);
  await Promise.race([page.locator(SQUIGGLE).first().waitFor({ state: 'attached', timeout: START_MS }), lost]);
  assert.deepEqual(outside, []);
}
