/** What is counted in seconds while less than one of them has passed, and what is the same from one answer to the next. */
import { type Case, clockAt, frozenAt, never, safe } from '../engine/case.ts';
import { type HttpResponse, valueAt } from '../engine/http.ts';
import { textField } from '../engine/request-builders.ts';
import { app, askToken, own, page, picture, upload } from './requests.ts';
import { badParam, jsonHeaders, noToken, tenantToken } from './responses.ts';

const live = never('the clock of the live service does not stand still');
const tenant = 'tenant_access_token/internal';

/** The number in an answer's link; a text that no link has where there is none. */
const methodIn = (response: HttpResponse | undefined): string =>
  /&method_id=(\d{19})$/.exec(String(valueAt(response, 'error.troubleshooter')))?.[1] ?? 'no number';

export const partsOfASecondCases: readonly Case[] = [
  {
    id: 'feishu/tenant-token-counts-whole-seconds',
    because: {
      page: 'feishu-tenant-token',
      at: 'Response, expire',
      says: 'the seconds that are left are a whole number',
      assumes: 'a second which has begun is gone',
    },
    grade: 'assumed',
    live,
    steps: [
      {
        needs: [...frozenAt('2026-03-04T17:06:07.000Z'), app('cli_contractwhole01')],
        send: askToken(tenant, own('cli_contractwhole01')),
        expect: tenantToken(7200),
      },
      {
        needs: [clockAt('2026-03-04T17:06:07.600Z')],
        send: askToken(tenant, own('cli_contractwhole01')),
        expect: tenantToken(7199),
      },
    ],
  },
  {
    id: 'feishu/timestamp-has-thousandths',
    because: {
      page: 'feishu-captured-replies',
      at: 'headers',
      says: 'X-Timestamp of a neighbour behind the same gateway had seconds with three digits behind the point',
      assumes: 'so it is here',
    },
    grade: 'assumed',
    live,
    needs: frozenAt('2026-03-04T17:06:07.650Z'),
    send: upload([picture], { headers: {} }),
    expect: { ...noToken, headers: { ...jsonHeaders, 'X-Timestamp': '1772643967.650' } },
  },
  {
    id: 'feishu/troubleshooter-names-one-method-whatever-is-wrong',
    because: {
      page,
      at: 'method_id',
      says: 'links to the help had one number of 19 digits for each API that was seen',
      assumes: 'so it is of this one',
    },
    grade: 'assumed',
    live: safe,
    steps: [
      { send: upload([picture], { headers: {} }), expect: noToken },
      {
        send: upload([textField('image_type', 'docx'), picture]),
        expect: ([first]) => ({
          ...badParam,
          body: {
            kind: 'json',
            is: { code: 234001, error: { troubleshooter: new RegExp(`&code=234001&method_id=${methodIn(first)}$`) } },
            more: 'allowed',
            schema: 'feishu#/$defs/failure',
          },
        }),
      },
    ],
  },
];
