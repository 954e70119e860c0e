import { http, type RequestHandler } from 'msw';
import type { Emulator } from '../src/emulator.ts';

export interface HandlerOptions {
  /** What a provider's host says to a path it does not have: nothing, so that other handlers get it (default), or its own 404. */
  readonly unknownPaths?: 'pass' | 'answer';
}

/** One handler for each live host, over http and https: the emulator routes, as it does over a socket. */
export function handlers(emulator: Emulator, { unknownPaths = 'pass' }: HandlerOptions = {}): RequestHandler[] {
  const hosts = emulator.providers.flatMap(({ origins }) => origins.flatMap((origin) => origin.hosts));
  return hosts.flatMap((host) =>
    ['https', 'http'].map((scheme) =>
      http.all(`${scheme}://${host}/*`, ({ request }) => {
        if (unknownPaths === 'pass' && !isEmulated(emulator, request)) return undefined;
        return emulator.fetch(request);
      }),
    ),
  );
}

function isEmulated(emulator: Emulator, { method, url }: Request): boolean {
  const { host, pathname } = new URL(url);
  return emulator.route(method, host, pathname)?.endpoint !== undefined;
}
