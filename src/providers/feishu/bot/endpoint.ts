import { appIdOf } from '../account.ts';
import type { Looked } from '../gateway/asked.ts';
import { jsonEndpoint } from '../gateway/json-endpoint.ts';
import { paths } from '../wire.ts';
import { botErrors } from './errors.ts';
import { botInfo } from './reply.ts';
import { botRules } from './rules.ts';

/** Who the bot of an app is: many programs ask before they do anything else. Some ask with a slash at the end. */
export const bot = [paths.botInfo, `${paths.botInfo}/`].map((path) =>
  jsonEndpoint({
    name: 'feishu/bot',
    method: 'GET',
    path,
    voice: { scopes: [] },
    fields: [],
    rules: botRules,
    errors: botErrors,
    read: (asked): Looked => ({ ...asked, ids: {} }),
    take: ({ caller }, world) => ({ data: {}, reply: botInfo(appIdOf(caller), world) }),
  }),
);
