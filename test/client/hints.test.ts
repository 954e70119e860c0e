import { expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { FeishuClient, KakaoClient, UploadError, WeChatClient } from '../../src/clients.ts';
import { knownAt } from '../errors/known.ts';
import { answering } from './record.ts';

const picture = png({ width: 16, height: 16 });

async function hintOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(UploadError);
  return error.hint;
}

const feishu = (code: unknown) =>
  new FeishuClient({ token: 't-1', fetch: answering(() => Response.json({ code, msg: 'x' })) }).uploadImage(picture, {
    type: 'message',
  });
const wechat = (errcode: unknown) =>
  new WeChatClient({ accessToken: 'x', fetch: answering(() => Response.json({ errcode, errmsg: 'x' })) }).uploadImage(
    picture,
  );
const kakao = (errcode: unknown, errmsg = 'x') =>
  new KakaoClient({ userId: 'me', fetch: answering(() => Response.json({ errcode, errmsg })) }).uploadImage(picture);

const codesAt = (...endpoints: string[]) => [
  ...new Set(endpoints.flatMap((endpoint) => knownAt(endpoint).map(({ shown }) => shown))),
];

/** Figures of the pages, as hints repeat them; a hint that is not here has none. */
const figures: Readonly<Record<string, readonly string[]>> = {
  'feishu 234006': ['10 MB'],
  'feishu 234010': ['0 bytes'],
  'feishu 234039': ['2000 x 2000', '12000 x 12000', '4096 x 4096'],
  'feishu 99991400': ['50 a second', '1000 a minute'],
  'wechat 40009': ['less than 1 MB'],
  'wechat 44001': ['0 bytes'],
  'wechat 89506': ['24 hours'],
  'kakao InvalidImageMaxLengthException': ['500 KB', '2 MB'],
  'kakao InvalidImageLengthException': ['2 MB'],
  'kakao InvalidImageSizeException': ['800 x 600', '500 wide', '2:1', '3:4'],
  'kakao InvalidImageShapeException': ['400 x 400', '500 wide', '2:1', '3:4'],
};

const numbers = (text: string): string[] => text.match(/\d+/g) ?? [];

function expectFigures(of: string, hint: string): void {
  const expected = figures[of] ?? [];
  for (const figure of expected) expect(hint, of).toContain(figure);
  expect([of, ...numbers(hint)]).toEqual([of, ...expected.flatMap(numbers)]);
}

it('repeats the figures of the pages in hints, and no other', async () => {
  for (const code of codesAt('feishu/images', 'feishu/download', 'feishu/tokens'))
    if (code !== undefined) expectFigures(`feishu ${code}`, await hintOf(feishu(code)));
  for (const code of codesAt('wechat/uploadimg', 'wechat/token', 'wechat/stable_token'))
    if (code !== undefined) expectFigures(`wechat ${code}`, await hintOf(wechat(code)));
  for (const code of codesAt('kakao/FT', 'kakao/ft-carousel-feed').filter((each) => !/^200\d$/.test(`${each}`)))
    expectFigures(`kakao ${code}`, await hintOf(kakao(code)));
  for (const of of Object.keys(figures).filter((each) => each.endsWith('Exception')))
    expectFigures(of, await hintOf(kakao('E600', of.replace('kakao ', ''))));
});
