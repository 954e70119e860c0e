import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jpg, png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import type { Control } from '../../src/control/control.ts';
import { controls } from '../../src/control/index.ts';
import { english, inWords, say } from '../../src/core/say.ts';
import type { CheckedPicture } from '../../src/core/shapes.ts';
import { ko } from '../../src/languages/ko.ts';
import { FeishuClient } from '../../src/providers/feishu/client.ts';
import { deadPort } from '../ports.ts';
import { printed } from '../printed.ts';

const main = 'dist/bin/main.cjs';
const folder = mkdtempSync(join(tmpdir(), 'standin-mcp-'));
const small = join(folder, 'small.png');
writeFileSync(small, png({ width: 499, height: 499 }));

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ settings: { 'feishu.imageMaxBytes': 10_000_000 } });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answered {
  readonly isError?: boolean;
  readonly content: readonly { readonly type: string; readonly text: string; readonly mimeType?: string }[];
}

/** Driven as an agent does. */
async function withClient<T>(args: readonly string[], then: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [main, 'mcp', ...args] }));
  try {
    return await then(client);
  } finally {
    await client.close();
  }
}

async function call(client: Client, name: string, given: Record<string, unknown> = {}): Promise<unknown> {
  const { content, isError } = (await client.callTool({ name, arguments: given })) as unknown as Answered;
  const [{ text }] = content as [Answered['content'][number]];
  if (isError) throw new Error(text);
  return text === 'done' ? text : JSON.parse(text);
}

it('has a tool for each control that is called, with what it takes', async () => {
  const { tools } = await withClient(['--url', server.url], (client) => client.listTools());
  const called = Object.entries(controls).filter(
    ([, { call, stream, bytes }]: [string, Pick<Control, 'call' | 'stream' | 'bytes'>]) => call && !stream && !bytes,
  );
  expect(tools.map(({ name }) => name)).toEqual(['address', ...called.map(([name]) => name)]);
  const order = tools.find(({ name }) => name === 'orderFault');
  expect(order).toMatchObject({
    description: 'What shall happen to calls to come.',
    inputSchema: { type: 'object', required: ['provider'], properties: { times: { type: 'integer', minimum: 1 } } },
    annotations: { readOnlyHint: false },
  });
  const seed = tools.find(({ name }) => name === 'seedImages');
  expect(seed?.inputSchema.properties).toMatchObject({ content: { description: 'Path of a file on this machine.' } });
});

it('says what was sent and why it was refused, and orders a fault, at a Standin that runs', async () => {
  await withClient(['--url', server.url], async (client) => {
    expect(await call(client, 'address')).toEqual({ url: server.url });
    const feishu = new FeishuClient({ token: 't-mine', baseUrl: server.url });
    expect(await call(client, 'orderFault', { provider: 'feishu', error: 234_041 })).toMatchObject({ times: 1 });
    await expect(feishu.uploadImage(jpg({ width: 9, height: 9 }), { type: 'message' })).rejects.toThrow();
    await expect(feishu.uploadImage(new Uint8Array(10), { type: 'message' })).rejects.toThrow();
    expect(await call(client, 'requests', { provider: 'feishu', limit: 1 })).toMatchObject({
      requests: [{ verdict: { rule: 'feishu/images/format', mend: expect.any(String) } }],
    });
    const { requests } = (await call(client, 'requests', {})) as { requests: { id: string }[] };
    expect(await call(client, 'request', { id: requests[1]?.id })).toMatchObject({ verdict: { code: 234_041 } });
    expect(await call(client, 'clearFaults')).toBe('done');
  });
});

it('checks a picture by the switches of that Standin, seeds it, and gives it back', async () => {
  await withClient(['--url', server.url], async (client) => {
    expect(await call(client, 'check', { file: small, for: 'kakao/FT' })).toMatchObject({
      results: [{ target: 'kakao/FT', taken: false, verdict: { measured: 499, limit: 500 } }],
    });
    const big = join(folder, 'big.jpg');
    writeFileSync(big, jpg({ width: 80, height: 60, bytes: 10_000_001 }));
    expect(await call(client, 'check', { file: big, for: 'feishu/images' })).toMatchObject({
      results: [{ taken: false, verdict: { limit: 10_000_000 } }],
    });
    const seeded = (await call(client, 'seedImages', { provider: 'wechat', content: small })) as {
      images: { key: string }[];
    };
    const found = (await client.callTool({
      name: 'image',
      arguments: { key: seeded.images[0]?.key },
    })) as unknown as Answered;
    expect(found.content).toMatchObject([{ type: 'image', mimeType: 'image/png' }]);
  });
});

it('tells what cannot be done in a sentence', async () => {
  await withClient(['--url', server.url], async (client) => {
    const wrong = (name: string, given: Record<string, unknown>) => expect(call(client, name, given)).rejects;
    await wrong('orderFault', { provider: 'feishu', error: 'nothing' }).toThrow('has no error "nothing"; there are ');
    await wrong('requests', { provider: 'qq' }).toThrow('provider must be one of feishu, wechat, kakao, not "qq"');
    await wrong('request', { id: '999999' }).toThrow('there is no request "999999"');
    await wrong('check', { file: join(folder, 'none.png') }).toThrow('none.png cannot be read: ENOENT');
    await wrong('check', { file: small, for: 'qq' }).toThrow('there is no target "qq"; there are feishu/images');
    await wrong('nothing', {}).toThrow('there is no tool "nothing"; there are ');
  });
});

it('lists its tools also where nothing answers at the address, and says so when one is called', async () => {
  const { port, release } = await deadPort();
  const url = `http://127.0.0.1:${port}`;
  await withClient(['--url', url], async (client) => {
    expect((await client.listTools()).tools.length).toBeGreaterThan(20);
    await expect(call(client, 'health')).rejects.toThrow(`no answer from Standin at ${url}: `);
  });
  await release();
});

it('starts a Standin of its own where it is given no address', async () => {
  await withClient([], async (client) => {
    const { url } = (await call(client, 'address')) as { url: string };
    expect(client.getInstructions()).toContain(url);
    expect(await (await fetch(`${url}/__standin/health`)).json()).toEqual(await call(client, 'health'));
  });
});

it.each([[[]], [['--url', 'http://127.0.0.1:9']]])('ends when its input ends, with %j', async (args) => {
  const child: ChildProcess = spawn(process.execPath, [main, 'mcp', ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const initialize = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
  child.stdin?.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize })}\n`);
  await printed(child.stdout);
  const ended = once(child, 'exit');
  child.stdin?.end();
  expect(await ended).toEqual([0, null]);
});

it('refuses an address that is none', async () => {
  const run = promisify(execFile)(process.execPath, [main, 'mcp', '--url', 'here']);
  await expect(run).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('It must be an address, such as http://127.0.0.1:4010.'),
  });
});

it('says why in English, or in the language that it is told, whatever the Standin speaks', async () => {
  await using chinese = await startServer({ lang: 'zh' });
  const mendIn = (...args: string[]) =>
    withClient(args, async (client) => {
      const { results } = (await call(client, 'check', { file: small, for: 'kakao/FT' })) as CheckedPicture;
      return results[0]?.verdict?.mend;
    });
  const mend = say`make it at least ${500} pixels wide, ${1} more`;
  expect(await mendIn('--url', chinese.url)).toBe(english(mend));
  expect(await mendIn('--url', chinese.url, '--lang', 'ko')).toBe(inWords(mend, ko));
  expect(await mendIn('--lang', 'ko')).toBe(inWords(mend, ko));
});
