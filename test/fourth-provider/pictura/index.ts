import { noPicture, picture } from '../../../src/core/picture.ts';
import type { Provider } from '../../../src/core/provider.ts';
import { account } from './account.ts';
import { pages } from './pages.ts';
import { photos } from './photos/endpoint.ts';
import { shelf } from './shelf.ts';
import { switches } from './switches.ts';
import { imageHost, KEY_HEADER, liveHost } from './wire.ts';

/** Nobody's: made up to see that a provider more is a folder and a line. What it is called the compiler reads off it. */
export const pictura = {
  name: 'pictura',
  pages,
  switches,
  account,
  secrets: [KEY_HEADER],
  shelf,
  origins: [
    {
      hosts: [liveHost],
      prefixes: ['/pictura'],
      endpoints: [photos],
      unknown: () => ({ status: 404, headers: [], body: 'no such thing' }),
    },
    { hosts: [imageHost], endpoints: [picture('pictura', '/:key', ({ key = '' }) => key)], unknown: noPicture },
  ],
} as const satisfies Provider;
