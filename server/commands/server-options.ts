import { type Command, Option } from 'commander';
import { languageFrom } from '../../src/languages/index.ts';
import type { ServerOptions } from '../index.ts';
import { readAccounts, readProxy, readTls } from '../serve.ts';
import { address, collected, language, number, oneOf, setting } from './options.ts';

/** Where the commands that start a server differ when nobody says otherwise. */
interface Usual {
  readonly port: number;
  /** Undefined: no proxy. */
  readonly proxyPort?: number;
  readonly assetUrls: 'local' | 'live';
}

/** The options of a server on a command line, for every command that starts one. */
export function takeServerOptions(command: Command, usual: Usual): Command {
  return command
    .option('--port <number>', 'port to listen on; 0 picks a free one', number(65_535), usual.port)
    .option(
      '--host <address>',
      'address to listen on; the control plane stays with this machine, but for --admin-token',
      address,
      '127.0.0.1',
    )
    .addOption(
      new Option('--admin-token <token>', 'opens the control plane to other machines, for calls that carry it').env(
        'STANDIN_ADMIN_TOKEN',
      ),
    )
    .option('--tls', 'HTTPS too, on the same port, with a certificate of an authority made for this machine')
    .option('--tls-port <number>', 'HTTPS on a port of its own; 0 picks a free one', number(65_535))
    .option('--tls-cert <file>', 'HTTPS with this certificate, as PEM')
    .option('--tls-key <file>', 'and its key')
    .option(
      '--proxy-port <number>',
      'a proxy that leads to the live hosts here, and refuses all others; 0 picks a free port',
      number(65_535),
      usual.proxyPort,
    )
    .option('--pass <pattern>', 'hosts that the proxy passes on, such as *.example.com; may be repeated', collected, [])
    .option(
      '--public-url <url>',
      'where programs find this server, if that is not where their calls come in, as behind a proxy',
    )
    .option('--accounts <file>', 'JSON file with a list of accounts; Feishu and WeChat are strict once they have one')
    .option('--config <file>', 'YAML or JSON file with all that is there at the start and after each reset; see init')
    .option(
      '--profile <name>',
      'where page and observation disagree: documented or observed',
      oneOf('documented', 'observed'),
      'documented',
    )
    .option('--set <name=value>', 'one switch, over the profile; may be repeated', setting, {})
    .option('--no-rate-limits', 'turn limits in time off')
    .option(
      '--callbacks <where>',
      'where accounts may have results sent to: loopback, this machine alone, or any address',
      oneOf('loopback', 'any'),
      'loopback',
    )
    .option(
      '--asset-urls <form>',
      'URLs in replies: local, or live for the real hosts',
      oneOf('local', 'live'),
      usual.assetUrls,
    )
    .option('--store-mib <number>', 'what the stored images may take, in MiB', number(1_048_576, 1), 64)
    .option(
      '--state <folder>',
      'keep all that comes about in a folder, and go on with what it holds; default: memory alone',
    )
    .option(
      '--lang <language>',
      'in which it says why calls were refused: en, zh or ko; left out, as LC_ALL, LC_MESSAGES or LANG have it',
      language,
    )
    .option('--log [form]', 'print each call: text (default) or json', oneOf('text', 'json'))
    .option('--seed <number>', 'makes keys and URLs reproducible', number(4_294_967_295));
}

/** What was given of them, as a server takes it; calls are logged there. Throws an InputError for a file that cannot be. */
export async function serverOptionsOf(
  command: Command,
  { storeMib, set, accounts, log, profile, lang = languageFrom(process.env), ...others }: ReturnType<Command['opts']>,
  output: 'stdout' | 'stderr',
): Promise<ServerOptions> {
  const { tls, tlsPort, tlsCert, tlsKey, proxyPort, pass, ...options } = others;
  return {
    ...options,
    tls: readTls({ tls, tlsPort, tlsCert, tlsKey }),
    proxy: readProxy({ proxyPort, pass }),
    // One that nobody named leaves it to the config.
    ...(command.getOptionValueSource('profile') === 'default' ? {} : { profile }),
    settings: set,
    lang,
    storeBytes: storeMib * 1024 * 1024,
    ...(accounts === undefined ? {} : { accounts: readAccounts(accounts) }),
    ...(log === undefined ? {} : { onRequest: await requestLogger(log, output) }),
  };
}

/** A bare `--log` is true to commander. */
async function requestLogger(log: true | 'text' | 'json', output: 'stdout' | 'stderr') {
  const { logger } = await import('../log.ts');
  return logger(log === true ? 'text' : log, output);
}
