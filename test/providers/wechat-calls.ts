import { Bytes } from '../../src/core/bytes.ts';
import type { Call } from '../../src/core/call.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';

/** A call to WeChat with a body as it stands there, or as JSON. Resolves with the parsed answer. */
export async function ask(emulator: Emulator, url: string, body: unknown, more: Partial<Call> = {}) {
  const bytes = Bytes.text(typeof body === 'string' ? body : JSON.stringify(body));
  const framing = { length: bytes.length };
  const call: Call = { method: 'POST', url, headers: [], framing, body: bytes, ip: '127.0.0.1', ...more };
  return JSON.parse(`${(await emulator.answer(call))?.reply.body}`);
}

export const upload = (emulator: Emulator, token: string, more?: Partial<Call>) =>
  ask(emulator, `/cgi-bin/media/uploadimg?access_token=${token}`, '', more);

export const askRid = (emulator: Emulator, rid: string, token: string) =>
  ask(emulator, `/cgi-bin/openapi/rid/get?access_token=${token}`, { rid });

export const ridIn = ({ errmsg }: { errmsg: string }): string => errmsg.slice(-26);

/** What is shown of an account beside what was declared. */
export const shown = (emulator: Emulator, appid: string, name: string): string =>
  String(emulator.accounts().find((each) => each.appid === appid)?.[name as 'authorization_code']);

export const buy = (emulator: Emulator, component_appid = 'wxhub', ticket?: string) =>
  ask(emulator, '/cgi-bin/component/api_component_token', {
    component_appid,
    component_appsecret: 'hub-secret',
    component_verify_ticket: ticket ?? shown(emulator, component_appid, 'component_verify_ticket'),
  });

/** Of the account `wxshop` to a platform, or of anybody where the code is made up. */
export async function authorise(emulator: Emulator, component_appid = 'wxhub', code?: string) {
  const { component_access_token: token } = await buy(emulator, component_appid, code);
  const authorization_code = code ?? shown(emulator, 'wxshop', 'authorization_code');
  const url = `/cgi-bin/component/api_query_auth?component_access_token=${token}`;
  const { authorization_info } = await ask(emulator, url, { component_appid, authorization_code });
  return { token: String(token), ...authorization_info };
}

export const renew = (emulator: Emulator, token: string, authorizer_refresh_token: unknown) =>
  ask(emulator, `/cgi-bin/component/api_authorizer_token?component_access_token=${token}`, {
    component_appid: 'wxhub',
    authorizer_appid: 'wxshop',
    authorizer_refresh_token,
  });
