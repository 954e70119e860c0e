import type { Answer } from '../../../core/answer.ts';
import type { Call } from '../../../core/call.ts';
import { type Fields, textField } from '../../../core/json-fields.ts';
import { judge } from '../../../core/judge.ts';
import type { Endpoint } from '../../../core/provider.ts';
import { warningsOf } from '../../../core/warnings.ts';
import type { World } from '../../../core/world.ts';
import { json, newLogId } from '../gateway/reply.ts';
import { appTokenOf, newTicket, ownerOf, tenantTokenOf } from '../gateway/tokens.ts';
import { paths } from '../wire.ts';
import { tokenCautions } from './cautions.ts';
import { type TokenErrorName, tokenErrors } from './errors.ts';
import { type Asked, holderOf, readAsked, requestForTenant, requestOfApp, requestOfStoreApp, whoOf } from './read.ts';
import { tokenRefusal } from './reply.ts';
import { type TokenRequest, tokenRules } from './rules.ts';

const judged = { name: 'feishu/tokens', rules: tokenRules, errors: tokenErrors };

/** A custom app's token is good for either use, so both answers carry the same (feishu-app-token). */
const custom = [
  endpoint(paths.tenantToken, requestOfApp('custom'), (fields, world, now) => {
    const { value, expire } = tenantTokenOf(textField(fields, 'app_id'), now, world);
    return { code: 0, expire, msg: 'ok', tenant_access_token: value };
  }),
  endpoint(paths.appToken, requestOfApp('custom'), (fields, world, now) => {
    const { value, expire } = tenantTokenOf(textField(fields, 'app_id'), now, world);
    return { app_access_token: value, code: 0, expire, msg: 'ok', tenant_access_token: value };
  }),
];

/** A store app needs a ticket that was pushed to it for its own token, and that token for one of a tenant's. */
const store = [
  endpoint(paths.storeAppToken, requestOfStoreApp, (fields, world, now) => {
    const { value, expire } = appTokenOf(textField(fields, 'app_id'), now, world);
    return { code: 0, msg: 'success', app_access_token: value, expire };
  }),
  endpoint(paths.storeTenantToken, requestForTenant, (fields, world, now) => {
    const appId = holderOf(fields, world) ?? 'cli_standin';
    const { value, expire } = tenantTokenOf(ownerOf(appId, textField(fields, 'tenant_key')), now, world);
    return { code: 0, msg: 'success', tenant_access_token: value, expire };
  }),
  endpoint(paths.resendTicket, requestOfApp('isv'), (fields, world) => {
    newTicket(textField(fields, 'app_id'), world);
    return { code: 0, msg: 'success' };
  }),
];

export const tokens: readonly Endpoint[] = [...custom, ...store].flat();

/** The path answers with a trailing slash too (feishu-gateway-probe P02). */
function endpoint(
  path: string,
  read: (asked: Asked, world: World) => TokenRequest,
  success: (fields: Fields, world: World, now: number) => object,
): Endpoint[] {
  const answer = (call: Call, world: World): Answer => {
    const asked = readAsked(call);
    const { fields } = asked;
    const who = whoOf(asked, world);
    const request = read(asked, world);
    const verdict = judge<TokenRequest, TokenErrorName>(judged, request, who, world);
    if (verdict) return { reply: tokenRefusal(verdict.error, world), verdict, who };
    const reply = json(200, success(fields, world, world.clock.now()), newLogId(world), world);
    return { reply, who, warnings: warningsOf(tokenCautions, tokenRules, request, world) };
  };
  const rest = { ...judged, methods: ['POST'], answer };
  return [path, `${path}/`].map((each) => ({ path: each, ...rest }));
}
