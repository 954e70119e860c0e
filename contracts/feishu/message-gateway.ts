/** A message at the gateway: the token, the body, the fields and the scopes. */
import { type Case, never, safe } from '../engine/case.ts';
import { badFields, missing, scopeCases, wrongType } from './json-calls.ts';
import { generic } from './message-receivers.ts';
import { helloSent, needsChat, page, post, refusals, say, sendUrl, sent, text } from './message-steps.ts';
import { app, bearer } from './requests.ts';
import { badToken, deadUserToken, noToken, refused } from './responses.ts';

const probe = 'feishu-gateway-probe';

export const messageGatewayCases: readonly Case[] = [
  {
    id: 'feishu/refuses-a-message-without-token',
    because: { page: probe, at: 'P06, P18', says: 'without Authorization the gateway says 99991661, with HTTP 400' },
    grade: 'observed',
    live: safe,
    send: text('hello', {}, {}),
    expect: noToken,
  },
  {
    id: 'feishu/refuses-a-message-with-bearer-twice',
    because: {
      page: 'aci-322',
      at: 'report',
      says: 'a header with the word Bearer twice is 99991668',
      assumes: 'its text is that of a made-up user token',
    },
    grade: 'assumed',
    live: safe,
    send: text('hello', {}, { Authorization: 'Bearer Bearer t-7f1bcd13fc57d46bac21793a18e560' }),
    expect: deadUserToken,
  },
  {
    id: 'feishu/refuses-a-message-with-a-made-up-user-token-beside-declared-apps',
    because: { page: probe, at: 'P09', says: 'a made-up user token is 99991668' },
    grade: 'observed',
    live: safe,
    needs: [app('cli_contractmessage1')],
    send: text('hello', {}, { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' }),
    expect: deadUserToken,
  },
  {
    id: 'feishu/refuses-a-message-with-a-made-up-token',
    because: { page: probe, at: 'P07, P10', says: 'a token the gateway does not know is 99991663' },
    grade: 'observed',
    live: safe,
    send: text('hello', {}, { Authorization: 'Bearer x-not-a-token' }),
    expect: badToken,
  },
  {
    id: 'feishu/sends-a-message-as-a-user',
    because: {
      page,
      at: 'Request headers, Authorization',
      says: 'a user_access_token is taken as well, and the sender is that user then',
    },
    grade: 'documented',
    live: never('needs the token of a user who has logged in'),
    send: text('hello', {}, { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' }),
    expect: sent(
      'text',
      { text: 'hello' },
      { sender: { id: /^ou_[0-9a-f]{32}$/, id_type: 'open_id', sender_type: 'user', tenant_key: /^[0-9a-f]{16}$/ } },
    ),
  },
  {
    id: 'feishu/refuses-a-message-that-is-no-json',
    because: { page: generic, at: '9499', says: 'a bad request', assumes: 'a body that is no JSON object is one' },
    grade: 'assumed',
    live: safe,
    send: { ...text('hello'), body: { kind: 'raw', content: '[]', contentType: 'application/json' } },
    expect: refused(9499, 'bad request'),
  },
  {
    id: 'feishu/refuses-a-message-without-body',
    because: {
      page: refusals,
      at: 'a query without receive_id_type',
      says: 'what is missing is listed',
      assumes: 'no body is one without fields',
    },
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: sendUrl(), headers: bearer },
    expect: badFields(missing('receive_id'), missing('msg_type'), missing('content')),
  },
  {
    id: 'feishu/refuses-a-message-without-receive-id-type',
    because: {
      page: refusals,
      at: 'a query without receive_id_type',
      says: 'it is 99992402, with field_violations that name it',
    },
    grade: 'observed',
    live: safe,
    send: { ...text('hello'), url: '/open-apis/im/v1/messages' },
    expect: badFields(missing('receive_id_type')),
  },
  {
    id: 'feishu/refuses-a-receive-id-type-that-there-is-not',
    because: {
      page: refusals,
      at: 'a value that is none of those allowed',
      says: 'the options are listed, with the value that was sent',
      assumes: 'for this field as for that one',
    },
    grade: 'assumed',
    live: safe,
    send: post('text', { text: 'hello' }, {}, bearer, 'phone'),
    expect: badFields({
      field: 'receive_id_type',
      value: 'phone',
      description: 'options: [open_id,union_id,user_id,email,chat_id]',
    }),
  },
  ...[50, 51].map(
    (length): Case => ({
      id: `feishu/${length > 50 ? 'refuses' : 'takes'}-a-uuid-of-${length}-characters`,
      because: {
        page,
        at: 'Request body, uuid',
        says: 'at most 50 characters',
        assumes: 'a longer one is 99992402',
      },
      grade: 'assumed',
      live: needsChat,
      send: text('hello', { uuid: 'u'.repeat(length) }),
      expect:
        length > 50 ? badFields({ field: 'uuid', value: 'u'.repeat(51), description: 'the max len is 50' }) : helloSent,
    }),
  ),
  {
    id: 'feishu/refuses-a-receive-id-that-is-a-number',
    because: {
      page: refusals,
      at: 'content as an object, 2026-01-28',
      says: 'a field of another JSON type is 9499',
      assumes: 'any field is',
    },
    grade: 'assumed',
    live: safe,
    send: text('hello', { receive_id: 7 }),
    expect: wrongType('receive_id', '7'),
  },
  ...scopeCases(
    'feishu/messages',
    page,
    ['im:message', 'im:message:send_as_bot', 'im:message:send'],
    (headers) => say(headers),
    helloSent,
  ),
];
