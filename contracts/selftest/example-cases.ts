import { type Case, safe } from '../engine/case.ts';
import type { HttpResponse } from '../engine/http.ts';

export const example: Case = {
  id: 'feishu/example',
  because: { page: 'a page', at: 'a place', says: 'something' },
  grade: 'documented',
  live: safe,
  send: { method: 'GET', url: '/' },
  expect: { status: 200, body: { kind: 'text', is: 'hello' } },
};
export const now = new Date('2026-11-22T10:00:00Z');
export const numbered = (count: number): Case[] =>
  Array.from({ length: count }, (_, i) => ({ ...example, id: `feishu/example-${i + 1}` }));

export const responseOf = (body: string | Uint8Array, headers: HttpResponse['headers'] = []): HttpResponse => ({
  status: 200,
  headers,
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
});
