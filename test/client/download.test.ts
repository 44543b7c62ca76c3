import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { type Answer, type DownloadContext, download, type Fetch, hostsOf } from '../../client/src/download.ts';
import type { Download } from '../../server/src/protocol/law.ts';

const OFFICE = 'https://office.example';
const wanted = (...names: readonly string[]): Download[] =>
  names.map((name) => ({ name, url: `${OFFICE}/${name}`, headers: { Accept: 'application/xml' } }));

/** An answer whose body comes in these pieces; the last one may be an error, or never come. */
function answer(pieces: readonly (string | Error | Promise<never>)[], rest: Partial<Answer> = {}): Answer {
  const left = [...pieces];
  const read = async () => {
    const piece = await left.shift();
    if (piece instanceof Error) throw piece;
    return piece === undefined ? { done: true } : { done: false, value: new TextEncoder().encode(piece) };
  };
  return { status: 200, url: '', body: { getReader: () => ({ read }) }, ...rest };
}

/** Rejects when the request is called off, as a real one does. */
function calledOff(signal: object): Promise<never> {
  return new Promise((_, reject) => {
    (signal as AbortSignal).addEventListener('abort', () => reject(new Error('aborted')));
  });
}

/** A place to download in: what the network says, and how the test cancels or lets time pass. */
function setUp(fetch: Fetch, most = 1000) {
  const timers = new Set<() => void>();
  const cancels = new Set<() => void>();
  const told: string[] = [];
  const add = (all: Set<() => void>, run: () => void) => {
    all.add(run);
    return () => void all.delete(run);
  };
  const context: DownloadContext = {
    after: (_, run) => add(timers, run),
    most,
    onCancel: (run) => add(cancels, run),
    progress: (index, count) => told.push(`${index}/${count}`),
    fetch,
  };
  const all = (set: Set<() => void>) => () => {
    for (const run of set) run();
  };
  return { context, told, timers, cancels, elapse: all(timers), cancel: all(cancels) };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

test('files come whole, in their order, with the headers that were asked for and nothing about who asks', async () => {
  const asked: unknown[] = [];
  const { context, told, timers, cancels } = setUp(async (url, { signal: _, ...options }) => {
    asked.push([url, options]);
    return answer([url.slice(-1), 'bcd', '']);
  });
  const files = await download(wanted('a', 'z'), context);
  assert.ok(!('failure' in files));
  const texts = files.map(({ name, bytes }) => `${name}: ${new TextDecoder().decode(bytes)}`);
  assert.deepEqual(texts, ['a: abcd', 'z: zbcd']);
  assert.deepEqual(told, ['1/2', '2/2']);
  const options = { redirect: 'follow', credentials: 'omit', referrerPolicy: 'no-referrer' };
  assert.deepEqual(asked[1], [`${OFFICE}/z`, { ...options, headers: { Accept: 'application/xml' } }]);
  assert.deepEqual([timers.size, cancels.size], [0, 0]);
});

test('an answer that is not the file itself is none, and ends the rest', async () => {
  for (const status of [202, 204, 300, 404, 503]) {
    const { context, told } = setUp(async () => answer(['challenge'], { status }));
    assert.deepEqual(await download(wanted('a', 'b'), context), { failure: 'status', status });
    assert.deepEqual(told, ['1/2']);
  }
});

test('an answer that is not wanted is called off', async () => {
  let left = false;
  const { context } = setUp(async (_, { signal }) => {
    calledOff(signal).catch(() => {
      left = true;
    });
    return answer([], { status: 404 });
  });
  await download(wanted('a'), context);
  await soon();
  assert.ok(left);
});

test('redirects inside the family of hosts are followed, a stranger is not believed', async () => {
  const from = (url: string) => download(wanted('a'), setUp(async () => answer(['x'], { url })).context);
  for (const url of [`${OFFICE}/other`, 'http://publications.europa.eu/resource', '']) {
    assert.ok(!('failure' in (await from(url))), url);
  }
  for (const host of ['portal.example', 'europa.eu.example', 'noteuropa.eu', 'localhost:80']) {
    assert.deepEqual(await from(`https://${host}/`), { failure: 'other-host', host });
  }
});

test('no connection, and one that breaks, are told alike', async () => {
  const refused = setUp(() => Promise.reject(new TypeError('fetch failed')));
  const broken = setUp(async () => answer(['half', new Error('terminated')]));
  for (const { context } of [refused, broken]) {
    assert.deepEqual(await download(wanted('a'), context), { failure: 'network' });
  }
});

test('the user cancels while an answer is awaited, and while it comes', async () => {
  const silent: Fetch = (_, { signal }) => calledOff(signal);
  const slow: Fetch = async (_, { signal }) => answer(['half', calledOff(signal)]);
  for (const fetch of [silent, slow]) {
    const { context, cancel, timers, cancels } = setUp(fetch);
    const waiting = download(wanted('a'), context);
    await soon();
    cancel();
    assert.deepEqual(await waiting, { failure: 'cancelled' });
    assert.deepEqual([timers.size, cancels.size], [0, 0]);
  }
});

test('an answer that stops coming is given up; each piece gives it time again', async () => {
  const { context, elapse, timers } = setUp(async (_, { signal }) => answer(['a', 'b', calledOff(signal)]));
  const started: unknown[] = [];
  const counted: DownloadContext = {
    ...context,
    after: (milliseconds, run) => {
      started.push(milliseconds);
      return context.after(milliseconds, run);
    },
  };
  const waiting = download(wanted('a'), counted);
  await soon();
  assert.deepEqual(started, [30_000, 30_000, 30_000]);
  assert.equal(timers.size, 1);
  elapse();
  assert.deepEqual(await waiting, { failure: 'timeout' });
});

test('a body without end is given up at the limit, which all files share', async () => {
  const endless = (): Answer => {
    const value = new Uint8Array(100);
    return { status: 200, url: '', body: { getReader: () => ({ read: async () => ({ done: false, value }) }) } };
  };
  assert.deepEqual(await download(wanted('a'), setUp(async () => endless()).context), { failure: 'too-large' });
  const { context, told } = setUp(async () => answer(['x'.repeat(600)]));
  assert.deepEqual(await download(wanted('a', 'b'), context), { failure: 'too-large' });
  assert.deepEqual(told, ['1/2', '2/2']);
});

test('an answer without a body is an empty file', async () => {
  const files = await download(wanted('a'), setUp(async () => ({ status: 200, url: '', body: null })).context);
  assert.ok(!('failure' in files) && files[0]?.bytes.length === 0);
});

test('the hosts that would be asked are named once', () => {
  const other = { name: 'c', url: 'https://other.example:8443/c', headers: {} };
  assert.deepEqual(hostsOf([...wanted('a', 'b'), other]), ['office.example', 'other.example:8443']);
});

test("the platform's own fetch: redirects, refusals and cancelling", async (context) => {
  const server = createServer(({ url, headers }, response) => {
    if (url === '/moved') response.writeHead(303, { Location: '/text' }).end();
    else if (url === '/text') response.end(`${headers.accept} ${headers['accept-language']}`);
    else if (url === '/slow') response.write('half');
    else response.writeHead(404).end('nothing');
  });
  context.after(() => server.close().closeAllConnections());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const at = (path: string) => [
    { name: path, url: `http://127.0.0.1:${port}/${path}`, headers: { Accept: 'text/html', 'Accept-Language': 'fra' } },
  ];
  const { context: given, cancel } = setUp(() => Promise.reject(new Error('not this one')));
  const { fetch: _, ...own } = given;
  const moved = await download(at('moved'), own);
  assert.ok(!('failure' in moved));
  assert.equal(new TextDecoder().decode(moved[0]?.bytes), 'text/html fra');
  assert.deepEqual(await download(at('none'), own), { failure: 'status', status: 404 });
  const slow = download(at('slow'), own);
  setTimeout(cancel, 100);
  assert.deepEqual(await slow, { failure: 'cancelled' });
  server.close().closeAllConnections();
  assert.deepEqual(await download(at('text'), own), { failure: 'network' });
});
