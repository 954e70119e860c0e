import { listen, stop } from '../listen.ts';
import type { ProxyOptions } from './options.ts';
import { type ProxySetting, StandinProxy } from './proxy.ts';

/** A proxy that listens. */
export interface OpenProxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Rejects with an InputError for a port that cannot be had, and for what is no pattern of hosts. */
export async function openProxy(
  { port = 0, pass = [] }: ProxyOptions,
  setting: Omit<ProxySetting, 'pass'>,
  host: string,
): Promise<OpenProxy> {
  const proxy = new StandinProxy({ ...setting, pass });
  const bound = await listen(proxy.server, port, host);
  return {
    port: bound,
    async close() {
      const stopped = stop(proxy.server);
      proxy.close();
      await stopped;
    },
  };
}
