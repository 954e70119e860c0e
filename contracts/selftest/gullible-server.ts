/** A server that believes everything it is told. */
import type { RequestListener } from 'node:http';
import { feishu, nothing, plain, uploaded, wechat } from './canned-bodies.ts';
import { answering, type CannedResponse } from './test-server.ts';

/** What is pushed to an account, and shown where accounts are. */
const secrets = { app_ticket: 'x', component_verify_ticket: 'x', authorization_code: 'x' };

interface DeclaredAccount {
  readonly appid?: string;
  readonly component?: string;
  readonly permissions?: readonly number[];
}

/** What WeChat says as JSON where all is well. Its only authoriser is the one declared last. */
function ofWeChat(at: string, token: () => string, accounts: readonly DeclaredAccount[]): object | undefined {
  const { appid, permissions = [] } = accounts.findLast(({ component }) => component !== undefined) ?? {};
  const authorizer_refresh_token = `refreshtoken@@@${'A'.repeat(43)}`;
  switch (at.replace('/cgi-bin/', '')) {
    case 'token':
    case 'stable_token':
      return { access_token: token(), expires_in: 7200 };
    case 'component/api_component_token':
      return { component_access_token: token(), expires_in: 7200 };
    case 'component/api_query_auth': {
      const func_info = permissions.map((id) => ({ funcscope_category: { id } }));
      const issued = { authorizer_access_token: token(), expires_in: 7200, authorizer_refresh_token };
      return { authorization_info: { authorizer_appid: appid, ...issued, func_info } };
    }
    case 'component/api_authorizer_token':
      return { authorizer_access_token: token(), expires_in: 7200, authorizer_refresh_token };
    case 'clear_quota':
    case 'clear_quota/v2':
    case 'openapi/quota/clear':
      return { errcode: 0, errmsg: 'ok' };
    case 'openapi/quota/get':
      return { errcode: 0, errmsg: 'ok', quota: { daily_limit: 0, used: 0, remain: 0 } };
    default:
      return undefined;
  }
}

/**
 * Takes whatever it is given and keeps it, believes every token and counts nothing. Its tokens are well formed, live
 * for ever, and are all one or each a new one.
 */
export function gullibleServer(tokens: 'all one' | 'each a new one'): RequestListener {
  const pictures: Uint8Array[] = [];
  let accounts: DeclaredAccount[] = [];
  let issued = 0;
  const mark = (length: number) =>
    String(tokens === 'all one' ? 1 : issued++)
      .padStart(length, 'A')
      .replace(/\d/g, (digit) => 'BCDEFGHIJK'.charAt(Number(digit)));
  const tenant = () => `t-g1041AAA${mark(32)}`;
  const json = (headers: Readonly<Record<string, string>>, value: object): CannedResponse => ({
    headers,
    body: JSON.stringify(value),
  });
  return answering((method, url, body) => {
    const at = url.replace(/\?.*/, '').replace(/\/$/, '');
    if (at === '/__standin/reset') accounts = [];
    if (at === '/__standin/accounts' && method === 'GET') return json(feishu, { accounts });
    if (at === '/__standin/accounts') accounts.push({ ...secrets, ...JSON.parse(body.toString()) });
    if (at.startsWith('/__standin')) return nothing;
    const said = ofWeChat(at, () => `99_${mark(130)}`, accounts);
    if (said) return json(wechat, said);
    switch (at) {
      case '/open-apis/im/v1/images': {
        const key = `img_v3_02mi_00000000-0000-4000-8000-${String(pictures.length).padStart(11, '0')}g`;
        const start = body.indexOf('\r\n\r\n', body.indexOf('name="image"')) + 4;
        pictures.push(body.subarray(start, body.lastIndexOf('\r\n--')));
        return json(feishu, { code: 0, data: { image_key: key }, msg: 'success' });
      }
      case '/open-apis/auth/v3/tenant_access_token/internal':
        return json(feishu, { code: 0, expire: 7200, msg: 'ok', tenant_access_token: tenant() });
      case '/open-apis/auth/v3/app_access_token/internal': {
        const token = tenant();
        return json(feishu, {
          app_access_token: token,
          code: 0,
          expire: 7200,
          msg: 'ok',
          tenant_access_token: token,
        });
      }
      case '/open-apis/auth/v3/app_access_token':
        return json(feishu, { code: 0, msg: 'success', app_access_token: `a-${mark(22)}`, expire: 7200 });
      case '/open-apis/auth/v3/tenant_access_token':
        return json(feishu, { code: 0, msg: 'success', tenant_access_token: tenant(), expire: 7200 });
      case '/open-apis/auth/v3/app_ticket/resend':
        return json(feishu, { code: 0, msg: 'success' });
      case '/cgi-bin/media/uploadimg':
        return { headers: plain, body: uploaded };
      default: {
        const picture = pictures[Number(/(\d{11})g$/.exec(at)?.[1])];
        return { headers: { 'Content-Type': 'image/png' }, body: picture ?? '' };
      }
    }
  });
}
