/** Two faults at once: which is named? Only the gateway's precedence was ever seen; the rest is our reading. */

import { type Case, type ExpectedResponse, never, type Step, safe } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { ascii, textField } from '../engine/request-builders.ts';
import { app, file, page, smallPng, tokenOf, upload, withToken } from './requests.ts';
import { badParam, botOff, empty, noScope, noToken, token, tooLarge } from './responses.ts';

const says = (first: string, second: string) => ({
  page,
  at: 'error codes',
  says: 'each error has a row, and their order is not said',
  assumes: `${first} is looked at before ${second}`,
});
/** What of the order was seen: at other calls, or before other mistakes. */
const tokenFirst = {
  page: 'feishu-gateway-probe',
  at: 'P15',
  says: 'the token is checked before any parameter',
  assumes: 'so it is before the size of a picture',
};
const scopeFirst = (second: string) => ({
  page: 'feishu-captured-replies',
  at: 'uploads without a scope',
  says: 'an upload without the scope is refused for that',
  assumes: `the scope is looked at before ${second}`,
});

const image = (content: string | (() => Uint8Array)) => file('picture.png', content, 'image/png');
const garbage = (bytes: number) => () => new Uint8Array(bytes).fill(0x20);
const valid = textField('image_type', 'message');
const neverLive = never('needs an app made for this one case');

const asApp = (
  app_id: string,
  more: Parameters<typeof app>[1],
  parts: Parameters<typeof upload>[0],
  expect: ExpectedResponse,
): readonly [Step, ...Step[]] => [
  { needs: [app(app_id, more)], send: tokenOf(app_id), expect: token },
  { send: ([first]) => upload(parts, withToken(textAt(first, 'tenant_access_token'))), expect },
];

export const errorOrderCases: readonly Case[] = [
  {
    id: 'feishu/order-token-before-size',
    because: tokenFirst,
    grade: 'assumed',
    live: safe,
    send: upload([valid, image(garbage(10_485_761))], { headers: {} }),
    expect: noToken,
  },
  {
    id: 'feishu/order-scope-before-parameters',
    because: scopeFirst('the parameters'),
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractorder001', { scopes: [] }, [], noScope('cli_contractorder001')),
  },
  {
    id: 'feishu/order-scope-before-bot',
    because: scopeFirst('the bot ability'),
    grade: 'assumed',
    live: neverLive,
    steps: asApp(
      'cli_contractorder002',
      { scopes: [], bot: false },
      [valid, image(smallPng)],
      noScope('cli_contractorder002'),
    ),
  },
  {
    id: 'feishu/order-parameters-before-bot',
    because: says('the form', 'the bot ability'),
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractorder003', { bot: false }, [textField('image_type', 'docx'), image(smallPng)], badParam),
  },
  {
    id: 'feishu/order-bot-before-empty',
    because: says('the bot ability', 'an empty image'),
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractorder004', { bot: false }, [valid, image('')], botOff),
  },
  {
    id: 'feishu/order-bot-before-size',
    because: says('the bot ability', 'the size'),
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractorder005', { bot: false }, [valid, image(garbage(10_485_761))], botOff),
  },
  {
    id: 'feishu/order-type-before-empty',
    because: says('image_type', 'an empty image'),
    grade: 'assumed',
    live: safe,
    send: upload([textField('image_type', 'docx'), image('')]),
    expect: badParam,
  },
  {
    id: 'feishu/order-type-before-size',
    because: says('image_type', 'the size'),
    grade: 'assumed',
    live: safe,
    send: upload([textField('image_type', 'docx'), image(garbage(10_485_761))]),
    expect: badParam,
  },
  {
    id: 'feishu/order-empty-before-format',
    because: says('emptiness', 'the format'),
    grade: 'assumed',
    live: safe,
    send: upload([valid, file('picture.txt', '', 'text/plain')]),
    expect: empty,
  },
  {
    id: 'feishu/order-size-before-format',
    because: says('the size', 'the format'),
    grade: 'assumed',
    live: safe,
    send: upload([valid, image(garbage(10_485_761))]),
    expect: tooLarge,
  },
  {
    id: 'feishu/order-type-before-format',
    because: says('image_type', 'the format'),
    grade: 'assumed',
    live: safe,
    send: upload([textField('image_type', 'docx'), image(ascii('not a picture'))]),
    expect: badParam,
  },
];
