import { expect, it } from 'vitest';
import type { Image } from '../../src/core/image.ts';
import { firstBroken } from '../../src/core/rule.ts';
import type { Value } from '../../src/core/settings.ts';
import type { TokenCaller } from '../../src/providers/wechat/gateway/caller.ts';
import type { Media } from '../../src/providers/wechat/gateway/file-form.ts';
import type { Upload } from '../../src/providers/wechat/upload/read.ts';
import { uploadRules } from '../../src/providers/wechat/upload/rules.ts';
import { settings } from './settings.ts';
import { stableTokenError, stableTokenWindows } from './stable-token-windows.ts';

const caller: TokenCaller = {
  token: 'good',
  tenant: 'x',
  bare: true,
  names: ['x'],
  magic: undefined,
  owner: 'x',
  bearer: undefined,
  account: undefined,
  ips: undefined,
  authorised: true,
  permissions: undefined,
};
const png: Image = { format: 'png', width: 1, height: 1 };
const media: Media = { filename: 'a.png', bytes: 1000, image: png };
const good: Upload = {
  framing: 'length',
  proxied: false,
  method: 'POST',
  caller,
  strangeIp: undefined,
  usedToday: 5000,
  media,
};

const said = (facts: Partial<Upload>, chosen: Record<string, Value> = {}) =>
  firstBroken(uploadRules, { ...good, ...facts }, settings(chosen))?.error;
const named = (filename: string | undefined) => ({ media: { ...media, filename } });
const account = (kind: string) => ({ caller: { ...caller, account: { appid: 'a', secret: 's', kind } } });

it.each<[Partial<Upload>, string | undefined]>([
  [{}, undefined],
  [{ framing: 'chunked' }, 'noLength'],
  [{ caller: { ...caller, token: 'missing' } }, 'tokenMissing'],
  [{ caller: { ...caller, token: 'invalid' } }, 'tokenInvalid'],
  [{ caller: { ...caller, token: 'expired' } }, 'tokenExpired'],
  [account('official'), undefined],
  [account('service'), undefined],
  [account('miniprogram'), undefined],
  [account('minigame'), undefined],
  [account('website'), 'apiUnauthorized'],
  [account('component'), 'apiUnauthorized'],
  [{ caller: { ...caller, bearer: 'component' } }, 'apiUnauthorized'],
  [{ caller: { ...caller, authorised: false } }, 'componentUnauthorized'],
  [{ caller: { ...caller, permissions: [2, 9] } }, undefined],
  [{ caller: { ...caller, permissions: [2, 10] } }, 'permissionNotGranted'],
  [{ strangeIp: '192.0.2.1' }, 'ipNotRegistered'],
  [{ method: 'GET' }, 'postRequired'],
  [{ media: undefined }, 'mediaMissing'],
  [named(undefined), 'mediaMissing'],
  [named(''), 'mediaMissing'],
  [named('a.jpg'), undefined],
  [named('a.JPEG'), undefined],
  [named('a.b.Png'), undefined],
  [named('png'), 'fileType'],
  [named('a.'), 'fileType'],
  [named('a.png.webp'), 'fileType'],
  [named('a.gif'), 'fileType'],
  [{ media: { ...media, bytes: 1_048_575 } }, undefined],
  [{ media: { ...media, bytes: 1_048_576 } }, 'tooLarge'],
  [{ media: { ...media, bytes: 0, image: undefined } }, 'emptyMedia'],
  [{ media: { ...media, image: undefined } }, 'imageFormat'],
  [{ media: { ...media, image: { ...png, format: 'gif' } } }, 'imageFormat'],
  [{ media: { ...media, image: { ...png, format: 'jpg' } } }, undefined],
])('an upload with %j is answered with %s', (facts, error) => {
  expect(said(facts)).toBe(error);
});

it.each<[Partial<Upload>, Record<string, Value>, string | undefined]>([
  [{ media: { ...media, bytes: 1_048_576 } }, { 'wechat.imageMaxBytes': 10_485_760 }, undefined],
  [{ media: { ...media, bytes: 10_485_761 } }, { 'wechat.imageMaxBytes': 10_485_760 }, 'tooLarge'],
  [
    { media: { ...media, filename: 'a.gif', image: { ...png, format: 'gif' } } },
    { 'wechat.formats': 'jpg,png,gif' },
    undefined,
  ],
  [{ usedToday: 999 }, { 'wechat.dailyUploads': 1000 }, undefined],
  [{ usedToday: 1000 }, { 'wechat.dailyUploads': 1000 }, 'dailyQuota'],
  [{ media: { ...media, bytes: 0 } }, { 'wechat.emptyPart': 41005 }, 'mediaMissing'],
  [{ media: { ...media, bytes: 0 } }, { 'wechat.emptyPart': 40009 }, 'tooLarge'],
])('an upload with %j under %j is answered with %s', (facts, chosen, error) => {
  expect(said(facts, chosen)).toBe(error);
});

it('asks in the order framing, token, account, quota, method, media, name, size, content', () => {
  const steps: Partial<Upload>[] = [
    { framing: 'length' },
    { caller: { ...account('website').caller } },
    { caller },
    { usedToday: 0 },
    { method: 'POST' },
    { media: { filename: 'a.webp', bytes: 2_000_000, image: undefined } },
    { media: { filename: 'a.png', bytes: 2_000_000, image: undefined } },
    { media: { filename: 'a.png', bytes: 1, image: undefined } },
    { media },
  ];
  let facts: Upload = {
    ...good,
    framing: 'chunked',
    method: 'GET',
    caller: { ...caller, token: 'missing' },
    usedToday: 1,
    media: undefined,
  };
  const answers = [{}, ...steps].map((mend) => {
    facts = { ...facts, ...mend };
    return firstBroken(uploadRules, facts, settings({ 'wechat.dailyUploads': 1 }))?.error;
  });
  expect(answers).toEqual([
    'noLength',
    'tokenMissing',
    'apiUnauthorized',
    'dailyQuota',
    'postRequired',
    'mediaMissing',
    'fileType',
    'tooLarge',
    'imageFormat',
    undefined,
  ]);
});

it.each(stableTokenWindows)('a stable token asked for with %j is answered with %s', (facts, error) => {
  expect(stableTokenError(facts)).toBe(error);
});
