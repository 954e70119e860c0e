import { setTimeout as sleep } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { heic, jpg, tiff } from '../../fixtures/images.ts';
import { endlessFax, tiffOf } from '../core/tiff-of.ts';
import { soon } from '../eventually.ts';
import { Child } from './child.ts';
import { MIB } from './pieces.ts';
import { ask, open } from './wire.ts';

/** What any two conversions at once may take above rest, and what may be left of them a while later. */
const PEAK = 450 * MIB;
const LEFT = 80 * MIB;

let server: Child;
beforeAll(async () => {
  server = await Child.start('--store-mib', '64');
  await (await download(await upload(tiff({ width: 9, height: 9 })))).arrayBuffer();
});
afterAll(() => server.stop());
afterEach(() => expect(server.trouble).toBeUndefined());

interface Stored {
  readonly path: string;
  readonly token: string;
}

async function upload(picture: Uint8Array<ArrayBuffer>, token = 't-one'): Promise<Stored> {
  const body = new FormData();
  body.set('image_type', 'message');
  body.set('image', new Blob([picture]), 'bomb');
  // Making a bomb takes longer than a connection is kept that nobody uses.
  const headers = { authorization: `Bearer ${token}`, connection: 'close' };
  const reply = await fetch(`${server.url}/open-apis/im/v1/images`, { method: 'POST', headers, body });
  const { data } = await reply.json();
  return { path: `/open-apis/im/v1/images/${data.image_key}`, token };
}

function download({ path, token }: Stored, signal?: AbortSignal): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    headers: { authorization: `Bearer ${token}`, connection: 'close' },
    ...(signal && { signal }),
  });
}

/** The journal's entry of the last download of it. */
async function entryOf({ path }: Stored): Promise<{ readonly deviation?: string } | undefined> {
  const { requests } = await (await fetch(`${server.url}/__standin/requests?limit=1000`)).json();
  return requests.find((each: { url: string; method: string }) => each.method === 'GET' && each.url === path);
}

/** The journal's word on it. */
const deviationOf = async (stored: Stored) => (await entryOf(stored))?.deviation;

const size = (width: number, height: number) => ({ 256: [width], 257: [height] });
const wide = { ...size(8000, 6280), 258: Array(8).fill(16) };
const rgb24 = size(6000, 4000);
/** In Deflate: so many zeros. */
const zeros = (bytes: number) => deflateSync(Buffer.alloc(bytes));
/** Strips that are all the same bytes of the file. */
function strips(tags: Record<number, number[]>, piece: Uint8Array, count: number): Uint8Array<ArrayBuffer> {
  const file = { tags: { ...tags, 273: Array(count).fill(0), 279: Array(count).fill(piece.length) }, pieces: [piece] };
  const bytes = tiffOf(file);
  const at = bytes.length - piece.length;
  return tiffOf({ ...file, tags: { ...file.tags, 273: Array(count).fill(at) } });
}

const tooMuch = 'live gives a JPEG; there is none: too much memory';
const hungUp = 'live gives a JPEG; there is none: its caller hung up';
const broken = 'live gives a JPEG; there is none: undecodable';

