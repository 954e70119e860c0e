import type { Bench, Seen } from '../door.ts';
import { wechatSaid } from '../doors/wechat.ts';
import { type Earn, type Inputs, ofTheHost } from './input.ts';

export const plainHttp = 'everything here is plain HTTP';

export const account = { provider: 'wechat', appid: 'wx1', secret: 's' } as const;
export const platform = { provider: 'wechat', appid: 'wx9', secret: 's9', kind: 'component' } as const;
export const elsewhere = { ips: ['203.0.113.7'] };

export const paths = {
  componentToken: '/cgi-bin/component/api_component_token',
  queryAuth: '/cgi-bin/component/api_query_auth',
  authorizerToken: '/cgi-bin/component/api_authorizer_token',
  clearQuota: '/cgi-bin/clear_quota',
  clearQuotaV2: '/cgi-bin/clear_quota/v2',
  quotaGet: '/cgi-bin/openapi/quota/get',
  quotaClear: '/cgi-bin/openapi/quota/clear',
  ridGet: '/cgi-bin/openapi/rid/get',
} as const;

export type Fields = Readonly<Record<string, unknown>>;

async function answer({ url }: Bench, path: string, token: string | undefined, fields: Fields): Promise<Fields> {
  return (await post(url, path, token, JSON.stringify(fields))).json();
}

export async function ask(
  { url }: Bench,
  path: string,
  token: string | undefined,
  fields: Fields | string,
): Promise<Seen> {
  const body = typeof fields === 'string' ? fields : JSON.stringify(fields);
  return wechatSaid(await post(url, path, token, body));
}

function post(url: string, path: string, token: string | undefined, body: string): Promise<Response> {
  return fetch(`${url}${path}${token === undefined ? '' : `?access_token=${token}`}`, { method: 'POST', body });
}

/** What is shown of a declared account beside what was declared. */
function shown({ emulator }: Bench, appid: string, field: string): string {
  return String(emulator.accounts().find((each) => each.appid === appid)?.[field as 'authorization_code']);
}

/** A token of a declared account, for itself. */
export async function ownToken({ url, emulator }: Bench, appid: string = account.appid): Promise<string> {
  emulator.declareAccount({ ...account, appid });
  const query = new URLSearchParams({ grant_type: 'client_credential', appid, secret: account.secret });
  return (await (await fetch(`${url}/cgi-bin/token?${query}`)).json()).access_token;
}

export function platformFields(bench: Bench): Fields {
  const ticket = shown(bench, platform.appid, 'component_verify_ticket');
  return { component_appid: platform.appid, component_appsecret: platform.secret, component_verify_ticket: ticket };
}

/** A declared platform's own token. */
export async function platformToken(bench: Bench): Promise<string> {
  bench.emulator.declareAccount(platform);
  return String((await answer(bench, paths.componentToken, undefined, platformFields(bench))).component_access_token);
}

interface Authorized {
  readonly token: string;
  readonly code: string;
  readonly refresh: string;
}

/** The declared account authorises the declared platform, which spends the code of that. `token`: the platform's own. */
export async function authorized(bench: Bench): Promise<Authorized> {
  const token = await platformToken(bench);
  bench.emulator.declareAccount({ ...account, component: platform.appid });
  const code = shown(bench, account.appid, 'authorization_code');
  const sent = { component_appid: platform.appid, authorization_code: code };
  const { authorization_info } = await answer(bench, paths.queryAuth, token, sent);
  return { token, code, refresh: String((authorization_info as Fields).authorizer_refresh_token) };
}

/** A token of the account's that the platform has. */
export async function tokenOnBehalf(bench: Bench): Promise<string> {
  const { token, refresh } = await authorized(bench);
  return String((await answer(bench, paths.authorizerToken, token, renewal(refresh))).authorizer_access_token);
}

/** Declares the account, or the platform, anew. */
export function redeclare({ emulator }: Bench, which: 'account' | 'platform', more: Fields): void {
  emulator.declareAccount({ ...(which === 'account' ? account : platform), ...more });
}

export function renewal(refresh: string, more: Fields = {}): Fields {
  const sent = { component_appid: platform.appid, authorizer_appid: account.appid, authorizer_refresh_token: refresh };
  return { ...sent, ...more };
}

const everywhere: Inputs = { httpsRequired: plainHttp, invalidUrl: ofTheHost };

/** A body without a length. No client that is tested here sends one. */
export function chunked(path: string): Earn {
  return async ({ url }) => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{}'));
        controller.close();
      },
    });
    return wechatSaid(await fetch(`${url}${path}`, { method: 'POST', body, duplex: 'half' } as RequestInit));
  };
}

/** Of every call that takes a JSON object; `token`: one that passes where one is needed. */
export function posted(path: string, token?: string): Inputs {
  return {
    ...everywhere,
    noLength: chunked(path),
    postRequired: async ({ url }) => {
      const query = token === undefined ? '' : `?access_token=${token}`;
      return wechatSaid(await fetch(`${url}${path}${query}`));
    },
    dataFormat: (bench) => ask(bench, path, token, '[]'),
  };
}

/** Of those that tell an empty body from one that is no JSON. */
export function postedEmpty(path: string, token?: string): Inputs {
  return { emptyPost: (bench) => ask(bench, path, token, '') };
}

/** Of every call with a token. */
export function tokened(path: string, tokenOf: (bench: Bench) => Promise<string>): Inputs {
  return {
    ...posted(path, 'any'),
    tokenMissing: (bench) => ask(bench, path, undefined, {}),
    tokenInvalid: (bench) => {
      bench.emulator.declareAccount(account);
      return ask(bench, path, 'made-up', {});
    },
    tokenExpired: async (bench) => {
      const token = await tokenOf(bench);
      bench.emulator.world.clock.advance('7200 seconds');
      return ask(bench, path, token, {});
    },
  };
}

/** Does it as often as a month has room for, and once more. */
export async function often(times: number, call: () => Promise<Seen>): Promise<Seen> {
  for (let i = 0; i < times; i++) await call();
  return call();
}
