import { http, passthrough, type RequestHandler } from 'msw';
import type { AnyEmulator } from '../src/emulator/emulator.ts';

export interface HandlerOptions {
  /** What a provider's host says to a path it does not have: nothing, so that other handlers get it (default), or its own 404. */
  readonly unknownPaths?: 'pass' | 'answer';
}

/** One handler for each live host, over http and https: the emulator routes, as it does over a socket. */
export function handlers(emulator: AnyEmulator, { unknownPaths = 'pass' }: HandlerOptions = {}): RequestHandler[] {
  const hosts = emulator.providers.flatMap(({ origins }) => origins.flatMap((origin) => origin.hosts));
  const { sockets } = emulator.world;
  return [
    // An emulator in process has its WebSockets on a port of its own, where they must get.
    http.get(
      ({ request }) => sockets.isLoopback(new URL(request.url).host),
      () => passthrough(),
    ),
    ...hosts.map((host) => handlerOf(host, emulator, unknownPaths)),
  ];
}

function handlerOf(host: string, emulator: AnyEmulator, unknownPaths: HandlerOptions['unknownPaths']): RequestHandler {
  return http.all(
    // Not a pattern: a handler that matches and says nothing would keep `onUnhandledRequest` from being asked.
    ({ request }) => isFor(host, request) && (unknownPaths === 'answer' || emulator.emulates(request)),
    ({ request }) => emulator.fetch(request).catch((reason) => quietIfAborted(request, reason)),
  );
}

/** Whoever aborted a call knows of it, and MSW would print it as a fault of the handler's. */
function quietIfAborted({ signal }: Request, reason: unknown): undefined {
  if (!signal.aborted) throw reason;
}

function isFor(host: string, { url }: Request): boolean {
  return new URL(url).host === host;
}
