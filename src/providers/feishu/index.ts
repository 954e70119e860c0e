import type { Provider } from '../../core/provider.ts';
import { account } from './account.ts';
import { download } from './download.ts';
import { pages } from './pages.ts';
import { unknownPath } from './reply.ts';
import { shelf } from './shelf.ts';
import { switches } from './switches.ts';
import { tokens } from './tokens.ts';
import { upload } from './upload.ts';
import { liveHosts } from './wire.ts';

/** Feishu (飞书), and Lark under its own host: images of the messenger's open API. */
export const feishu: Provider = {
  name: 'feishu',
  pages,
  switches,
  account,
  shelf,
  secrets: ['authorization', 'app_secret', 'app_ticket', 'app_access_token', 'tenant_access_token'],
  origins: [
    {
      hosts: liveHosts,
      prefix: '/open-apis',
      endpoints: [upload, download, ...tokens],
      unknown: (_call, world) => unknownPath(world),
    },
  ],
};
