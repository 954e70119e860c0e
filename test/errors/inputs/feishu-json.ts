import type { Bench, Seen } from '../door.ts';
import { feishuSaid } from '../doors/lark.ts';
import { type Inputs, ofTheHost, ofTheService } from './input.ts';

/** A call of fields, as a test changes it. */
export interface JsonSent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Absent: no body. A text goes out as it is. */
  readonly body?: unknown;
}

export const standard = { authorization: 'Bearer t-standard' };

export async function sendJson({ url }: Bench, sent: JsonSent & { readonly path: string }): Promise<Seen> {
  const { method = 'POST', path, headers = standard, body } = sent;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url + path, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: text }),
  });
  return feishuSaid(response.status, await response.text());
}

/** Declares an app, and gives what a call of its carries. */
export async function declaredApp(bench: Bench, declaration: object): Promise<Readonly<Record<string, string>>> {
  bench.emulator.declareAccount({ provider: 'feishu', app_id: 'cli_1', app_secret: 's', ...declaration });
  const response = await fetch(`${bench.url}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    body: JSON.stringify({ app_id: 'cli_1', app_secret: 's' }),
  });
  return { authorization: `Bearer ${(await response.json()).tenant_access_token}` };
}

/** How an endpoint's own call differs from the next one's. */
export interface JsonWays {
  /** Everything right, but what is changed of it. */
  call(bench: Bench, change?: JsonSent): Promise<Seen>;
  /** The endpoint takes user tokens. */
  readonly userTokens: boolean;
  readonly scoped: boolean;
  /** What breaks a field of the body or of the query, where it has any. */
  readonly wrongType?: JsonSent;
  readonly missingField?: JsonSent;
  readonly takesBody: boolean;
}

const noId = 'no id of this kind is in the call';

/** What the gateway says to any call of fields; ids are an endpoint's own business. */
export function jsonInputs(ways: JsonWays): Inputs {
  const { call, userTokens, scoped, wrongType, missingField, takesBody } = ways;
  return {
    tokenMissing: (bench) => call(bench, { headers: {} }),
    tokenInvalid: (bench) => call(bench, { headers: { authorization: 'Bearer x' } }),
    userTokenInvalid: async (bench) => {
      await declaredApp(bench, {});
      return call(bench, { headers: { authorization: 'Bearer u-1' } });
    },
    userTokenRefused: userTokens
      ? 'a user token is taken here'
      : (bench) => call(bench, { headers: { authorization: 'Bearer u-1' } }),
    rateLimited: async (bench) => {
      bench.emulator.world.clock.freeze(true);
      for (let i = 0; i < 50; i++) await call(bench);
      return call(bench);
    },
    scopeMissing: scoped
      ? async (bench) => call(bench, { headers: await declaredApp(bench, { scopes: [] }) })
      : 'the page names no scope that it needs',
    badRequest: takesBody ? (bench) => call(bench, { body: '[]' }) : 'it takes no field in its body',
    wrongType: wrongType ? (bench) => call(bench, wrongType) : 'it takes no field in its body',
    fieldValidation: missingField ? (bench) => call(bench, missingField) : 'it takes no field that must be there',
    ipDenied: ofTheService,
    monthlyQuota: ofTheService,
    appNotInUse: ofTheService,
    tenantCodeInvalid: ofTheService,
    tokenKindUnknown: 'a token of no known form was captured with 99991663',
    appUnauthorized: ofTheService,
    tokenWithoutPermission: 'a missing scope was captured with 99991672',
    messageUnknown: noId,
    userUnknown: noId,
    userForeign: noId,
    chatUnknown: noId,
    notFound: ofTheHost,
  };
}
