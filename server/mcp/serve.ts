import { controls } from '../../src/control/index.ts';
import { InputError } from '../../src/core/input-error.ts';
import { VERSION } from '../../src/version.ts';
import { answererFor } from './answer.ts';
import type { Running } from './ask.ts';

const instructions = (url: string) =>
  `Standin stands in for the image-upload APIs of Feishu, WeChat Official Account and API PLEX (KakaoTalk). It answers at ${url}: give a program that as its base URL. Then ask "requests" what it sent; a call that was refused has a verdict with the rule, what was measured, the limit and what would mend it. Order trouble with "orderFault", and check a picture before it is sent with "check".`;

/** Speaks MCP on standard input and output until the input ends. Rejects with an InputError where the SDK is not installed. */
export async function serveMcp(running: Running): Promise<void> {
  const { Server, StdioServerTransport, types } = await loadSdk();
  const answerer = answererFor(running, controls);
  const server = new Server(
    { name: 'standin', version: VERSION },
    { capabilities: { tools: {} }, instructions: instructions(running.url) },
  );
  server.setRequestHandler(types.ListToolsRequestSchema, () => ({ tools: [...answerer.tools] }));
  server.setRequestHandler(types.CallToolRequestSchema, ({ params }) =>
    answerer.call(params.name, params.arguments ?? {}),
  );
  await server.connect(new StdioServerTransport());
  // The transport does not hear of it.
  await new Promise<void>((resolve) => {
    for (const event of ['end', 'close']) process.stdin.once(event, () => resolve());
  });
  await server.close();
}

const SDK = '@modelcontextprotocol/sdk';

async function loadSdk() {
  try {
    const [{ Server }, { StdioServerTransport }, types] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/index.js'),
      import('@modelcontextprotocol/sdk/server/stdio.js'),
      import('@modelcontextprotocol/sdk/types.js'),
    ]);
    return { Server, StdioServerTransport, types };
  } catch (error) {
    if (!/MODULE_NOT_FOUND$/.test(`${(error as NodeJS.ErrnoException).code}`)) throw error;
    throw new InputError(`standin mcp needs the package ${SDK}; install it with: npm install --save-dev ${SDK}`);
  }
}
