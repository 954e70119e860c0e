import type { Call } from '../../../core/call.ts';
import { isNoValue, whyNoCredential } from '../../../core/credential-trouble.ts';
import { type Fields, jsonFields, textField } from '../../../core/json-fields.ts';
import { fieldTrouble } from '../../../core/json-trouble.ts';
import type { Explanation } from '../../../core/rule.ts';
import { magicOf, type Who } from '../../../core/who.ts';
import type { World } from '../../../core/world.ts';
import { type App, findApp } from '../account.ts';
import { isMagic } from '../errors.ts';
import { APP, isAlive, isTicketOf, TICKET } from '../gateway/tokens.ts';
import { wanted } from '../gateway/trouble.ts';
import type { TokenRequest } from './rules.ts';

const fine: TokenRequest = { app: 'known', secretFits: true, ticketFits: true, appTokenFits: true, tenantKnown: true };
const realForm = /^cli_[0-9a-f]{16}$/;

/** A call and the fields in it. */
export interface Asked {
  readonly call: Call;
  readonly fields: Fields;
}

export function readAsked(call: Call): Asked {
  return { call, fields: jsonFields(call.body) ?? {} };
}

/** The app itself, or the one whose app_access_token was sent. */
export function whoOf({ fields }: Asked, world: World): Who {
  const app = textField(fields, 'app_id') || (holderOf(fields, world) ?? '');
  return { tenant: app, bare: false, names: [app], magic: magicOf(app) };
}

/** The app whose app_access_token was sent, dead or alive. */
export function holderOf(fields: Fields, { tokens }: World): string | undefined {
  const sent = textField(fields, 'app_access_token');
  return (tokens.find(sent) ?? tokens.findForgotten(sent))?.owner;
}

export const requestOfApp =
  (type: App['type']) =>
  (asked: Asked, world: World): TokenRequest => {
    const { fields } = asked;
    const appId = textField(fields, 'app_id');
    const secret = textField(fields, 'app_secret');
    const app = findApp(world, appId);
    const missing = fieldTrouble(asked.call, fields, ['app_id', 'app_secret']);
    if (missing) return { ...fine, app: 'invalid', trouble: missing };
    if (app) {
      if (app.type !== type) return { ...fine, app: 'invalid', trouble: otherType(app) };
      const secretFits = app.app_secret === secret;
      return { ...fine, secretFits, ...(secretFits ? {} : { trouble: whySecretRefused(secret, appId) }) };
    }
    const mayBeAny = world.accounts.isOpen('feishu') || isMagic(appId);
    if (mayBeAny && isAppId(appId)) return isMagic(appId) ? fine : { ...fine, formIsReal: realForm.test(appId) };
    return { ...fine, app: realForm.test(appId) ? 'unknown' : 'invalid', trouble: whyUnknown(appId) };
  };

/** No slash and no blank, as for a declared app: a slash parts an app from a tenant in the owner of a token. */
const isAppId = (text: string) => /^[^/\s]+$/.test(text);

function otherType({ type }: App): Explanation {
  const isStore = type === 'isv';
  const measured = isStore
    ? 'a store app (isv), at the endpoint for custom apps'
    : 'a custom app, at the endpoint for store apps';
  const mend = isStore
    ? 'ask /open-apis/auth/v3/app_access_token with its app_ticket'
    : 'ask …/tenant_access_token/internal';
  return { measured, mend, ours: true };
}

function whyUnknown(appId: string): Explanation {
  if (isNoValue(appId)) return { measured: 'a word that stands for no value in the place of the app_id', ours: true };
  if (!isAppId(appId)) return { measured: 'an app_id with a blank or a slash in it', ours: true };
  const measured = realForm.test(appId)
    ? 'an app_id that no declared app has, of the right form'
    : 'an app_id that no declared app has, not of the form of a real one, cli_ and 16 hexadecimal digits';
  return { measured, ours: true };
}

function whySecretRefused(secret: string, appId: string): Explanation {
  if (secret === appId) return { measured: 'the app_id in the place of the app_secret', ours: true };
  if (secret.trim() !== secret) return { measured: 'an app_secret with blanks or a line break around it', ours: true };
  if (isNoValue(secret))
    return { measured: 'a word that stands for no value in the place of the app_secret', ours: true };
  return { measured: 'another secret than the one that was declared', ours: true };
}

export function requestOfStoreApp(asked: Asked, world: World): TokenRequest {
  const { call, fields } = asked;
  const missing = fieldTrouble(call, fields, ['app_id', 'app_secret', 'app_ticket']);
  if (missing) return { ...fine, app: 'invalid', trouble: missing };
  const sent = textField(fields, 'app_ticket');
  const request = requestOfApp('isv')(asked, world);
  const app = findApp(world, textField(fields, 'app_id'));
  const ticketFits = app === undefined || isTicketOf(app.app_id, sent, world);
  if (ticketFits) return request;
  return { trouble: whyNoCredential(sent, wanted(TICKET), world), ...request, ticketFits };
}

export function requestForTenant({ call, fields }: Asked, world: World): TokenRequest {
  const missing = fieldTrouble(call, fields, ['app_access_token', 'tenant_key']);
  if (missing) return { ...fine, app: 'invalid', trouble: missing };
  const sent = textField(fields, 'app_access_token');
  const token = world.tokens.find(sent);
  const app = token && findApp(world, token.owner);
  const appTokenFits = token ? isAlive(token, world) : world.accounts.isOpen('feishu') && sent.startsWith('a-');
  return {
    ...fine,
    appTokenFits,
    ...(appTokenFits ? {} : { trouble: whyNoCredential(sent, wanted(APP), world) }),
    tenantKnown: app === undefined || app.tenants.includes(textField(fields, 'tenant_key')),
  };
}
