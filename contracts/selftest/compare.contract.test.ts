import { expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { compare } from '../engine/compare.ts';

it('sees what differs in JSON: values, missing and foreign keys, order, and the text itself', () => {
  const response = (text: string) => ({ status: 200, headers: [], body: new TextEncoder().encode(text) });
  const differing = (text: string, more: object = {}) => {
    const is = { url: /^http:/, errcode: 0, errmsg: 'ok' };
    const body = { kind: 'json', is, schema: 'wechat#/$defs/success', ...more } as const;
    return compare({ status: 200, body }, response(text)).map(({ path }) => path);
  };
  const url = 'http://mmbiz.qpic.cn/mmbiz_png/abc/0';
  expect(differing(`{"url":"${url}","errcode":0,"errmsg":"ok"}`)).toEqual([]);
  expect(differing(`{"url":"${url}","errcode":"0","errmsg":"ok"}`)).toEqual(['body.errcode']);
  expect(differing(`{"url":"${url}","errcode":0}`)).toEqual(['body.errmsg']);
  expect(differing(`{"url":"${url}","errcode":0,"errmsg":"ok","item":[]}`)).toEqual(['body.item']);
  expect(differing('{"url":"http://elsewhere/","errcode":0,"errmsg":"ok"}')).toEqual(['body.url']);
  expect(differing(`{"errcode":0,"errmsg":"ok","url":"${url}"}`)).toEqual([]);
  expect(differing(`{"errcode":0,"errmsg":"ok","url":"${url}"}`, { order: 'as written' })).toEqual([
    'body, order of keys',
  ]);
  expect(differing(`{"url":"${url}","errcode":0,"errmsg":"ok"}`, { raw: /\\\// })).toEqual(['body as text']);
  expect(differing('<html>')).toEqual(['body']);
});

it('takes a whole JPEG of the right size, whatever is in it, and nothing else', () => {
  const against = (body: Uint8Array) =>
    compare(
      { status: 200, body: { kind: 'jpeg', width: 48, height: 64 } },
      { status: 200, headers: [['Content-Type', 'image/jpeg']], body },
    ).map(({ got }) => got.replace(/sha256.*/, ''));
  const whole = jpg({ width: 48, height: 64 });
  expect(against(whole)).toEqual([]);
  expect(against(jpg({ width: 48, height: 64, bytes: 5000 }))).toEqual([]);
  expect(against(jpg({ width: 64, height: 48 }))).toEqual(['one of 64 x 48']);
  expect(against(whole.subarray(0, -1))).toEqual([`image/jpeg, ${whole.length - 1} bytes, `]);
  expect(against(whole.subarray(1))).toEqual([`image/jpeg, ${whole.length - 1} bytes, `]);
  expect(against(new Uint8Array())).toEqual(['no bytes']);
  expect(against(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toEqual(['image/jpeg, 4 bytes, ']);
});