it.each<[name: string, file: () => Uint8Array<ArrayBuffer>, deviation: string | undefined]>([
  ['800 MB in one strip', () => tiffOf({ tags: { ...wide, 259: [8] }, pieces: [zeros(803_840_000)] }), tooMuch],
  ['800 MB in strips', () => strips({ ...wide, 259: [8], 278: [8] }, zeros(1_024_000), 785), tooMuch],
  [
    '800 MB in tiles',
    () => tiffOf({ tags: { ...wide, 259: [8], 322: [8192], 323: [8192] }, pieces: [zeros(1000)] }),
    tooMuch,
  ],
  ['800 MB in LZW', () => tiffOf({ tags: { ...wide, 259: [5] }, pieces: [Buffer.alloc(600_000)] }), tooMuch],
  ['800 MB in PackBits', () => tiffOf({ tags: { ...wide, 259: [32773] }, pieces: [Buffer.alloc(9e6, 'b')] }), tooMuch],
  [
    'planes that each would fit',
    () => tiffOf({ tags: { ...wide, 259: [5], 284: [2] }, pieces: Array(8).fill(Buffer.alloc(1000)) }),
    tooMuch,
  ],
  [
    'a JPEG inside with another frame behind its own',
    () => tiffOf({ tags: { ...size(64, 64), 258: [8], 262: [1], 259: [7] }, pieces: [twoFrames()] }),
    broken,
  ],
  ['50 megapixels of HEIC', () => heic({ width: 8192, height: 6144 }), tooMuch],
  ['24 megapixels in Deflate', () => tiffOf({ tags: { ...rgb24, 259: [8] }, pieces: [zeros(72e6)] }), undefined],
  ['24 megapixels in strips', () => strips({ ...rgb24, 259: [8], 278: [4] }, zeros(72_000), 1000), undefined],
  ['24 megapixels of HEIC', () => heic({ width: 6000, height: 4000 }), undefined],
])('gives back what it took for %s, of two callers at once', async (_, file, deviation) => {
  const picture = file();
  const stored = await Promise.all(['t-one', 't-other'].map((token) => upload(picture, token)));
  const rest = (await server.probe()).rss;
  server.forgetPeak();
  const replies = await Promise.all(stored.map((each) => download(each)));
  for (const reply of replies) {
    expect([reply.status, reply.headers.get('content-type')]).toEqual([
      200,
      deviation === undefined ? 'image/jpeg' : expect.stringMatching(/^image\/(tiff|heic)$/),
    ]);
    const body = Buffer.from(await reply.arrayBuffer());
    if (deviation !== undefined) expect(body.equals(picture)).toBe(true);
  }
  expect(server.peak() - rest).toBeLessThan(PEAK);
  expect(await Promise.all(stored.map(deviationOf))).toEqual([deviation, deviation]);
  await expect.poll(() => server.rss() - rest).toBeLessThan(LEFT);
});

/** The first says what its place does, and is of a sort that utif2 passes over; the second says more. */
function twoFrames(): Uint8Array {
  const file = Buffer.from(jpg({ width: 4000, height: 4000 }));
  const small = Buffer.from(jpg({ width: 64, height: 64 }));
  const at = small.indexOf(Buffer.of(0xff, 0xc0));
  const frame = Buffer.from(small.subarray(at, at + 2 + small.readUInt16BE(at + 2)));
  frame[1] = 0xc3;
  return Buffer.concat([file.subarray(0, 2), frame, file.subarray(2)]);
}

it('answers another caller at once while forty pictures of one wait that take too long', async () => {
  const bombs = await Promise.all(Array.from({ length: 40 }, (_, i) => upload(endlessFax(20_000 + i), 't-hostile')));
  const honest = await upload(tiff({ width: 800, height: 600 }), 't-honest');
  const own = await upload(tiff({ width: 800, height: 600 }), 't-hostile');
  const leave = new AbortController();
  let done = 0;
  const asked = bombs.map((bomb) =>
    download(bomb, leave.signal).then(
      () => done++,
      () => {},
    ),
  );
  await sleep(300);
  const reply = await download(honest);
  expect(reply.headers.get('content-type')).toBe('image/jpeg');
  expect(done).toBe(0);

  // Whoever hangs up takes his pictures along, so that his own next one need not wait for them.
  leave.abort();
  await Promise.all(asked);
  expect((await soon(download(own))).headers.get('content-type')).toBe('image/jpeg');
  await expect.poll(() => deviationOf(bombs[39] as Stored)).toBe(hungUp);
});

it.each(['resets', 'closes'])('drops all that one connection asked for whose sender %s it', async (how) => {
  const bombs = await Promise.all(Array.from({ length: 15 }, (_, i) => upload(endlessFax(20_000 + i), 't-pipe')));
  const own = await upload(tiff({ width: 800, height: 600 }), 't-pipe');
  const socket = await open(server.port);
  for (const { path, token } of bombs) {
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`);
  }
  await sleep(300);
  if (how === 'resets') socket.resetAndDestroy();
  else socket.destroy();
  await expect.poll(() => deviationOf(bombs[0] as Stored)).toBe(hungUp);
  await expect.poll(async () => Promise.all(bombs.map(entryOf))).toEqual(bombs.map(() => expect.anything()));
  expect((await download(own)).headers.get('content-type')).toBe('image/jpeg');
});

it('gives the picture as it came, and at once, to a caller that says it will say no more', async () => {
  const bomb = await upload(endlessFax(), 't-one');
  const get = `GET ${bomb.path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t-one\r\n\r\n`;
  const { replies } = await ask(server.port, Buffer.from(get), { halfClose: true });
  expect(replies).toMatchObject([{ status: 200, headers: expect.arrayContaining(['image/tiff']) }]);
  expect(await deviationOf(bomb)).toBe(hungUp);
});
