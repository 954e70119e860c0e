import { recordOf } from '../../src/control/request-record.ts';
import type { Entry } from '../../src/core/journal.ts';
import { providers } from '../../src/providers/index.ts';
import { form, url } from './escapings.ts';

export const entry: Entry = {
  ...{ id: '1', at: 0, tookMs: 1, provider: 'feishu', endpoint: 'feishu/images', method: 'POST', params: {} },
  ...{ url: '/open-apis/im/v1/images', headers: [], framing: 'unknown', ip: '127.0.0.1', bodyBytes: 1 },
  ...{ tenant: '', bare: false, names: [], status: 200, replyHeaders: [], replyBytes: 1 },
};
export const unread = { rule: 'feishu/images/form', error: 'invalidParam', mend: 'send it whole' };

/** Where a text may stand in an entry. */
export const places: Readonly<Record<string, (text: string) => Partial<Entry>>> = {
  'a body': (body) => ({ body }),
  'the body of a reply': (replyBody) => ({ replyBody }),
  'a header': (text) => ({ headers: ['X-Note', text] }),
  'the name of a header': (text) => ({ headers: [text, 'x'] }),
  'a header of a reply': (text) => ({ replyHeaders: ['X-Note', text] }),
  'a Referer': (text) => ({ headers: ['Referer', `http://x/?state=${url(text)}`] }),
  'a query': (text) => ({ url: `/open-apis/im/v1/images?a=b&state=${url(text)}&c=d` }),
  'a path': (text) => ({ url: `/open-apis/${url(text)}/x` }),
  'the text of a part': (text) => ({ parts: [{ name: 'a', bytes: 1, text }] }),
  'the name of a part': (name) => ({ parts: [{ name, bytes: 1 }] }),
  'the name of a file': (filename) => ({ parts: [{ name: 'a', filename, bytes: 1 }] }),
  'the type of a part': (type) => ({ parts: [{ name: 'a', type, bytes: 1 }] }),
  'what was measured': (measured) => ({ verdict: { ...unread, measured: { sent: [measured] } } }),
  'what a message names': (detail) => ({ verdict: { ...unread, detail } }),
  'what else was measured': (measured) => ({ verdict: { ...unread, also: [{ ...unread, measured }] } }),
};

/** Where it needs no language. */
export const ownPlaces: Readonly<Record<string, (name: string, secret: string) => Partial<Entry>>> = {
  Authorization: (_, secret) => ({ headers: ['AUTHORIZATION', `Bearer ${Buffer.from(secret).toString('latin1')}`] }),
  'a header of that name': (name, secret) => ({ headers: [name, secret] }),
  'a header of a reply': (name, secret) => ({ replyHeaders: [name, secret] }),
  'a part of that name': (name, text) => ({ parts: [{ name, bytes: 1, text }] }),
  'a part of that name, escaped': (name, text) => ({ parts: [{ name: `${name}[]`, bytes: 1, text }] }),
  'a query': (name, secret) => ({ url: `/x?a=b&${name}=${url(secret)}&c=d` }),
  'a query with its name escaped': (name, secret) => ({
    url: `/x?%${Buffer.from(name).toString('hex').slice(0, 2)}${name.slice(1)}=${form(secret)}`,
  }),
  'a path of a user': (_, secret) => ({
    ...{ provider: 'kakao', endpoint: 'kakao/FT', params: { userId: secret } },
    url: `/file/v1/FT/image/${url(secret)}`,
  }),
  'a path of a user in a Referer': (_, secret) => ({
    headers: ['Referer', `http://x/file/v1/FT/image/${url(secret)}?a=b`],
  }),
  'a path of a user in JSON': (_, secret) => ({
    body: JSON.stringify({ a: `http://x/file/v1/FT/image/${url(secret)}`, b: 'c' }),
  }),
  'a user in a URL': (_, secret) => ({ body: JSON.stringify({ a: `http://${url(secret)}@x/`, b: 'c' }) }),
  'a bare credential': (_, secret) => ({ tenant: secret, bare: true }),
};

export function record(sent: Partial<Entry>): string {
  return JSON.stringify(recordOf({ ...entry, ...sent }, providers));
}
