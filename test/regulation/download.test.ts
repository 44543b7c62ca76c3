import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { download, downloadAll, type Failure, type Wanted } from '../../scripts/regulation/download.ts';
import { digest, type Pins, pinsOf, textDigest } from '../../scripts/regulation/pins.ts';
import { CONSOLIDATED_PAGE, CONSOLIDATION, CORRIGENDUM, FORMEX, PAGE } from '../support/fictionalActs.ts';
import { actIn, fileOf, NO_OFFICIAL_FILES, official, REGISTER } from '../support/officialFiles.ts';

const ZIP = 'application/zip;mtype=fmx4';
const XHTML = 'application/xhtml+xml';
const NO_PINS: Pins = { files: {}, texts: {} };
const LAMPS: Wanted = { celex: '32031R0077', language: 'en' };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A Publications Office of our own; gives the source that asks it. */
async function office(context: TestContext, answer: Answer) {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  context.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}/resource/celex/`, accept: [ZIP, XHTML], codes: { en: 'eng', fr: 'fra' } };
}

const body =
  (content: Uint8Array | string, status = 200): Answer =>
  (_, response) => {
    response.writeHead(status).end(content);
  };
const archive = (text: string) => zipSync({ 'x.doc.xml': strToU8('<DOC/>'), 'x.xml': strToU8(text) });

test('a publication is asked for by its CELEX number, language and form, and redirects are followed', async (context) => {
  const asked: (readonly (string | undefined)[])[] = [];
  const source = await office(context, (request, response) => {
    asked.push([request.url, request.headers.accept, request.headers['accept-language']]);
    if (request.url === '/file') response.writeHead(200).end(archive(FORMEX));
    else response.writeHead(303, { Location: '/file' }).end();
  });
  const result = await download(LAMPS, source, NO_PINS, REGISTER);
  assert.ok('files' in result);
  assert.deepEqual(asked[0], ['/resource/celex/32031R0077', ZIP, 'eng']);
  assert.equal(asked[1]?.[0], '/file');
  assert.equal(result.unpinned, true);
  const [file] = result.files;
  assert.equal(file?.name, '32031R0077.en');
  assert.deepEqual(file && actIn(file).text, actIn(fileOf('act.xml', FORMEX)).text);
});

test('where there is no Formex the page is taken', async (context) => {
  const source = await office(context, (request, response) => {
    if (request.headers.accept === XHTML) response.writeHead(200).end(PAGE);
    else response.writeHead(400).end('Illegal accept header');
  });
  const result = await download(LAMPS, source, NO_PINS, REGISTER);
  assert.ok('files' in result);
  assert.equal(result.files[0] && actIn(result.files[0]).form, 'xhtml');
});

test('a pin fits the same bytes, and the same text in another file', async (context) => {
  const file = { '32031R0077.en': digest(new TextEncoder().encode(FORMEX)) };
  const text = { '32031R0077.en': textDigest(actIn(fileOf('act.xml', FORMEX))) };
  const spread = FORMEX.replaceAll('<PARAG', '\n<PARAG');
  const taken = async (content: string, pins: Partial<Pins>) =>
    download(LAMPS, await office(context, body(archive(content))), { ...NO_PINS, ...pins }, REGISTER);
  for (const [content, pins] of [
    [FORMEX, { files: file }],
    [spread, { texts: text }],
    [spread, { files: file, texts: text }],
  ] as const) {
    const result = await taken(content, pins);
    assert.ok('files' in result && !result.unpinned);
  }
  const changed = FORMEX.replace('Keepers watch.', 'Keepers doze.');
  for (const pins of [{ files: file }, { texts: text }, { files: file, texts: text }]) {
    const result = await taken(changed, pins);
    assert.ok('otherThanPinned' in result);
    assert.equal(result.digest, digest(new TextEncoder().encode(changed)));
  }
  assert.ok('otherThanPinned' in (await taken(spread, { files: file })));
});

test('what is not the text is refused for what it is', async (context) => {
  const reasonFor = async (content: Uint8Array | string, wanted = LAMPS) => {
    const result = await download(wanted, await office(context, body(content)), NO_PINS, REGISTER);
    assert.ok('refusal' in result, JSON.stringify(result));
    return result.refusal.reason;
  };
  assert.equal(await reasonFor('<NOTICE><WORK/></NOTICE>'), 'notice');
  assert.equal(await reasonFor(archive(FORMEX.slice(0, -20))), 'truncated');
  assert.equal(await reasonFor(archive(FORMEX).slice(0, 900)), 'archive-damaged');
  assert.equal(await reasonFor(FORMEX, { celex: '32031R0078', language: 'en' }), 'another-act');
  assert.equal(await reasonFor(FORMEX, { celex: '32031R0077', language: 'fr' }), 'another-language');
  const two = zipSync({ 'a.xml': strToU8(FORMEX), 'b.xml': strToU8(CONSOLIDATION) });
  assert.equal(await reasonFor(two), 'several-acts');
});

test('an answer that is no document is told with its status, and no answer with its cause', async (context) => {
  const problemOf = (result: object) =>
    'problem' in result ? String(result.problem) : assert.fail(JSON.stringify(result));
  const cases: readonly (readonly [number, string, RegExp])[] = [
    [404, 'Resource not found\nmore', /HTTP 404 \(application\/xhtml\+xml\) Resource not found$/],
    [202, '<html><script src="awswaf.js"></script></html>', /HTTP 202/],
    [300, '<html>DOC_1 DOC_2</html>', /HTTP 300/],
  ];
  for (const [status, content, pattern] of cases) {
    const source = await office(context, body(content, status));
    assert.match(problemOf(await download(LAMPS, source, NO_PINS, REGISTER)), pattern);
  }
  const closed = { base: 'http://127.0.0.1:1/', accept: [ZIP], codes: {} };
  assert.match(problemOf(await download(LAMPS, closed, NO_PINS, REGISTER)), /^http:\/\/127\.0\.0\.1:1\/32031R0077: .+/);
  const endless = await office(context, body(new Uint8Array(17_000_000)));
  assert.match(problemOf(await download(LAMPS, endless, NO_PINS, REGISTER)), /larger than any act/);
});

test('an act of which one publication fails is left out, the others are taken', async (context) => {
  const contents: Readonly<Record<string, string>> = {
    '02031R0077-20310201': CONSOLIDATED_PAGE,
    '32031R0077': FORMEX,
    '32031R0077R(01)': CORRIGENDUM,
  };
  const source = await office(context, (request, response) => {
    const content = contents[decodeURIComponent(request.url?.split('/').at(-1) ?? '')];
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  const told: string[] = [];
  const all = (acts: Readonly<Record<string, readonly string[]>>) =>
    downloadAll({
      ...{ source, acts, languages: ['en'], pins: NO_PINS, register: REGISTER },
      taken: ({ celex }) => told.push(celex),
      failed: ({ celex }: Wanted, failure: Failure) => told.push(`${celex} ${'problem' in failure}`),
    });
  const whole = await all({ lamps: Object.keys(contents) });
  assert.deepEqual(
    [whole.failures, whole.files.map(({ name }) => name)],
    [0, Object.keys(contents).map((one) => `${one}.en`)],
  );
  told.length = 0;
  const partly = await all({ lamps: ['32031R0077', '32031R0078'], wicks: ['32031R0077R(01)'] });
  assert.equal(partly.failures, 1);
  assert.deepEqual(
    partly.files.map(({ name }) => name),
    ['32031R0077R(01).en'],
  );
  assert.deepEqual(told, ['32031R0077', '32031R0078 true', '32031R0077R(01)']);
});

test('the pins are those of the official files, without what has been replaced since', {
  skip: NO_OFFICIAL_FILES,
}, () => {
  const pins: Pins = JSON.parse(readFileSync('scripts/regulation/pins.json', 'utf8'));
  const names = [
    ...['fr', 'en', 'de'].flatMap((language) => [
      `32016R0679.${language}.fmx.xml`,
      `32016R0679R(02).${language}.fmx.xml`,
    ]),
    ...['fr', 'en', 'de'].map((language) => `02016R0679-20160504.${language}.reformatted.fmx.xml`),
    ...['02016R0679-20160504.en.fmx.xml', '32024R1689.en.fmx.xml', '32016R0679.fr.html'],
  ];
  const made = pinsOf(names.map(official), REGISTER);
  assert.equal(Object.keys(made.files).length, 8);
  assert.equal(Object.keys(made.texts).length, 9);
  assert.ok(!('02016R0679-20160504.de' in pins.texts) && !('02016R0679-20160504.fr' in pins.files));
  const { files, texts } = pins;
  for (const [name, pin] of Object.entries(made.files)) assert.equal(files[name], pin, name);
  for (const [name, pin] of Object.entries(made.texts)) assert.equal(texts[name], pin, name);
});
