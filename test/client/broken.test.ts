import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type ClientOptions, FeishuClient, KakaoClient, UploadError, WeChatClient } from '../../src/clients.ts';
import { type Place, type Provider, ways } from './places.ts';
import { recorder } from './record.ts';

const picture = png({ width: 800, height: 600 });

type Upload = (options: ClientOptions, signal?: AbortSignal) => Promise<object>;

const uploads: [provider: Provider, upload: Upload][] = [
  [
    'feishu',
    (options, signal) =>
      new FeishuClient({ token: 't-1', ...options }).uploadImage(picture, { type: 'message', signal }),
  ],
  ['wechat', (options, signal) => new WeChatClient({ accessToken: '1', ...options }).uploadImage(picture, { signal })],
  ['kakao', (options, signal) => new KakaoClient({ userId: 'me', ...options }).uploadImage(picture, { signal })],
];

describe.each(ways)('$way', ({ start }) => {
  let place: Place;
  beforeEach(async () => {
    place = await start();
  });
  afterEach(() => place.close());

  const broken = ['reset', 'reset-mid-upload', 'empty-reply', 'truncated-reply'] as const;
  it.each(uploads.flatMap(([provider, upload]) => broken.map((transport) => ({ provider, upload, transport }))))(
    'throws without a code, and sends nothing twice, when $provider does a $transport',
    async ({ provider, upload, transport }) => {
      place.emulator.orderFault({ provider, transport });
      const { fetch, paths } = recorder();
      const error = await upload({ baseUrl: place.baseUrl, fetch }).catch((reason) => reason);
      expect(error).toBeInstanceOf(UploadError);
      expect(error).toMatchObject({ provider, code: undefined, body: undefined });
      expect(error.message).toMatch(/^no whole answer from /);
      expect(paths).toHaveLength(1);
    },
  );

  const pages = [
    ['page-413', 413],
    ['page-502', 502],
  ] as const;
  it.each(uploads.flatMap(([provider, upload]) => pages.map(([page, status]) => ({ provider, upload, page, status }))))(
    'throws without a code when a proxy before $provider answers with a $page',
    async ({ provider, upload, page, status }) => {
      place.emulator.orderFault({ provider, transport: page });
      const error = await upload({ baseUrl: place.baseUrl }).catch((reason) => reason);
      expect(error).toMatchObject({ name: 'UploadError', provider, status, code: undefined });
    },
  );

  const stalls = ['stall', 'stall-mid-upload'] as const;
  it.each(uploads.flatMap(([provider, upload]) => stalls.map((transport) => ({ provider, upload, transport }))))(
    'ends the wait with the reason of its signal when $provider does a $transport',
    async ({ provider, upload, transport }) => {
      place.emulator.orderFault({ provider, transport });
      const signal = AbortSignal.timeout(100);
      const reason = await upload({ baseUrl: place.baseUrl }, signal).catch((thrown) => thrown);
      expect(reason).toBeInstanceOf(DOMException);
      expect(reason).toBe(signal.reason);
    },
  );
});
