import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { dpaReview, folderWith } from '../support/command.ts';
import { installed, onPath } from '../vscode/host/debian.ts';

const SESSION_MS = 120_000;
const CONTRACT = 'test/contracts/en/meridiq-analytics.md';
const CODE = 'infringing-instruction';
const CLAUSE =
  'Meridiq shall immediately inform Client if, in its opinion, an instruction infringes the GDPR or other data protection provisions.';

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Diagnostic {
  readonly code: string;
  readonly severity: number;
  readonly source: string;
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

interface Answer {
  readonly problem?: string;
  readonly server: Readonly<Record<string, unknown>>;
  readonly published: { readonly diagnostics: readonly Diagnostic[] };
  readonly edited: { readonly diagnostics: readonly Diagnostic[] };
  readonly shown: number;
  readonly hover: { readonly contents: { readonly value: string } };
  readonly actions: readonly { readonly title: string }[];
  readonly page: { readonly markdown: string };
}

function neovim(): string | undefined {
  const found = onPath('nvim');
  if (found !== undefined || !process.env['CI']) return found;
  return installed('neovim', console.log) ? onPath('nvim') : undefined;
}

/** What Neovim's client saw of the server. */
function session(context: TestContext, program: string): Answer {
  const folder = folderWith(context, { 'contract.md': readFileSync(CONTRACT) });
  const file = join(folder, 'answer.json');
  const { stderr } = spawnSync(program, ['--headless', '--clean', '-n', '-S', resolve('test/neovim/client.lua')], {
    encoding: 'utf8',
    timeout: SESSION_MS,
    env: {
      ...process.env,
      HOME: folder,
      XDG_CACHE_HOME: folder,
      XDG_STATE_HOME: folder,
      DPA_SERVER: JSON.stringify([process.execPath, resolve('dist/server.js'), '--stdio']),
      DPA_CONTRACT: join(folder, 'contract.md'),
      DPA_CODE: CODE,
      DPA_CLAUSE: CLAUSE,
      DPA_ANSWER: file,
    },
  });
  assert.ok(existsSync(file), `Neovim did not end its session: ${stderr}`);
  const answer = JSON.parse(readFileSync(file, 'utf8')) as Answer;
  assert.equal(answer.problem, undefined, stderr);
  return answer;
}

const place = ({ code, range }: Diagnostic) =>
  `${code} ${range.start.line + 1}:${range.start.character + 1}-${range.end.line + 1}:${range.end.character + 1}`;

/** Code and place of each finding as the command line reports them. */
async function expected(): Promise<readonly string[]> {
  const { stdout } = await dpaReview(['check', '--format', 'json', '--fail-on', 'none', CONTRACT]);
  const [{ findings }] = JSON.parse(stdout).contracts;
  return findings.map(
    (one: Record<string, unknown>) =>
      `${one['code']} ${one['startLine']}:${one['startColumn']}-${one['endLine']}:${one['endColumn']}`,
  );
}

const program = neovim();

test('Neovim shows the findings, explains one, offers its actions and follows an edit', {
  skip: program === undefined && 'Neovim is not installed (apt-get install neovim): the second client was not tried',
}, async (context) => {
  const answer = session(context, program ?? '');
  const { diagnostics } = answer.published;
  assert.deepEqual(diagnostics.map(place).sort(), [...(await expected())].sort());
  assert.equal(answer.shown, diagnostics.length);
  const asked = diagnostics.find(({ code }) => code === CODE);
  assert.equal(asked?.source, 'dpa-review');
  assert.equal(asked?.severity, 2);
  assert.match(answer.hover.contents.value, /Unlawful instruction/);
  assert.ok(answer.actions.some(({ title }) => title === 'Why is this asked?'));
  assert.ok(answer.actions.some(({ title }) => /^(Insert clause|Strengthen): /.test(title)));
  assert.match(answer.page.markdown, /^# Unlawful instruction/);
  assert.deepEqual(
    answer.edited.diagnostics.map(({ code }) => code).sort(),
    diagnostics
      .map(({ code }) => code)
      .filter((code) => !code.startsWith(CODE))
      .sort(),
  );
});
