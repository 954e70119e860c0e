import { expect, it } from 'vitest';
import type { Image } from '../../src/core/image.ts';
import { firstBroken } from '../../src/core/rule.ts';
import type { Value } from '../../src/core/settings.ts';
import type { App } from '../../src/providers/feishu/account.ts';
import type { Caller } from '../../src/providers/feishu/gateway/caller.ts';
import { downloadRules } from '../../src/providers/feishu/images/download/rules.ts';
import { type Upload, uploadRules } from '../../src/providers/feishu/images/upload/rules.ts';
import type { Download } from '../../src/providers/feishu/resources/download-rules.ts';
import { settings } from './settings.ts';

const none = { count: 0, lessInMs: 0 };
const caller: Caller = {
  site: 'open.feishu.cn',
  ip: '127.0.0.1',
  token: 'tenant',
  tenant: 't-1',
  bare: true,
  names: ['t-1'],
  magic: undefined,
  app: undefined,
  lastSecond: none,
  lastMinute: none,
};
const app: App = { app_id: 'a', app_secret: 's', type: 'custom', tenants: [], bot: true, scopes: ['im:resource'] };
const image = (format: Image['format'], width: number, height: number): Partial<Upload> => ({
  image: { format, width, height },
});
const good: Upload = {
  caller,
  framing: 'length',
  tokenLooksReal: true,
  malformed: undefined,
  imageType: 'message',
  bytes: 1000,
  named: true,
  image: { format: 'png', width: 10, height: 10 },
};

const said = (facts: Partial<Upload>, chosen: Record<string, Value> = {}) =>
  firstBroken(uploadRules, { ...good, ...facts }, settings(chosen))?.error;

it.each<[Partial<Upload>, string | undefined]>([
  [{}, undefined],
  [{ imageType: 'avatar' }, undefined],
  [{ imageType: 'docx' }, 'invalidParam'],
  [{ imageType: 'Message' }, 'invalidParam'],
  [{ imageType: undefined }, 'invalidParam'],
  [{ bytes: undefined, image: undefined }, 'invalidParam'],
  [{ malformed: 'cut short' }, 'invalidParam'],
  [{ named: false }, undefined],
  [{ framing: 'chunked' }, undefined],
  [{ framing: 'chunked', named: false }, 'invalidParam'],
  [{ bytes: 0, image: undefined }, 'emptyFile'],
  [{ bytes: 10_485_760 }, undefined],
  [{ bytes: 10_485_761 }, 'tooLarge'],
  [{ image: undefined }, 'unknownFormat'],
  [image('png', 12_000, 12_000), undefined],
  [image('png', 12_001, 1), 'resolutionTooHigh'],
  [image('heic', 1, 12_001), 'resolutionTooHigh'],
  [image('gif', 2000, 2000), undefined],
  [image('gif', 2001, 1), 'resolutionTooHigh'],
  [image('gif', 1, 2001), 'resolutionTooHigh'],
  [{ imageType: 'avatar', ...image('jpg', 4096, 4096) }, undefined],
  [{ imageType: 'avatar', ...image('jpg', 4097, 1) }, 'resolutionTooHigh'],
  [{ imageType: 'avatar', ...image('jpg', 1, 4097) }, 'resolutionTooHigh'],
  [{ imageType: 'avatar', ...image('gif', 2001, 1) }, 'resolutionTooHigh'],
  [{ caller: { ...caller, token: 'missing' } }, 'tokenMissing'],
  [{ caller: { ...caller, token: 'user' } }, 'userTokenRefused'],
  [{ caller: { ...caller, token: 'invalid' } }, 'tokenInvalid'],
  [{ caller: { ...caller, lastSecond: { count: 49, lessInMs: 1 } } }, undefined],
  [{ caller: { ...caller, lastSecond: { count: 50, lessInMs: 1 } } }, 'rateLimited'],
  [{ caller: { ...caller, lastMinute: { count: 999, lessInMs: 1 } } }, undefined],
  [{ caller: { ...caller, lastMinute: { count: 1000, lessInMs: 1 } } }, 'rateLimited'],
  [{ caller: { ...caller, app } }, undefined],
  [{ caller: { ...caller, app: { ...app, scopes: ['im:resource:upload'] } } }, undefined],
  [{ caller: { ...caller, app: { ...app, scopes: ['im:message'] } } }, 'scopeMissing'],
  [{ caller: { ...caller, app: { ...app, bot: false } } }, 'botDisabled'],
])('an upload with %j is answered with %s', (facts, error) => {
  expect(said(facts)).toBe(error);
});

