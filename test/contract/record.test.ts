// One run against a stand-in that plays live and disagrees on purpose; everything else is made of what that run left.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Case } from '../../contracts/engine/case.ts';
import { readRecordings } from '../../contracts/engine/live/record-files.ts';
import { allCases, recordedTarget, runContract } from '../../contracts/index.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { contract, type Heard, rate } from './console.ts';
import { environment, type StandIn, secretsIn, standIn, type Wiretapped } from './stand-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'standin-record-'));
const ledgerDir = join(folder, 'kept');
const reports = { junit: join(folder, 'r.xml'), json: join(folder, 'r.json'), html: join(folder, 'r.html') };
const on = (day: string) => () => new Date(`${day}T12:00:00Z`);

const settings = {
  'feishu.imageMaxBytes': 10_000_000,
  'feishu.missingPart': 99992402,
  'wechat.emptyPart': 41005,
  'kakao.wideSize': '4:3',
  'kakao.tooManyFiles': 'CE400',
} as const;
const otherWords = ({ body }: Wiretapped, path: string) =>
  path.startsWith('/cgi-bin/media/') && body.includes('require POST method')
    ? { body: body.replace('require POST method', 'only POST will do') }
    : {};

/** Without those of ten megabytes, which each of many runs would weigh and hash, but for those that differ. */
const recordedCases = () =>
  allCases.flatMap(({ id }) => (/\d{7}-bytes|order-of-everything/.test(id) && !differing.includes(id) ? [] : id));

const differing = [
  'feishu/accepts-10485760-bytes',
  'feishu/accepts-an-avatar-of-10485760-bytes',
  'feishu/refuses-a-missing-image-type',
  'feishu/refuses-a-missing-image',
  'feishu/refuses-a-misnamed-image',
  'feishu/refuses-a-form-without-parts',
  'feishu/gives-10485760-bytes-back',
  'feishu/refuses-a-file-without-file-type',
  'feishu/refuses-a-file-without-file-name',
  'feishu/refuses-a-file-without-file',
  'feishu/refuses-a-file-with-an-empty-name',
  'wechat/refuses-0-bytes',
  'wechat/refuses-get',
  'wechat/refuses-put',
  'wechat/order-method-before-form',
  'wechat/order-emptiness-before-content',
  'kakao/wide-refuses-400-by-300',
  'kakao/wide-refuses-1600-by-1200',
  'kakao/list-ignores-a-5th-picture',
  'kakao/carousel-ignores-a-7th-picture',
];

let live: StandIn;
let emulator: RunningServer;
let first: Heard;

beforeAll(async () => {
  live = await standIn({ rateLimits: false, settings }, otherWords);
  emulator = await startServer();
  const options = { live: true, liveBase: live.bases, rate, costs: true, record: true, ledgerDir, ...reports };
  // More calls than a run is allowed where nobody says so.
  const asked = { ...options, maxCalls: 5000, case: recordedCases() };
  first = await contract(asked, { environment, now: on('2026-07-01') });
}, 300_000);

afterAll(async () => {
  await live.close();
  await emulator.close();
  rmSync(folder, { recursive: true });
});

const kept = (provider: string, name: string) => JSON.parse(readFileSync(join(ledgerDir, provider, name), 'utf8'));
const ledger = () => ['feishu', 'wechat', 'kakao'].flatMap((each) => Object.entries<Entry>(kept(each, 'ledger.json')));
interface Entry {
  readonly day: string;
  readonly result: string;
  readonly host: string;
}

it('finds where live differs, and nothing else', () => {
  expect(first.failed).toEqual(differing);
  expect(first.isWell).toBe(false);
});

it('keeps in the ledger what each case came to, on which day and where', () => {
  const passed = Number(/(\d+) passed/.exec(first.text)?.[1]);
  expect(passed).toBeGreaterThan(300);
  expect(ledger().length).toBe(passed + differing.length);
  expect(
    ledger()
      .flatMap(([id, { result }]) => (result === 'differs' ? id : []))
      .toSorted(),
  ).toEqual(differing.toSorted());
  expect(new Set(ledger().map(([, { day, host }]) => `${day} ${host}`))).toEqual(
    new Set([`2026-07-01 ${live.bases.feishu}`]),
  );
});

