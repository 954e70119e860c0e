import { type Fields, textField } from '../../../core/json-fields.ts';
import { magicOf, type Who } from '../../../core/who.ts';
import type { World } from '../../../core/world.ts';
import { type App, findApp } from '../account.ts';
import { isMagic } from '../errors.ts';
import { currentTicket, isAlive } from '../gateway/tokens.ts';
import type { TokenRequest } from './rules.ts';

const fine: TokenRequest = { app: 'known', secretFits: true, ticketFits: true, appTokenFits: true, tenantKnown: true };

/** The app itself, or the one whose app_access_token was sent. */
export function whoOf(fields: Fields, world: World): Who {
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
  (fields: Fields, world: World): TokenRequest => {
    const appId = textField(fields, 'app_id');
    const secret = textField(fields, 'app_secret');
    const app = findApp(world, appId);
    const mayBeAny = world.accounts.isOpen('feishu') || isMagic(appId);
    const known = app ? app.type === type : mayBeAny && isAppId(appId) && secret !== '';
    return { ...fine, app: known ? 'known' : 'unknown', secretFits: app === undefined || app.app_secret === secret };
  };

/** No slash and no blank, as for a declared app: a slash parts an app from a tenant in the owner of a token. */
const isAppId = (text: string) => /^[^/\s]+$/.test(text);

export function requestOfStoreApp(fields: Fields, world: World): TokenRequest {
  const sent = textField(fields, 'app_ticket');
  if (sent === '') return { ...fine, app: 'unknown' };
  const app = findApp(world, textField(fields, 'app_id'));
  const ticketFits = app === undefined || sent === currentTicket(app.app_id, world);
  return { ...requestOfApp('isv')(fields, world), ticketFits, fate: world.tokens.fateOf(sent) };
}

export function requestForTenant(fields: Fields, world: World): TokenRequest {
  const sent = textField(fields, 'app_access_token');
  const tenantKey = textField(fields, 'tenant_key');
  const token = world.tokens.find(sent);
  const app = token && findApp(world, token.owner);
  const appTokenFits = token ? isAlive(token, world) : world.accounts.isOpen('feishu') && sent.startsWith('a-');
  return {
    ...fine,
    app: sent !== '' && tenantKey !== '' ? 'known' : 'unknown',
    appTokenFits,
    fate: world.tokens.fateOf(sent),
    tenantKnown: app === undefined || app.tenants.includes(tenantKey),
  };
}
