import { type DescribedEndpoint, list, object, text, time, whole } from '../../../core/described.ts';
import { asks, ok } from './answered.ts';

/** What tells of calls, and what they come from. */
export const calls: Readonly<Record<string, DescribedEndpoint>> = {
  'wechat/get_api_domain_ip': {
    says: 'lists addresses of the service',
    method: 'GET',
    reply: object({ ip_list: list(text) }),
  },
  'wechat/clear_quota': asks("sets an account's counts of calls back to 0", { appid: text }),
  'wechat/quota_get': asks(
    'says how often a path may still be called today',
    { cgi_path: text },
    object({ ...ok, quota: object({ daily_limit: whole, used: whole, remain: whole }) }),
  ),
  'wechat/quota_clear': asks('sets the count of one path back to 0', { cgi_path: text }),
  'wechat/rid_get': asks(
    'tells what a call was, by the rid in its answer',
    { rid: text },
    object({
      ...ok,
      request: object({
        invoke_time: time,
        cost_in_ms: whole,
        request_url: text,
        request_body: text,
        response_body: text,
        client_ip: text,
      }),
    }),
  ),
};
