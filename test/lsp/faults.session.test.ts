import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DATA_REQUEST, type DataParams } from '../../server/src/protocol/review.ts';
import { ENGLISH, FRENCH } from '../support/contracts.ts';
import { random } from '../support/random.ts';
import { type Edit, IS_PUSHED, PULLS, type Session, startSession } from '../support/session.ts';

const URI = 'file:///contract.md';
const LIMIT = { timeout: 60_000 };

async function codes(session: Session, uri = URI): Promise<string[]> {
  return (await session.items(uri)).map(({ code }) => String(code));
}

test('a document opened before start-up is over is not forgotten', LIMIT, async (context) => {
  const session = await startSession(context, { raw: true });
  const initialized = session.connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: IS_PUSHED,
  });
  await session.open(URI, ENGLISH);
  await initialized;
  await session.connection.sendNotification('initialized', {});
  const pushed = await session.until(() => session.pushed.get(URI)?.at(-1));
  assert.ok(pushed.diagnostics.length > 10);
  assert.equal(await session.stop(), 0);
});

test('a client that never answers about settings still gets its findings', LIMIT, async (context) => {
  const session = await startSession(context);
  session.connection.onRequest('workspace/configuration', () => new Promise(() => undefined));
  await session.open(URI, ENGLISH);
  assert.ok((await codes(session)).length > 10);
  await session.stop();
});

test('a client that refuses to tell its settings gets the defaults', LIMIT, async (context) => {
  const session = await startSession(context);
  session.connection.onRequest('workspace/configuration', () => {
    throw new Error('no');
  });
  await session.open(URI, ENGLISH);
  assert.ok((await codes(session)).length > 10);
  await session.stop();
});

test('a worker without its words says once that nothing is reviewed, and asks again', LIMIT, async (context) => {
  const session = await startSession(context, { over: 'worker' });
  let has = false;
  session.connection.onRequest(DATA_REQUEST, ({ name }: DataParams) =>
    has ? readFileSync(join('dist', name), 'base64') : null,
  );
  await session.open(URI, ENGLISH);
  assert.deepEqual(await codes(session), []);
  assert.deepEqual(await codes(session), []);
  assert.equal(session.shown.length, 1);
  assert.match(session.shown[0] ?? '', /^No contract can be reviewed: a file of DPA Review could not be read/);
  has = true;
  assert.ok((await codes(session)).length > 10);
  await session.stop();
});

test('whatever is edited, also outside the text, the findings are those of the text', LIMIT, async (context) => {
  const session = await startSession(context);
  const chance = random(20_26);
  const number = (most: number) => chance.below(most) - 2;
  const pieces = [
    '',
    '\n',
    'x',
    '\r\n',
    '## Audits\n',
    'Le sous-traitant ',
    '\u{1f4c4}',
    '| a | b |\n',
    '<!--',
    '```\n',
  ];
  const shadow = TextDocument.create(URI, 'markdown', 1, FRENCH);
  await session.open(URI, FRENCH);
  for (let version = 2; version < 160; version++) {
    const edits: Edit[] = [];
    for (let count = chance.below(3); count >= 0; count--) {
      const range = [number(30), number(90), number(30), number(90)] as const;
      edits.push({ range, text: chance.pick(pieces) });
    }
    await session.change(URI, version, edits);
    const changes = edits.map(({ range = [0, 0, 0, 0], text }) => ({
      text,
      range: { start: { line: range[0], character: range[1] }, end: { line: range[2], character: range[3] } },
    }));
    TextDocument.update(shadow, changes, version);
    if (version % 20 !== 0) continue;
    const found = await session.items(URI);
    const fresh = `file:///fresh-${version}.md`;
    await session.open(fresh, shadow.getText());
    assert.deepEqual(
      found.map(({ relatedInformation: _, ...one }) => one),
      (await session.items(fresh)).map(({ relatedInformation: _, ...one }) => one),
      `version ${version}`,
    );
  }
  await session.stop();
});

test('a new whole text, an empty one and an edit without changes are taken', LIMIT, async (context) => {
  const session = await startSession(context);
  await session.open(URI, ENGLISH);
  const before = await codes(session);
  await session.change(URI, 2, [{ text: '' }]);
  assert.deepEqual(await codes(session), []);
  await session.change(URI, 3, []);
  await session.change(URI, 4, [{ text: FRENCH }, { text: ENGLISH }]);
  assert.deepEqual(await codes(session), before);
  await session.stop();
});

