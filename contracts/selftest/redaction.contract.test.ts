// What nobody may see is taken out of what live answers, and nothing else.
import { afterEach, expect, it } from 'vitest';
import { compare } from '../engine/compare.ts';
import { textOf } from '../engine/http.ts';
import { SecretRedactor } from '../engine/live/secret-redactor.ts';
import { runContract } from '../engine/run.ts';
import { addressAt } from '../engine/target.ts';
import { example, responseOf } from './example-cases.ts';
import { quotedResponses } from './quoted-responses.ts';
import { closeServers, serve } from './test-server.ts';

afterEach(closeServers);

it('keeps what live was ever quoted with such that it meets its case when redacted', () => {
  const redactor = new SecretRedactor();
  // Some name the app, or the address, that called, which is nobody's to see.
  const quoted = quotedResponses.filter(({ says }) => !/missing scope|address not/.test(says));
  expect(quoted.length).toBeGreaterThan(25);
  for (const { says, expect: expected, response } of quoted) {
    const shown = redactor.response(response);
    expect(compare(expected, shown), says).toEqual([]);
    for (const id of [
      '2c776a5c-f775',
      '6K6IBRPW2YOCNDCLVYSPR2',
      '6U1SbDiM6XIH2DcTCPyeub',
      'A046B2912E7A2158CAE2',
      'XHWWxy/0XBBKw3gSXepAAWR',
    ]) {
      expect(textOf(shown), says).not.toContain(id);
    }
  }
});

it('gives one id the same disguise wherever it is, and two ids two', () => {
  const redactor = new SecretRedactor();
  const keys = [
    'img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg',
    'img_v3_02mi_2c776a5c-f775-4285-8768-062546630bfg',
  ] as const;
  const [first = '', again = '', second = ''] = [keys[0], keys[0], keys[1]].map((key) =>
    textOf(redactor.response(responseOf(`{"data":{"image_key":"${key}"}}`))),
  );
  expect(again).toBe(first);
  expect(second).not.toBe(first);
  expect(first).toMatch(
    /^\{"data":\{"image_key":"img_v3_02mi_[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{11}g"\}\}$/,
  );
  expect(redactor.known(`/open-apis/im/v1/images/${keys[0]}`)).toBe(`/open-apis/im/v1/images/${first.slice(22, -3)}`);
});

it('hides what stands at the name of a secret, whatever it looks like', () => {
  const redactor = new SecretRedactor();
  const shown = textOf(
    redactor.response(responseOf('{"ticket":"only\\/words+here","image_key":73519264,"name":"a.png"}')),
  );
  expect(shown).toMatch(/^\{"ticket":"only\\\/[a-z]{5}\+[a-z]{4}","image_key":\d{8},"name":"a\.png"\}$/);
  expect(shown).not.toMatch(/words|73519264/);
});

it('shows a secret by its name, however it is written', () => {
  const redactor = new SecretRedactor();
  redactor.secret('a/secret "of" mine', '{SECRET}');
  expect(redactor.text(`q=${encodeURIComponent('a/secret "of" mine')} ${JSON.stringify('a/secret "of" mine')}`)).toBe(
    'q={SECRET} "{SECRET}"',
  );
});

it('leaves codes, texts and dates alone, and every picture', () => {
  const text =
    '{"code":99991661,"msg":"InvalidImageMaxLengthException (400px) https://mmbizurl.cn/s/JtxxFh33r","request_date":"20261122"}';
  const redactor = new SecretRedactor();
  expect(textOf(redactor.response(responseOf(text)))).toBe(text);
  const picture = Uint8Array.from({ length: 300 }, (_, i) => i);
  expect(redactor.response(responseOf(picture)).body).toEqual(picture);
});

it('leaves an id alone that a case itself sends, and no other', () => {
  const redactor = new SecretRedactor();
  redactor.permit(
    JSON.stringify({
      method: 'POST',
      url: '/',
      body: { kind: 'raw', content: '{"rid":"61725984-6126f6f9-040f19c4"}' },
    }),
  );
  expect(textOf(redactor.response(responseOf('61725984-6126f6f9-040f19c4')))).toBe('61725984-6126f6f9-040f19c4');
  expect(textOf(redactor.response(responseOf('71725984-6126f6f9-040f19c4')))).toMatch(/^7172[0-9]{4}-(?!6126f6f9)/);
});

it('hides even the beginning of a token', () => {
  expect(new SecretRedactor().text('"request_url":"access_token=14_hNzfyTcGJ&type=image"')).toBe(
    '"request_url":"access_token={token}&type=image"',
  );
});

it('tells nobody from which address it was asked', () => {
  const response = responseOf('invalid ip 120.244.112.8 ipv6 ::ffff:120.244.112.8, at http://127.0.0.1:80/');
  expect(textOf(new SecretRedactor().response(response))).toBe(
    'invalid ip 203.0.113.1 ipv6 ::ffff:203.0.113.1, at http://127.0.0.1:80/',
  );
});

it('keeps the names of all headers, and the values only of those that hold nothing', () => {
  const headers = [
    ['Content-Type', 'text/plain'],
    ['Set-Cookie', 'session=1'],
    ['X-Tt-Logid', '20260226223708A046B2912E7A2158CAE2'],
  ] as const;
  const shown = new SecretRedactor().response(responseOf('', headers)).headers;
  expect(shown[0]).toEqual(headers[0]);
  expect(shown[1]).toEqual(['Set-Cookie', '{redacted}']);
  expect(shown[2]?.[1]).toMatch(/^2026\d{10}[0-9A-F]{20}$/);
  expect(shown[2]?.[1]).not.toBe(headers[2][1]);
});

it('cuts nothing out of a long answer before it is redacted', async () => {
  const token = `t-g1045${'ABCDEFGH234567'.repeat(3)}`;
  const url = await serve((_, response) => response.end(`{"a":"${'x'.repeat(240)}","tenant_access_token":"${token}"}`));
  const target = { ...addressAt(url), redaction: new SecretRedactor() };
  const [result] = await runContract({ target, cases: [example] });
  expect(JSON.stringify(result)).toContain('tenant_access_token');
  expect(JSON.stringify(result)).not.toContain('ABCDEFGH');
});
