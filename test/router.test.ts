import { expect, it } from 'vitest';
import { Router } from '../src/emulator/router.ts';
import { providers } from '../src/providers/index.ts';

const router = new Router(providers);

it.each([
  ['POST', undefined, '/open-apis/im/v1/images', 'feishu/images'],
  ['GET', undefined, '/open-apis/im/v1/images/img_v3_1', 'feishu/download'],
  ['POST', 'open.feishu.cn', '/open-apis/im/v1/images', 'feishu/images'],
  ['POST', 'open.larksuite.com:443', '/open-apis/im/v1/images', 'feishu/images'],
  ['POST', 'OPEN.FEISHU.CN', '/open-apis/im/v1/images', 'feishu/images'],
  ['POST', '127.0.0.1:4010', '/open.feishu.cn/open-apis/im/v1/images', 'feishu/images'],
  ['POST', undefined, '/open-apis/auth/v3/tenant_access_token/internal/', 'feishu/tokens'],
  ['POST', undefined, '/cgi-bin/media/uploadimg', 'wechat/uploadimg'],
  ['GET', undefined, '/cgi-bin/media/uploadimg', 'wechat/uploadimg'],
  ['GET', 'mmbiz.qpic.cn', '/mmbiz_jpg/abc/0', 'wechat/picture'],
  ['GET', '127.0.0.1', '/mmbiz.qpic.cn/mmbiz_jpg/abc/0', 'wechat/picture'],
  ['POST', undefined, '/file/v1/FT/image/me', 'kakao/FT'],
  ['POST', undefined, '/file/v1/FT_WIDE/image/me', 'kakao/FT_WIDE'],
  ['POST', undefined, '/file/v1/ft-wide-item-list/image/me', 'kakao/ft-wide-item-list'],
  ['POST', undefined, '/file/v1/ft-carousel-feed/image/me', 'kakao/ft-carousel-feed'],
  ['POST', undefined, '/ft-wide/v2/send', 'kakao/friendtalk'],
  ['POST', '9tpssuhbpx.apigw.ntruss.com', '/ft-text/v2/send', 'kakao/friendtalk'],
  ['POST', undefined, '/9tpssuhbpx.apigw.ntruss.com/nothing/v2/send', 'kakao/friendtalk'],
  ['POST', undefined, '/at-bulk/v2/send', 'kakao/alimtalk'],
  ['POST', '27ep4ci1w0.apigw.ntruss.com', '/at-standard/v2/send', 'kakao/alimtalk'],
  ['POST', undefined, '/mms-finance/v2/send', 'kakao/mms'],
  ['POST', 'mr70wq2tj4.apigw.ntruss.com', '/mms-standard/v2/send', 'kakao/mms'],
  ['POST', undefined, '/image/v1/mms/me', 'kakao/mms-image'],
  ['POST', undefined, '/file/v1/rcs/image/me', 'kakao/rcs-image'],
  ['GET', undefined, '/kr.object.ncloudstorage.com/api-plex-upload/image/mms/me/mms_a.jpg', 'kakao/picture'],
])('%s %s%s goes to %s', (method, host, path, endpoint) => {
  expect(router.route(method, host, path)?.endpoint?.name).toBe(endpoint);
});

it.each([
  ['GET', undefined, '/open-apis/im/v1/images'],
  ['POST', undefined, '/open-apis/im/v1/images/'],
  ['POST', undefined, '/open-apis/im/v1/Images'],
  ['POST', undefined, '/open-apis'],
  ['POST', undefined, '/cgi-bin/cgi-bin/media/uploadimg'],
  ['POST', 'api.weixin.qq.com', '/'],
  ['POST', undefined, '/file/v1/ft/image/me'],
  ['POST', undefined, '/file/v1/FT/image/'],
  ['POST', undefined, '/file/v1/FT/image'],
  ['GET', undefined, '/file/v1/FT/image/me'],
  ['POST', undefined, '/callback/ws/nothing'],
  ['GET', undefined, '/at-bulk/v2/send'],
  ['POST', 'cium0wvo4a.apigw.ntruss.com', '/rcs/v2/rcs-carousel-std'],
  ['POST', undefined, '/wxa/uploadmedia'],
  ['GET', 'mud-kage.kakao.com', '/nothing'],
])('%s %s%s is a path that its provider does not know', (method, host, path) => {
  const route = router.route(method, host, path);
  expect(route?.origin).toBeDefined();
  expect(route?.endpoint).toBeUndefined();
});

it.each([
  '/',
  '/open-apisx',
  '/callback',
  '/v2/send',
  '/xft-wide/v2/send',
  '/file',
  '/__standin/health',
  '/evil.example/open-apis/im/v1/images',
])('%s belongs to no provider', (path) => {
  expect(router.route('POST', '127.0.0.1:4010', path)).toBeUndefined();
});

it('decodes a segment, and keeps one that cannot be decoded as it was sent', () => {
  expect(router.route('POST', undefined, '/file/v1/FT/image/a%20b')?.params).toEqual({ userId: 'a b' });
  expect(router.route('POST', undefined, '/file/v1/FT/image/%zz')?.params).toEqual({ userId: '%zz' });
});
