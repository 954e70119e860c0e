import type { Answer } from '../../../core/answer.ts';
import type { Call, Reply } from '../../../core/call.ts';
import { type Fields, jsonFields, textField } from '../../../core/json-fields.ts';
import { judge } from '../../../core/judge.ts';
import type { Endpoint } from '../../../core/provider.ts';
import { is, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import { magicOf, type Who } from '../../../core/who.ts';
import type { World } from '../../../core/world.ts';
import { type App, findApp } from '../account.ts';
import { type FeishuError, type TokenErrorName, tokenErrors } from '../gateway/errors.ts';
import { json, newLogId, unknownPath } from '../gateway/reply.ts';
import { appTokenOf, currentTicket, isAlive, newTicket, ownerOf, tenantTokenOf } from '../gateway/tokens.ts';
import { isMagic } from '../magic.ts';
import { paths } from '../wire.ts';

/** What any of the five endpoints was asked; a field that an endpoint does not take is as good as right. */
interface Asked {
  readonly app: 'known' | 'unknown';
  readonly secretFits: boolean;
  readonly ticketFits: boolean;
  readonly appTokenFits: boolean;
  readonly tenantKnown: boolean;
}

const rule = rulesOver<Asked, TokenErrorName>();

export const tokenRules: readonly Rule<Asked, TokenErrorName>[] = [
  rule({
    id: 'feishu/tokens/app-id',
    error: 'invalidParam',
    measure: ({ app }) => app,
    limit: 'unknown' as const,
    broken: is,
    mend: 'send every field that this endpoint takes, with an app_id of the right type',
    source: {
      page: 'feishu-gateway-probe',
      at: 'P01, P02, P05',
      says: 'an app_id that is unknown or no app_id is refused with HTTP 200',
      assumes: 'a missing field, a body that is no JSON and an app of the other type are refused alike',
    },
  }),
  rule({
    id: 'feishu/tokens/secret',
    error: 'secretInvalid',
    measure: ({ secretFits }) => !secretFits,
    broken: isTrue,
    mend: "send the app's own app_secret",
    source: {
      page: 'feishu-captured-replies',
      at: 'token with a wrong secret',
      says: 'a known app_id with another secret is refused',
    },
  }),
  rule({
    id: 'feishu/tokens/ticket',
    error: 'ticketInvalid',
    measure: ({ ticketFits }) => !ticketFits,
    broken: isTrue,
    mend: 'send the app_ticket that was pushed last; GET /__standin/accounts shows it',
    source: {
      page: 'feishu-generic-codes',
      at: '10012',
      says: 'an app_access_token could not be had; the Go SDK then asks for a new ticket',
      assumes: 'a ticket that is not the last one earns it',
    },
  }),
  rule({
    id: 'feishu/tokens/app-token',
    error: 'appTokenInvalid',
    measure: ({ appTokenFits }) => !appTokenFits,
    broken: isTrue,
    mend: 'fetch a new app_access_token',
    source: {
      page: 'feishu-generic-codes',
      at: '99991664',
      says: 'an app token is invalid',
      assumes: 'a made-up or expired app_access_token earns it, with HTTP 200 as on the other token endpoints',
    },
  }),
  rule({
    id: 'feishu/tokens/tenant',
    error: 'tenantInvalid',
    measure: ({ tenantKnown }) => !tenantKnown,
    broken: isTrue,
    mend: 'send the tenant_key of a tenant that installed the app',
    source: {
      page: 'feishu-generic-codes',
      at: '10013',
      says: 'a tenant_access_token could not be had',
      assumes: 'a tenant that has not installed the app earns it',
    },
  }),
];

const judged = { name: 'feishu/tokens', rules: tokenRules, errors: tokenErrors };

const fine: Asked = { app: 'known', secretFits: true, ticketFits: true, appTokenFits: true, tenantKnown: true };

/** A custom app's token is good for either use, so both answers carry the same (feishu-app-token). */
const custom = [
  endpoint(
    paths.tenantToken,
    (fields, world) => askedByApp('custom', fields, world),
    (fields, world, now) => {
      const { value, expire } = tenantTokenOf(textField(fields, 'app_id'), now, world);
      return { code: 0, expire, msg: 'ok', tenant_access_token: value };
    },
  ),
  endpoint(
    paths.appToken,
    (fields, world) => askedByApp('custom', fields, world),
    (fields, world, now) => {
      const { value, expire } = tenantTokenOf(textField(fields, 'app_id'), now, world);
      return { app_access_token: value, code: 0, expire, msg: 'ok', tenant_access_token: value };
    },
  ),
];

/** A store app needs a ticket that was pushed to it for its own token, and that token for one of a tenant's. */
const store = [
  endpoint(paths.storeAppToken, askedByStoreApp, (fields, world, now) => {
    const { value, expire } = appTokenOf(textField(fields, 'app_id'), now, world);
    return { code: 0, msg: 'success', app_access_token: value, expire };
  }),
  endpoint(paths.storeTenantToken, askedForTenant, (fields, world, now) => {
    const appId = world.tokens.find(textField(fields, 'app_access_token'))?.owner ?? 'cli_standin';
    const { value, expire } = tenantTokenOf(ownerOf(appId, textField(fields, 'tenant_key')), now, world);
    return { code: 0, msg: 'success', tenant_access_token: value, expire };
  }),
  endpoint(
    paths.resendTicket,
    (fields, world) => askedByApp('isv', fields, world),
    (fields, world) => {
      newTicket(textField(fields, 'app_id'), world);
      return { code: 0, msg: 'success' };
    },
  ),
];

export const tokens: readonly Endpoint[] = [...custom, ...store].flat();

/** The app itself, or the one whose app_access_token was sent. */
function whoOf(fields: Fields, world: World): Who {
  const owner = world.tokens.find(textField(fields, 'app_access_token'))?.owner;
  const app = textField(fields, 'app_id') || (owner ?? '');
  return { tenant: app, bare: false, names: [app], magic: magicOf(app) };
}

/** The path answers with a trailing slash too (feishu-gateway-probe P02). */
function endpoint(
  path: string,
  read: (fields: Fields, world: World) => Asked,
  success: (fields: Fields, world: World, now: number) => object,
): Endpoint[] {
  const answer = (call: Call, world: World): Answer => {
    const fields = jsonFields(call.body) ?? {};
    const who = whoOf(fields, world);
    const verdict = judge<Asked, TokenErrorName>(judged, read(fields, world), who, world);
    if (verdict) return { reply: failure(verdict.error, world), verdict, who };
    return { reply: json(200, success(fields, world, world.clock.now()), newLogId(world), world), who };
  };
  const rest = { ...judged, methods: ['POST'], answer };
  return [path, `${path}/`].map((each) => ({ path: each, ...rest }));
}

function askedByApp(type: App['type'], fields: Fields, world: World): Asked {
  const appId = textField(fields, 'app_id');
  const secret = textField(fields, 'app_secret');
  const app = findApp(world, appId);
  const mayBeAny = world.accounts.isOpen('feishu') || isMagic(appId);
  const known = app ? app.type === type : mayBeAny && isAppId(appId) && secret !== '';
  return { ...fine, app: known ? 'known' : 'unknown', secretFits: app === undefined || app.app_secret === secret };
}

/** No slash and no blank, as for a declared app: a slash parts an app from a tenant in the owner of a token. */
const isAppId = (text: string) => /^[^/\s]+$/.test(text);

function askedByStoreApp(fields: Fields, world: World): Asked {
  const sent = textField(fields, 'app_ticket');
  if (sent === '') return { ...fine, app: 'unknown' };
  const app = findApp(world, textField(fields, 'app_id'));
  const ticketFits = app === undefined || sent === currentTicket(app.app_id, world);
  return { ...askedByApp('isv', fields, world), ticketFits };
}

function askedForTenant(fields: Fields, world: World): Asked {
  const sent = textField(fields, 'app_access_token');
  const tenantKey = textField(fields, 'tenant_key');
  const token = world.tokens.find(sent);
  const app = token && findApp(world, token.owner);
  const appTokenFits = token ? isAlive(token, world) : world.accounts.isOpen('feishu') && sent.startsWith('a-');
  return {
    ...fine,
    app: sent !== '' && tenantKey !== '' ? 'known' : 'unknown',
    appTokenFits,
    tenantKnown: app === undefined || app.tenants.includes(tenantKey),
  };
}

/** The invalid parameter was captured with an empty `data`, the secret without (feishu-captured-replies). */
function failure(name: TokenErrorName, world: World): Reply {
  if (name === 'notFound') return unknownPath(world);
  const { code, message, http }: FeishuError = tokenErrors[name];
  const body = name === 'invalidParam' ? { code, data: {}, msg: message } : { code, msg: message };
  return json(http, body, newLogId(world), world);
}
