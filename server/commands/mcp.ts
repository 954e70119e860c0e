import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../../src/languages/index.ts';
import { startServer } from '../index.ts';
import { serveMcp } from '../mcp/serve.ts';
import { language } from './options.ts';

interface Options {
  readonly url?: string;
  readonly adminToken?: string;
  readonly lang: Language;
}

/** `standin mcp`: what can be asked of a Standin and ordered from it, for agents, over standard input and output. */
export function define(command: Command): void {
  command
    .option('--url <address>', 'of a Standin that runs; left out: one is started on a free port', addressOf)
    .addOption(new Option('--admin-token <token>', 'the one that it was started with').env('STANDIN_ADMIN_TOKEN'))
    .option('--lang <language>', 'in which tools say why calls were refused: en, zh or ko', language, 'en')
    .action(async ({ url, adminToken, lang }: Options) => {
      if (url !== undefined) return serveMcp({ url, adminToken, lang });
      const server = await startServer();
      await serveMcp({ url: server.url, adminToken: undefined, lang }).finally(() => server.close());
    });
}

function addressOf(text: string): string {
  if (/^https?:\/\/[^/?#]+/.test(text)) return text.replace(/\/(__standin\/?)?$/, '');
  throw new InvalidArgumentError('It must be an address, such as http://127.0.0.1:4010.');
}