test('unknown documents, methods and nonsense are answered, and nothing dies', LIMIT, async (context) => {
  const session = await startSession(context);
  const textDocument = { uri: 'file:///unknown.md' };
  const position = { line: 99, character: 99 };
  const ask = (method: string, params: unknown) => session.connection.sendRequest(method, params);
  assert.equal(await ask('textDocument/hover', { textDocument, position }), null);
  assert.equal(await ask('dpa-review/review', { textDocument }), null);
  assert.equal(await ask('dpa-review/page', { code: 'nothing' }), null);
  assert.equal(await ask('dpa-review/page', {}), null);
  const range = { start: position, end: position };
  assert.equal(await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }), null);
  await session.change('file:///unknown.md', 2, [{ text: 'x' }]);
  await session.close('file:///unknown.md');
  await assert.rejects(ask('dpa-review/nothing', {}));
  await assert.rejects(ask('textDocument/rename', { textDocument, position, newName: 'x' }));
  await session.connection.sendNotification('dpa-review/kind', {});
  await session.open(URI, ENGLISH);
  assert.equal(await ask('textDocument/hover', { textDocument: { uri: URI }, position }), null);
  assert.ok((await codes(session)).length > 10);
  await session.stop();
});

test(
  'a request that breaks costs that request alone, and no word of the contract is logged',
  LIMIT,
  async (context) => {
    const session = await startSession(context);
    await session.open(URI, ENGLISH);
    const broken = await session.connection.sendRequest('textDocument/hover', { textDocument: { uri: URI } });
    assert.equal(broken, null);
    const logged = await session.until(() => session.logged.find((line) => line.startsWith('textDocument/hover')));
    assert.match(logged, /^textDocument\/hover: TypeError\n {4}at /);
    assert.doesNotMatch(session.logged.join('\n'), /Alder|Pike|contract\.md/);
    assert.ok((await codes(session)).length > 10);
    await session.stop();
  },
);

test('a storm of cancelled requests leaves the server alive and right', LIMIT, async (context) => {
  const session = await startSession(context);
  await session.open(URI, ENGLISH);
  const before = await codes(session);
  const asked = Array.from({ length: 300 }, (_, i) => {
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: URI }, position: { line: i % 12, character: 5 } };
    const answer = session.connection.sendRequest('textDocument/hover', params, source.token);
    source.cancel();
    return answer.then(
      () => 'answered',
      (error: { code: number }) => error.code,
    );
  });
  const outcomes = new Set(await Promise.all(asked));
  assert.ok(outcomes.has(-32800), `outcomes: ${[...outcomes].join(', ')}`);
  assert.deepEqual(await codes(session), before);
  await session.stop();
});

test('two hundred open contracts are each read rightly', LIMIT, async (context) => {
  const session = await startSession(context);
  const uris = Array.from({ length: 200 }, (_, i) => `file:///${i}.md`);
  for (const [i, uri] of uris.entries()) await session.open(uri, i % 2 ? FRENCH : ENGLISH);
  const [english, french] = [await session.items(uris[0] ?? ''), await session.items(uris[1] ?? '')];
  assert.notDeepEqual(english, french);
  const bare = (items: typeof english) => items.map(({ relatedInformation: _, ...one }) => one);
  for (const [i, uri] of uris.entries()) {
    assert.deepEqual(bare(await session.items(uri)), bare(i % 2 ? french : english), uri);
  }
  await session.stop();
});

test('a client that dies takes the server with it', LIMIT, async (context) => {
  const session = await startSession(context);
  await session.open(URI, ENGLISH);
  await session.items(URI);
  assert.equal(await session.die(), 1);
});

const PRELOAD = resolve('test/support/noNetwork.cjs');

for (const over of ['stdio', 'worker'] as const) {
  test(`the server uses no network (${over})`, LIMIT, async (context) => {
    const session = await startSession(context, { over, preload: PRELOAD, capabilities: PULLS });
    await session.open(URI, FRENCH);
    assert.ok((await codes(session)).length > 10);
    const params = { textDocument: { uri: URI }, position: { line: 6, character: 30 } };
    assert.notEqual(await session.connection.sendRequest('textDocument/hover', params), null);
    assert.notEqual(await session.connection.sendRequest('dpa-review/page', { code: 'audits' }), null);
    if (over === 'stdio') assert.equal(await session.stop(), 0);
  });
}

test('the command line uses no network, and the guard against it bites', LIMIT, () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['--require', PRELOAD, ...args], { encoding: 'utf8' });
  assert.equal(run('dist/cli.js', 'check', '--fail-on', 'none', 'README.md').status, 0);
  for (const code of ["require('net').connect(1)", "require('dns').lookup('x',()=>{})", "fetch('http://x')"]) {
    assert.equal(run('-e', code).status, 97, code);
  }
});

test('the server runs where there is no network at all', LIMIT, (context) => {
  const isolated = spawnSync('unshare', ['-n', 'true']);
  if (isolated.status !== 0) {
    context.skip('this machine does not let us take the network away (unshare -n)');
    return;
  }
  const script = `
    const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    child.stdout.on('data', (data) => { console.log(String(data)); if (String(data).includes('capabilities')) child.kill(); });
    child.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);`;
  const { status, stdout } = spawnSync('unshare', ['-n', process.execPath, '-e', script], { encoding: 'utf8' });
  assert.equal(status, 0);
  assert.match(stdout, /"serverInfo":\{"name":"dpa-review"/);
});