it('replays every answer to the same result without any network', async () => {
  const before = live.asked.length;
  const replayed = await contract({ recorded: ledgerDir, ledgerDir });
  expect(replayed.failed).toEqual(differing);
  const [passed] = /\d+ passed/.exec(first.text) ?? [];
  expect(replayed.lines.at(-1)).toContain(`recorded: ${passed}, ${differing.length} failed`);
  expect(replayed.lines.filter((line) => line.includes('the recording of'))).toEqual([]);
  expect(live.asked.length).toBe(before);
});

it('shows no secret, token, key or id in any artefact', () => {
  const artefacts = [
    first.text,
    ...Object.values(reports).map((file) => readFileSync(file, 'utf8')),
    ...['feishu', 'wechat', 'kakao'].flatMap((each) =>
      ['ledger.json', 'recording.json'].map((name) => readFileSync(join(ledgerDir, each, name), 'utf8')),
    ),
  ];
  const secrets = secretsIn(live.said);
  expect(secrets.length).toBeGreaterThan(400);
  // Nor the middle of one, which is the part that nobody could guess.
  const middles = secrets.map((secret) => (secret.length < 24 ? secret : secret.slice(8, -8)));
  expect(middles.filter((middle) => artefacts.some((artefact) => artefact.includes(middle)))).toEqual([]);
});

it('has no case whose redacted answers say something else', () => {
  expect(first.lines.filter((line) => line.startsWith('PROBLEM'))).toEqual([]);
});

const recorded = () => recordedTarget(readRecordings(ledgerDir));
const single = (change: (example: Extract<Case, { send: unknown }>) => Partial<Case>): readonly Case[] =>
  allCases.flatMap((example) =>
    'send' in example && typeof example.send !== 'function' ? { ...example, ...change(example) } : [],
  ) as readonly Case[];

it('replays whatever the boundary is', async () => {
  const cases = single(({ send }) =>
    typeof send !== 'function' && send.body?.kind === 'form' && send.body.boundary === undefined
      ? { send: { ...send, body: { ...send.body, boundary: 'another-boundary-than-was-recorded' } } }
      : {},
  );
  const results = await runContract({ target: recorded(), cases });
  const failed = results.flatMap((result) => (result.status === 'failed' ? result.case.id : []));
  const ofOneStep = new Set<string>(cases.map(({ id }) => id));
  expect(failed).toEqual(differing.filter((id) => ofOneStep.has(id)));
  expect(results.filter(({ status }) => status === 'passed').length).toBeGreaterThan(250);
});

it('does not answer a case that has changed since with what was recorded', async () => {
  const cases = single(({ send }) =>
    typeof send === 'function' ? {} : { send: { ...send, headers: { ...send.headers, 'X-New': '1' } } },
  );
  const results = await runContract({ target: recorded(), cases });
  const asked = results.flatMap((result) => (result.status === 'not run' ? result.why : []));
  expect(results.some(({ status }) => status === 'passed' || status === 'failed')).toBe(false);
  expect(asked).toContain('the recording of 2026-07-01 asked for something else; --live --record makes a new one');
});

it('names page and emulator where the recording says otherwise, and nobody else', { timeout: 300_000 }, async () => {
  const some = ledger().flatMap(([id], i) => (i % 8 === 0 || differing.includes(id) ? id : []));
  const drift = await contract({ drift: true, recorded: ledgerDir, emulator: emulator.url, case: some });
  const lines = drift.lines.filter((line) => line.startsWith('DRIFT'));
  expect(lines.map((line) => /DRIFT {2}(\S+)/.exec(line)?.[1])).toEqual(differing);
  for (const line of lines) {
    expect(line).toContain('  wrong: page, emulator | recording of 2026-07-01: ');
    expect(line).toContain(' | emulator: as the page says');
  }
  expect(drift.isWell).toBe(false);
});

