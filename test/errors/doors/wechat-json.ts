import type { Door } from '../door.ts';
import { wechatSaid } from './wechat.ts';

/** A rid that nobody was answered; `prepare` makes it one of nobody's call. */
const someRid = '61725984-6126f6f9-040f19c4';

interface Json {
  readonly endpoint: string;
  readonly path: string;
  /** Query parameter of the credential; absent where it stands in the body. */
  readonly token?: 'access_token' | 'component_access_token';
  readonly body: (credential: string) => object;
}

const endpoints: readonly Json[] = [
  {
    endpoint: 'wechat/api_component_token',
    path: '/cgi-bin/component/api_component_token',
    body: (id) => ({ component_appid: id, component_appsecret: 's', component_verify_ticket: 't' }),
  },
  {
    endpoint: 'wechat/api_query_auth',
    path: '/cgi-bin/component/api_query_auth',
    token: 'component_access_token',
    body: () => ({ component_appid: 'wx-platform', authorization_code: 'c' }),
  },
  {
    endpoint: 'wechat/api_authorizer_token',
    path: '/cgi-bin/component/api_authorizer_token',
    token: 'component_access_token',
    body: () => ({ component_appid: 'wx-platform', authorizer_appid: 'wx-other', authorizer_refresh_token: 'r' }),
  },
  {
    endpoint: 'wechat/clear_quota',
    path: '/cgi-bin/clear_quota',
    token: 'access_token',
    body: () => ({ appid: 'wx-standard' }),
  },
  {
    endpoint: 'wechat/clear_quota_v2',
    path: '/cgi-bin/clear_quota/v2',
    body: (appid) => ({ appid, appsecret: 's' }),
  },
  {
    endpoint: 'wechat/quota_get',
    path: '/cgi-bin/openapi/quota/get',
    token: 'access_token',
    body: () => ({ cgi_path: '/cgi-bin/media/uploadimg' }),
  },
  {
    endpoint: 'wechat/quota_clear',
    path: '/cgi-bin/openapi/quota/clear',
    token: 'access_token',
    body: () => ({ cgi_path: '/cgi-bin/media/uploadimg' }),
  },
  {
    endpoint: 'wechat/rid_get',
    path: '/cgi-bin/openapi/rid/get',
    token: 'access_token',
    body: () => ({ rid: someRid }),
  },
];

/** JSON in, JSON out, and no client that is tested here calls them. */
export const wechatJsonDoors: readonly Door[] = endpoints.map(({ endpoint, path, token, body }) => ({
  endpoint,
  credential: 'wx-standard',
  magic: (wanted) => `standin-${wanted}`,
  read: wechatSaid,
  prepare: ({ world }) => {
    const at = world.clock.now();
    world.traces.add(someRid, { owner: '', at, tookMs: 1, query: '', body: '', answer: '', ip: '127.0.0.1' });
  },
  request: (base, credential) =>
    new Request(`${base}${path}${token === undefined ? '' : `?${token}=${credential}`}`, {
      method: 'POST',
      body: JSON.stringify(body(credential)),
    }),
}));