it.each(['jpg', 'png', 'webp', 'gif', 'bmp', 'ico', 'tiff', 'heic'] as const)('takes %s', (format) => {
  expect(said(image(format, 16, 16))).toBeUndefined();
});

it.each<[Partial<Upload>, Record<string, Value>, string | undefined]>([
  [{ bytes: 10_000_001 }, { 'feishu.imageMaxBytes': 10_000_000 }, 'tooLarge'],
  [{ framing: 'chunked', named: false }, { 'feishu.chunked': 'accept-all' }, undefined],
  [{ framing: 'chunked' }, { 'feishu.chunked': 'edge-400' }, 'edge'],
  [{ imageType: undefined }, { 'feishu.missingPart': 99992402 }, 'fieldValidation'],
  [{ bytes: undefined }, { 'feishu.missingPart': 99992402 }, 'fieldValidation'],
  [{ caller: { ...caller, token: 'user' } }, { 'feishu.userToken': 'accept' }, undefined],
  [{ caller: { ...caller, token: 'unknown-user' } }, { 'feishu.userToken': 'accept' }, 'userTokenInvalid'],
  [{ caller: { ...caller, token: 'unknown-user' } }, {}, 'userTokenInvalid'],
])('an upload with %j under %j is answered with %s', (facts, chosen, error) => {
  expect(said(facts, chosen)).toBe(error);
});

it('asks in the order token, scope, form, bot, empty or size, format, resolution', () => {
  const worst: Upload = {
    caller: { ...caller, token: 'missing', app: { ...app, bot: false, scopes: [] } },
    framing: 'chunked',
    tokenLooksReal: false,
    malformed: undefined,
    imageType: 'docx',
    bytes: 20_000_000,
    named: false,
    image: undefined,
  };
  const mended: Partial<Upload>[] = [
    {},
    { caller: { ...worst.caller, token: 'tenant' } },
    { caller: { ...caller, app: { ...app, bot: false } } },
    { imageType: 'avatar' },
    { named: true },
    { caller },
    { bytes: 1 },
    { image: { format: 'gif', width: 5000, height: 1 } },
    { image: { format: 'gif', width: 1, height: 1 } },
  ];
  let facts = worst;
  const answers = mended.map((mend) => {
    facts = { ...facts, ...mend };
    return firstBroken(uploadRules, facts, settings())?.error;
  });
  expect(answers).toEqual([
    'tokenMissing',
    'scopeMissing',
    'invalidParam',
    'invalidParam',
    'botDisabled',
    'tooLarge',
    'unknownFormat',
    'resolutionTooHigh',
    undefined,
  ]);
});

it.each<[Partial<Download>, string | undefined]>([
  [{}, undefined],
  [{ found: 'never', owner: undefined, kind: undefined }, 'invalidParam'],
  [{ found: 'gone', owner: undefined, kind: undefined }, 'imageDeleted'],
  [{ owner: 't-2' }, 'notTheSender'],
  [{ kind: 'avatar' }, 'invalidParam'],
  [{ caller: { ...caller, app: { ...app, bot: false } } }, 'botDisabled'],
  [{ caller: { ...caller, token: 'missing' } }, 'tokenMissing'],
])('a download with %j is answered with %s', (facts, error) => {
  const asked: Download = { caller, found: 'yes', owner: 't-1', kind: 'message', ...facts };
  expect(firstBroken(downloadRules, asked, settings())?.error).toBe(error);
});