it('names whoever is wrong when live has changed since', { timeout: 300_000 }, async () => {
  const changed = {
    ...settings,
    'wechat.emptyPart': 44001,
    'kakao.noFailures': 'null',
    'kakao.wideSize': 'exact',
  } as const;
  await using now = await standIn({ rateLimits: false, settings: changed }, otherWords);
  await using like = await startServer({ settings: { 'kakao.tooManyFiles': 'CE400' } });
  const none = 'kakao/list-says-no-failures-as-an-empty-list';
  const lists = [none, 'kakao/list-ignores-a-5th-picture', 'kakao/list-refuses-no-image'];
  const cases = ['wechat/refuses-0-bytes', 'wechat/refuses-get', 'kakao/wide-refuses-400-by-300', ...lists];
  const asked = { case: cases, costs: true, liveBase: now.bases, rate, ledgerDir };
  const options = { ...asked, drift: true, live: true, recorded: ledgerDir, emulator: like.url };
  const drift = await contract(options, { environment });
  const found = drift.lines.flatMap(
    (line) => /^DRIFT {2}(\S+) {2}wrong: ([^|]+?) \|/.exec(line)?.slice(1).join(': ') ?? [],
  );
  expect(found).toEqual([
    'wechat/refuses-0-bytes: recording',
    'wechat/refuses-get: page, emulator',
    'kakao/wide-refuses-400-by-300: recording',
    'kakao/list-ignores-a-5th-picture: page',
    `${none}: page, recording, emulator`,
  ]);
});

it('puts a later run of some cases over an earlier one, and leaves the rest as it was', async () => {
  const again = join(folder, 'again');
  cpSync(ledgerDir, again, { recursive: true });
  await using later = await standIn({ rateLimits: false });
  const asked = { case: ['wechat/refuses-0-bytes', 'wechat/refuses-json'], liveBase: later.bases, rate };
  const { lines } = await contract(
    { ...asked, live: true, record: true, ledgerDir: again },
    { environment, now: on('2026-10-15') },
  );
  const entries: Record<string, Entry> = JSON.parse(readFileSync(join(again, 'wechat', 'ledger.json'), 'utf8'));
  expect(entries['wechat/refuses-0-bytes']).toMatchObject({ day: '2026-10-15', result: 'agrees' });
  expect(entries['wechat/refuses-get']).toMatchObject({ day: '2026-07-01', result: 'differs' });
  expect(lines.find((line) => line.startsWith('ledger'))).toBe(
    'ledger: 2 agree with live (the oldest of 2026-10-15, 0 days old), 0 differ, 0 never run live',
  );
  const shown = await contract(
    { ledger: true, ledgerDir: again, case: ['wechat/refuses-*'] },
    { now: on('2026-10-16') },
  );
  expect(shown.lines).toContain(`agrees  wechat/refuses-json  2026-10-15, 1 days old, at ${later.bases.wechat}`);
  expect(shown.lines.find((line) => line.includes('over 90 days ago'))).toMatch(/^warning: [1-9]\d* cases agree, but/);
  const replayed = await contract({ recorded: again, ledgerDir: again, case: asked.case });
  expect(replayed.lines.at(-1)).toContain('recorded: 2 passed, 0 failed');
});

it('names the target of a drift where nobody listens', async () => {
  const asked = { drift: true, recorded: ledgerDir, emulator: 'http://127.0.0.1:1', case: ['wechat/refuses-json'] };
  const { lines, isWell } = await contract(asked);
  expect(lines).toContain('PROBLEM  nothing answers at http://127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1');
  expect(lines.at(-1)).toBe('drift: 0 of 1 cases; heard: recording 1, emulator 0');
  expect(isWell).toBe(false);
});

it('names five of the cases that were never recorded, and how many more', async () => {
  const part = join(folder, 'part');
  cpSync(join(ledgerDir, 'kakao'), join(part, 'kakao'), { recursive: true });
  const { lines } = await contract({ recorded: part, provider: ['wechat'] });
  const never = lines.filter((line) => line.startsWith('not run  never recorded'));
  expect(never).toEqual([expect.stringMatching(/^not run {2}never recorded: (wechat\/[\w-]+(, )?){5} and \d+ more$/)]);
});

it('refuses a folder or a file that no record is in', async () => {
  const broken = join(folder, 'broken');
  cpSync(ledgerDir, broken, { recursive: true });
  writeFileSync(join(broken, 'kakao', 'recording.json'), '[1]');
  await expect(contract({ recorded: broken })).rejects.toThrow(
    `${join(broken, 'kakao', 'recording.json')} was not written by --record: it must hold an object of cases by id`,
  );
  const empty = mkdtempSync(join(folder, 'empty-'));
  await expect(contract({ recorded: empty })).rejects.toThrow(
    `${empty} holds no recording; --live --record writes one`,
  );
  await expect(contract({ recorded: join(folder, 'nowhere') })).rejects.toThrow('; --live --record writes one');
});
