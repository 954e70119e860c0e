import type { Call } from '../../../core/call.ts';
import { textField } from '../../../core/json-fields.ts';
import type { World } from '../../../core/world.ts';
import { findAccount, strangeIp } from '../account.ts';
import { isMagic } from '../errors.ts';
import { api } from '../gateway/api.ts';
import { callerByAppid } from '../gateway/caller.ts';
import { readJsonCall } from '../gateway/json-call.ts';
import { COMPONENT, findTicket, isOver, issueAccessToken, TOKEN_SECONDS } from '../gateway/tokens.ts';
import { type ComponentTokenIssued, paths } from '../wire.ts';
import { componentTokenErrors } from './errors.ts';
import { type ComponentTokenCall, componentTokenRules } from './rules.ts';

/** A third-party platform's own token. Nothing is known of what a newer one does to the one before, so both live on. */
export const componentToken = api({
  name: COMPONENT,
  path: paths.componentToken,
  rules: componentTokenRules,
  errors: componentTokenErrors,
  read,
  take({ appid }, world): ComponentTokenIssued {
    return { component_access_token: issueAccessToken(COMPONENT, appid, world).value, expires_in: TOKEN_SECONDS };
  },
});

function read(call: Call, world: World): ComponentTokenCall {
  const { fields, ...json } = readJsonCall(call);
  const appid = textField(fields, 'component_appid');
  const secret = textField(fields, 'component_appsecret');
  const platform = findAccount(world, appid);
  return {
    ...json,
    caller: callerByAppid(appid, world),
    appid,
    secret,
    known: platform !== undefined || world.accounts.isOpen('wechat') || isMagic(appid),
    kind: platform?.kind,
    secretFits: platform === undefined || platform.secret === secret,
    strangeIp: strangeIp(platform?.ips, call.ip),
    ticket: ticketOf(textField(fields, 'component_verify_ticket'), platform?.appid, world),
  };
}

/** While no account is declared any ticket will do. */
function ticketOf(sent: string, platform: string | undefined, world: World): ComponentTokenCall['ticket'] {
  if (platform === undefined) return sent === '' ? 'unknown' : 'good';
  const ticket = findTicket(sent, platform, world);
  if (ticket === undefined) return 'unknown';
  return isOver(ticket, world) ? 'over' : 'good';
}
