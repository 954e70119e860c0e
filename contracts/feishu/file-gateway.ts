/** Files at the gateway: its token, its rates and its codes, at both endpoints. And which of two mistakes is named. */
import { type Case, frozen, later, never, type Step, safe } from '../engine/case.ts';
import {
  bySwitch,
  createPage,
  downloadFault,
  getFile,
  getPage,
  neverLive,
  sendFile,
  set,
  uploadFault,
} from './file-requests.ts';
import { app } from './requests.ts';
import { badParam, badToken, deadUserToken, noToken, notFound, tooMany, userToken } from './responses.ts';

const aKey = 'file_v3_00up_be7e0465-7bc6-4b43-95ef-a28839d57b3g';
const times = (count: number, step: Step): readonly Step[] => Array.from({ length: count }, () => step);
type Headers = Readonly<Record<string, string>>;
const bearing = (token: string): Headers => ({ Authorization: `Bearer ${token}` });

/** The cheapest call of each, with everything right but what it asks for. */
const doors = [
  {
    what: 'file',
    page: createPage,
    fault: uploadFault,
    ask: (headers?: Headers) => sendFile({ file_type: 'docx' }, headers && { headers }),
  },
  { what: 'file-download', page: getPage, fault: downloadFault, ask: (headers?: Headers) => getFile(aKey, headers) },
] as const;

const tokens: readonly Case[] = doors.flatMap(({ what, ask }): Case[] => {
  const gate = {
    page: 'feishu-gateway-probe',
    at: 'P06 to P18',
    says: 'the gateway asks every call for a token, before its parameters',
  };
  const twice = { page: 'aci-322', at: 'report', says: 'the word Bearer twice is answered with 99991668' };
  const user = {
    page: 'larksuite-cli-2506',
    at: 'report',
    says: 'where only tenant tokens are taken',
    assumes: 'so it is here, by its page',
  };
  const somebody = bearing('u-7f1bcd13fc57d46bac21793a18e560');
  return [
    {
      id: `feishu/refuses-a-${what}-without-token`,
      because: gate,
      grade: 'observed',
      live: safe,
      send: ask({}),
      expect: noToken,
    },
    {
      id: `feishu/refuses-a-${what}-with-bearer-twice`,
      because: { ...twice, assumes: 'here too' },
      grade: 'assumed',
      live: safe,
      send: ask(bearing('Bearer t-7f1bcd13fc57d46bac21793a18e560')),
      expect: deadUserToken,
    },
    {
      id: `feishu/refuses-a-${what}-with-a-token-of-no-known-kind`,
      because: gate,
      grade: 'observed',
      live: safe,
      send: ask(bearing('x-not-a-token')),
      expect: badToken,
    },
    {
      id: `feishu/refuses-a-${what}-with-a-user-token`,
      because: user,
      grade: 'assumed',
      live: never('the live service may take user tokens here'),
      send: ask(somebody),
      expect: userToken,
    },
    {
      id: `feishu/refuses-a-${what}-with-a-user-token-never-issued`,
      because: { page: 'feishu-gateway-probe', at: 'P09', says: 'a made-up user token is 99991668' },
      grade: 'observed',
      live: safe,
      needs: [app('cli_contractfiles007')],
      send: ask(somebody),
      expect: deadUserToken,
    },
    {
      id: `feishu/refuses-a-${what}-with-a-user-token-however-often`,
      because: { ...user, assumes: 'the token is looked at before its rate' },
      grade: 'assumed',
      live: neverLive,
      steps: [
        { needs: [frozen], send: ask(somebody), expect: userToken },
        ...times(50, { send: ask(somebody), expect: userToken }),
      ],
    },
    {
      id: `feishu/as-user-tokens-accepted-reads-a-${what}-of-a-user`,
      because: {
        page: 'larksuite-cli-2173',
        at: 'report',
        says: 'user tokens have been taken at the upload of pictures',
        assumes: 'so they are here',
      },
      grade: 'assumed',
      live: bySwitch,
      needs: [set('userToken', 'accept')],
      send: ask(somebody),
      expect: badParam,
    },
  ];
});

const rates: readonly Case[] = doors.flatMap(({ what, ask }): Case[] => {
  const because = {
    page: 'feishu-frequency-control',
    at: 'Tiers',
    says: '50 calls a second and 1000 a minute are let through, for each endpoint by itself',
  };
  const counted: Step = { send: ask(), expect: badParam };
  return [
    {
      id: `feishu/refuses-the-51st-${what}-in-a-second-of-files`,
      because,
      grade: 'documented',
      live: neverLive,
      steps: [
        { needs: [frozen], ...counted },
        ...times(49, counted),
        { send: ask(), expect: tooMany('50', '1') },
        { needs: [later(1)], ...counted },
      ],
    },
    {
      id: `feishu/refuses-the-1001st-${what}-in-a-minute-of-files`,
      because: { ...because, assumes: 'reset tells when the oldest call is a minute old' },
      grade: 'assumed',
      live: neverLive,
      steps: [
        { needs: [frozen], ...counted },
        ...Array.from(
          { length: 999 },
          (_, i): Step => ((i + 1) % 50 === 0 ? { needs: [later(1)], ...counted } : counted),
        ),
        // Both are full: the second is named.
        { send: ask(), expect: tooMany('50', '1') },
        { needs: [later(1)], send: ask(), expect: tooMany('1000', '40') },
        { needs: [later(40)], ...counted },
      ],
    },
  ];
});

const unfound: readonly Case[] = doors.map(({ what, ask, fault }) => ({
  id: `feishu/answers-404-to-a-${what}-by-fault`,
  because: { page: 'feishu-gateway-probe', at: 'P20', says: 'what the gateway cannot find is a plain 404' },
  grade: 'observed',
  live: never('the path is there'),
  steps: [
    { needs: [fault('notFound')], send: ask(), expect: notFound },
    { send: ask(), expect: badParam },
  ],
}));

export const fileGatewayCases: readonly Case[] = [...tokens, ...rates, ...unfound];
