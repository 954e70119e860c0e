import { afterEach, expect, it } from 'vitest';
import { toHttpRequest } from '../engine/encode-request.ts';
import { send } from '../engine/send.ts';
import { closeServers, serve } from './test-server.ts';

afterEach(closeServers);

it('still takes the answer of a server that refuses before it has read everything', async () => {
  const url = await serve((_, response) => response.writeHead(412, { Connection: 'close' }).end());
  const body = { kind: 'raw', content: () => new Uint8Array(8_000_000) } as const;
  const response = await send(toHttpRequest({ method: 'POST', url: '/', body }, url, ''), 5000);
  expect(response.status).toBe(412);
});

it('sends a path as written, whatever a URL class would make of it', async () => {
  const url = await serve((request, response) => response.end(request.url));
  for (const path of ['/a//b/../c?d=e%20f', '/', '/?x=//y']) {
    const response = await send(toHttpRequest({ method: 'GET', url: path }, url, ''), 5000);
    expect(new TextDecoder().decode(response.body)).toBe(path);
  }
});

it('sends a form byte for byte as the case has it', () => {
  const body = {
    kind: 'form',
    boundary: 'B',
    preamble: 'before\r\n',
    epilogue: 'after',
    parts: [
      { name: 'a', content: '1' },
      { name: 'b', filename: '', type: 'text/plain', content: '2' },
      { name: 'c', disposition: 'form-data; name="c";', content: '3' },
    ],
  } as const;
  const request = toHttpRequest({ method: 'POST', url: '/{credential}', body }, 'http://host/', 'me');
  expect(new TextDecoder().decode(request.body)).toBe(
    'before\r\n' +
      '--B\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n' +
      '--B\r\nContent-Disposition: form-data; name="b"; filename=""\r\nContent-Type: text/plain\r\n\r\n2\r\n' +
      '--B\r\nContent-Disposition: form-data; name="c";\r\n\r\n3\r\n' +
      '--B--\r\nafter',
  );
  expect(request.url).toBe('http://host/me');
  expect(request.headers).toEqual({
    'Content-Type': 'multipart/form-data; boundary=B',
    'Content-Length': String(request.body?.length),
  });
  const chunked = toHttpRequest(
    { method: 'POST', url: '/', body: { ...body, framing: 'chunked', dropLast: 7 } },
    '',
    '',
  );
  expect(chunked.headers).toEqual({
    'Content-Type': 'multipart/form-data; boundary=B',
    'Transfer-Encoding': 'chunked',
  });
  expect(chunked.body?.length).toBe((request.body?.length ?? 0) - 7);
});

it('sends a whole body in pieces where a case says so', () => {
  const body = { kind: 'raw', content: '{}', contentType: 'application/json', framing: 'chunked' } as const;
  const request = toHttpRequest({ method: 'POST', url: '/', body }, '', '');
  expect(request.headers).toEqual({ 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' });
});
