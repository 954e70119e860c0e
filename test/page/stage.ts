import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, vi } from 'vitest';
import { type RunningServer, startServer } from '../../server/index.ts';
import { type Looked, launch, look } from './browser.ts';

export interface Stage {
  readonly server: RunningServer;
  /** The page as somebody sees it, from what stands behind the `#` on. */
  open(place?: string, options?: BrowserContextOptions): Promise<Looked>;
  /** Any address, in the same browser. */
  look(url: string, options?: BrowserContextOptions): Promise<Looked>;
}

/** A server and a browser for the tests of one file. */
export function stage(): Stage {
  // A browser takes its time on a busy machine.
  vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } });
  let server: RunningServer;
  let browser: Browser | undefined;
  beforeAll(async () => {
    // A chat takes five messages a second, and a test says more.
    server = await startServer({ rateLimits: false });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server.close();
  });
  return {
    get server() {
      return server;
    },
    open: (place = '', options = {}) => look(browser, `${server.url}/__standin#/${place}`, options),
    look: (url, options = {}) => look(browser, url, options),
  };
}
