/** What field reports added to the pages: one word too many, an app that nobody has, a key that a user's picture has. */
import { type Case, safe } from '../engine/case.ts';
import { both, tenant } from './custom-app-tokens.ts';
import { app, askToken, bearer, download, message, own, picture, tokenUrl, withToken } from './requests.ts';
import { badParam, badTokenParam, deadUserToken, unknownApp } from './responses.ts';

const twice = { page: 'aci-322', at: 'report', says: 'a header with the word Bearer twice is refused with 99991668' };
const spelt = { ...twice, assumes: 'so it is however the second one is spelt' };
const elsewhere = { ...twice, assumes: 'so it is of any call' };
const unknown = {
  page: 'dreamux-417',
  at: 'report, 2026-09-12',
  says: 'an app_id of the right form that no app has is 10014, with HTTP 200; one of another form, or none, is 10003',
};
const users = {
  page: 'zeroclaw-2483',
  at: 'log',
  says: 'the key of a picture that a user sent is 234001 to an app that asks for it as its own',
};

/** Of the form of a real one, and nobody's. */
const nobody = 'cli_a0b1c2d3e4f50617';

export const fieldReportCases: readonly Case[] = [
  ...(
    [
      ['twice', 'Bearer t-7f1bcd13fc57d46bac21793a18e560', twice, 'observed'],
      ['twice-in-small-letters', 'bearer t-7f1bcd13fc57d46bac21793a18e560', spelt, 'assumed'],
    ] as const
  ).map(
    ([slug, token, because, grade]): Case => ({
      id: `feishu/refuses-the-word-bearer-${slug}`,
      because,
      grade,
      live: safe,
      send: message(picture, withToken(token)),
      expect: deadUserToken,
    }),
  ),
  {
    id: 'feishu/refuses-the-word-bearer-twice-on-a-download',
    because: elsewhere,
    grade: 'assumed',
    live: safe,
    send: download('img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg', { Authorization: 'Bearer Bearer t-x' }),
    expect: deadUserToken,
  },
  ...([tenant, both] as const).map(
    (endpoint): Case => ({
      id: `feishu/answers-10014-to-an-app-id-that-no-app-has-at-${endpoint.split('_')[0]}`,
      because: unknown,
      grade: 'observed',
      live: safe,
      needs: [app('cli_contractfield001')],
      send: askToken(endpoint, own(nobody)),
      expect: unknownApp,
    }),
  ),
  {
    id: 'feishu/answers-10014-to-a-store-app-id-that-no-app-has',
    because: { ...unknown, assumes: 'so it is of store apps' },
    grade: 'assumed',
    live: safe,
    needs: [app('cli_contractfield002')],
    send: askToken('app_access_token', { ...own(nobody), app_ticket: 'g-x' }),
    expect: unknownApp,
  },
  ...['cli_', 'cli_A0B1C2D3E4F50617', 'a0b1c2d3e4f50617', 'cli_a0b1c2d3e4f5061', ' cli_a0b1c2d3e4f50617'].map(
    (app_id, i): Case => ({
      id: `feishu/answers-10003-to-an-app-id-of-no-good-form-${i + 1}`,
      because: {
        ...unknown,
        assumes: 'cli_ and 16 small hex digits is the form',
      },
      grade: 'assumed',
      live: safe,
      needs: [app('cli_contractfield003')],
      send: { ...askToken(tenant, own(app_id)), url: tokenUrl(tenant) },
      expect: badTokenParam,
    }),
  ),
  {
    id: 'feishu/refuses-the-key-of-a-picture-that-a-user-sent',
    because: users,
    grade: 'observed',
    live: safe,
    send: download('img_v3_02ip_beb56cd0-52a8-4d34-9388-6f0026523e6g', bearer),
    expect: badParam,
  },
];
