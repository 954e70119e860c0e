/** Two faults at once: which is named? Inferred from who adds hints to messages; nothing of it was measured. */
import { type Case, type ExpectedResponse, never, type Step, safe } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { account, media, page, path, picture, tokenOf, upload, url, withToken } from './requests.ts';
import {
  badToken,
  empty,
  lengthRequired,
  noMedia,
  noToken,
  notAllowed,
  token,
  tooLarge,
  unknownPath,
  wrongFileType,
  wrongMethod,
} from './responses.ts';

const says = (first: string, second: string) => ({
  page,
  at: 'error codes',
  says: 'two errors are listed, and no order',
  assumes: `${first} is looked at before ${second}`,
});

const garbage = (bytes: number) => () => new Uint8Array(bytes).fill(0x20);
const chunked = { framing: 'chunked' } as const;

const asWebsite = (appid: string, send: (token: string) => Parameters<typeof upload>, expect: ExpectedResponse) =>
  [
    { needs: [account(appid, { kind: 'website' })], send: tokenOf(appid), expect: token },
    { send: ([first]) => upload(...send(textAt(first, 'access_token'))), expect },
  ] satisfies [Step, ...Step[]];

export const errorOrderCases: readonly Case[] = [
  {
    id: 'wechat/order-framing-before-path',
    because: says('the framing', 'the path'),
    grade: 'assumed',
    live: safe,
    send: upload([picture], { url: `/cgi-bin${url}`, form: chunked }),
    expect: lengthRequired,
  },
  {
    id: 'wechat/order-framing-before-token',
    because: says('the framing', 'the token'),
    grade: 'assumed',
    live: safe,
    send: upload([picture], { url: path, form: chunked }),
    expect: lengthRequired,
  },
  {
    id: 'wechat/order-path-before-token',
    because: says('the path', 'the token'),
    grade: 'assumed',
    live: safe,
    send: upload([picture], { url: `/cgi-bin${path}` }),
    expect: unknownPath,
  },
  {
    id: 'wechat/order-token-before-method',
    because: says('the token', 'the method'),
    grade: 'assumed',
    live: safe,
    send: { method: 'GET', url: path },
    expect: noToken,
  },
  {
    id: 'wechat/order-validity-before-method',
    because: says('the validity of the token', 'the method'),
    grade: 'assumed',
    live: safe,
    needs: [account('wxcontractorder001')],
    send: { method: 'GET', url: `${path}?access_token=2` },
    expect: badToken,
  },
  {
    id: 'wechat/order-token-before-form',
    because: says('the token', 'the form'),
    grade: 'assumed',
    live: safe,
    send: upload([], { url: path }),
    expect: noToken,
  },
  {
    id: 'wechat/order-right-before-form',
    because: says('the right to call', 'the form'),
    grade: 'assumed',
    live: never('needs an account without this right'),
    steps: asWebsite('wxcontractorder002', (issued) => [[], withToken(issued)], notAllowed),
  },
  {
    id: 'wechat/order-method-before-form',
    because: says('the method', 'the form'),
    grade: 'assumed',
    live: safe,
    send: { method: 'PUT', url, body: { kind: 'form', parts: [] } },
    expect: wrongMethod,
  },
  {
    id: 'wechat/order-presence-before-name',
    because: says('the presence of a file', 'its name'),
    grade: 'assumed',
    live: safe,
    send: upload([{ ...media('picture.gif', garbage(16)), name: 'buffer' }]),
    expect: noMedia,
  },
  {
    id: 'wechat/order-name-before-size',
    because: says('the name', 'the size'),
    grade: 'assumed',
    live: safe,
    send: upload([media('picture.gif', garbage(1_048_576))]),
    expect: wrongFileType,
  },
  {
    id: 'wechat/order-name-before-emptiness',
    because: says('the name', 'emptiness'),
    grade: 'assumed',
    live: safe,
    send: upload([media('picture.gif', '')]),
    expect: wrongFileType,
  },
  {
    id: 'wechat/order-emptiness-before-content',
    because: says('emptiness', 'the content'),
    grade: 'assumed',
    live: safe,
    send: upload([media('picture.jpg', '')]),
    expect: empty,
  },
  {
    id: 'wechat/order-size-before-content',
    because: says('the size', 'the content'),
    grade: 'assumed',
    live: safe,
    send: upload([media('picture.png', garbage(1_048_576))]),
    expect: tooLarge,
  },
];
