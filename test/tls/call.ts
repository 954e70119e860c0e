import { mkdtempSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

export interface Said {
  readonly status: number;
  readonly text: string;
}

interface Asked {
  readonly ca?: string | undefined;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** Asked for in the handshake. */
  readonly servername?: string;
}

/** A call over TLS, by one who trusts what is in the file. */
export function call(url: string, { ca, body, ...rest }: Asked = {}): Promise<Said> {
  return new Promise((resolve, reject) => {
    const options = { agent: false, ...(ca === undefined ? {} : { ca: readFileSync(ca) }), ...rest } as const;
    const sent = request(url, options, async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      resolve({ status: response.statusCode ?? 0, text });
    });
    sent.on('error', reject).end(body);
  });
}

/** For the tests of a file: the data of a user of their own. */
export function useDataFolder(): void {
  const before = process.env.XDG_DATA_HOME;
  beforeAll(() => {
    process.env.XDG_DATA_HOME = mkdtempSync(join(tmpdir(), 'standin-data-'));
  });
  afterAll(() => {
    if (before === undefined) delete process.env.XDG_DATA_HOME;
    else process.env.XDG_DATA_HOME = before;
  });
}
