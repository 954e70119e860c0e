import {
  type DescribedEndpoint,
  just,
  list,
  object,
  type Shapes,
  text,
  told,
  whole,
  yesNo,
} from '../../../core/described.ts';
import { asks, ok } from './answered.ts';

const expires_in = told(whole, 'What is left of its life, in seconds.');
const issued = object({ access_token: text, expires_in });
const authorizer = { authorizer_access_token: text, expires_in, authorizer_refresh_token: text };
const grant_type = just('client_credential');

const open = (says: string, json: Shapes, reply = object(ok)) => ({ ...asks(says, json, reply), open: true as const });

/** A platform's own token goes in the query under its own name. */
const ofPlatform = { query: { component_access_token: text } };

export const tokens: Readonly<Record<string, DescribedEndpoint>> = {
  'wechat/token': {
    says: 'gives an access_token, and soon ends the one before it',
    method: 'GET',
    open: true,
    query: { grant_type, appid: text, secret: text },
    reply: issued,
  },
  'wechat/stable_token': open(
    'gives the access_token that there is, or a new one',
    { grant_type, appid: text, secret: text, 'force_refresh?': yesNo },
    issued,
  ),
  'wechat/api_component_token': open(
    "gives a third-party platform's own token",
    { component_appid: text, component_appsecret: text, component_verify_ticket: text },
    object({ component_access_token: text, expires_in }),
  ),
  'wechat/api_query_auth': {
    ...open(
      'gives a platform the token of an account that has authorised it',
      { component_appid: text, authorization_code: text },
      object({
        authorization_info: object({
          authorizer_appid: text,
          ...authorizer,
          func_info: list(object({ funcscope_category: object({ id: whole }) })),
        }),
      }),
    ),
    ...ofPlatform,
  },
  'wechat/api_authorizer_token': {
    ...open(
      "renews a platform's token for an account",
      { component_appid: text, authorizer_appid: text, authorizer_refresh_token: text },
      object(authorizer),
    ),
    ...ofPlatform,
  },
  'wechat/clear_quota_v2': {
    ...open("sets an account's counts of calls back to 0, for its secret", { 'appid?': text, 'appsecret?': text }),
    query: { 'appid?': text, 'appsecret?': text },
  },
};
