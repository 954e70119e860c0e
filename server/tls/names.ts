import type { Provider } from '../../src/core/provider.ts';
import type { Names } from './certificate.ts';

/** All that the providers answer to, as their tables have it. */
export function liveHostsOf(providers: readonly Provider[]): string[] {
  return [...new Set(providers.flatMap(({ origins }) => origins.flatMap(({ hosts }) => hosts)))].sort();
}

/** Whom a certificate of ours speaks for: the live hosts, and this machine. */
export function namesFor(providers: readonly Provider[]): Names {
  return { hosts: [...liveHostsOf(providers), 'localhost'], ips: ['127.0.0.1', '::1'] };
}
