import { InputError } from '../src/core/input-error.ts';
import type { Provider } from '../src/core/provider.ts';
import { checkOptions, type OptionKinds } from '../src/emulator/check-options.ts';
import { type AnyEmulator, type Emulator, type EmulatorOptions, emulatorIn } from '../src/emulator/emulator.ts';
import type { Provided } from '../src/emulator/provided.ts';
import { type Language, tongueOf } from '../src/languages/index.ts';
import { controlPlane, isForControl, SILENCE_MS, UNREAD_MS, withoutEnd } from './app.ts';
import type { ConfigFile } from './config/config-file.ts';
import { listen, stop } from './listen.ts';
import { createListener } from './listener.ts';
import { answerNowhere } from './nowhere.ts';
import { proxyOptions, serverOptions, tlsOptions } from './option-kinds.ts';
import type { OpenProxy } from './proxy/open.ts';
import type { ProxyOptions } from './proxy/options.ts';
import type { Kept } from './state/keep.ts';
import type { TlsOptions } from './tls/options.ts';
import { Traffic } from './traffic.ts';

export { createEmulator } from '../src/emulator/emulator.ts';
export type { Language } from '../src/languages/index.ts';
export { type AppOptions, createApp, type Middleware } from './app.ts';
export type { ConfigFile } from './config/config-file.ts';
export type { ProxyOptions } from './proxy/options.ts';
export type { TlsOptions } from './tls/options.ts';

export interface ServerOptions<P extends Provider = Provided> extends Omit<EmulatorOptions<P>, 'config'> {
  /** As for an emulator, or the path of a YAML or JSON file with it; there pictures and files may be named by their paths. */
  readonly config?: string | NoInfer<ConfigFile<P>>;
  /**
   * A folder in which all that outlives a call is kept, and was kept by a server before; that goes before a config, accounts
   * and settings, which are for a new folder and for a reset. Needs the package classic-level. Default: memory alone.
   */
  readonly state?: string;
  /** 0 picks a free one. Default 0. */
  readonly port?: number;
  /** Default 127.0.0.1: this machine only. */
  readonly host?: string;
  /**
   * HTTPS beside HTTP. True: on the same port, with a certificate of an authority that is made for this machine when it is
   * first asked for, and that clients are to trust (`caFile`). Default false.
   */
  readonly tls?: boolean | TlsOptions;
  /** A proxy that leads to the live hosts here, for programs that have them in their code; other hosts it refuses. Default false. */
  readonly proxy?: boolean | ProxyOptions;
  /** Where URLs in replies lead: `local`, back to this server (default), or `live`, the real hosts. */
  readonly assetUrls?: 'local' | 'live';
  /** Opens the control plane to other machines; every call to it must carry the token. Default: it is for this machine only. */
  readonly adminToken?: string;
  /** A body that stopped coming for so many milliseconds is dropped with its connection. Default 30 seconds. */
  readonly silenceMs?: number;
  /** An answer of which nothing was read for so many milliseconds is dropped with its connection. Default two minutes. */
  readonly unreadMs?: number;
  /** Where programs find this server, if that is not where their calls come in; local URLs in replies begin with it. */
  readonly publicUrl?: string;
  /**
   * In which it says why calls were refused, and what it warns of: `en` (default), `zh` or `ko`; of the control plane, in
   * answers to calls that ask for no other in their Accept-Language.
   */
  readonly lang?: Language;
}

export interface RunningServer<P extends Provider = Provided> {
  readonly url: string;
  readonly port: number;
  /** Where it speaks TLS; undefined where it does not. */
  readonly httpsUrl: string | undefined;
  /** What the proxy variables of programs are to be; undefined where there is none. */
  readonly proxyUrl: string | undefined;
  /** PEM of the authority that clients of `httpsUrl`, and of the live hosts, are to trust; undefined without one of ours. */
  readonly caFile: string | undefined;
  readonly emulator: Emulator<P>;
  /** Ends every connection, also in mid-upload. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts the emulator on a socket and resolves when it listens. Rejects with an InputError for an option that cannot be, or an address that cannot be had. */
export async function startServer<P extends Provider = Provided>(
  options: ServerOptions<P> = {},
): Promise<RunningServer<P>> {
  checkOptions(options, serverOptions);
  const { port = 0, host = '127.0.0.1', assetUrls = 'local', adminToken, ...others } = options;
  const {
    silenceMs = SILENCE_MS,
    unreadMs = UNREAD_MS,
    publicUrl: given,
    tls = false,
    proxy = false,
    lang = 'en',
    ...rest
  } = others;
  if (host === '') throw new InputError('host must be an address; an empty one would mean every network');
  const publicUrl = withoutEnd(given);
  const secureOptions = within('tls', tls, tlsOptions);
  const proxyOrder = within('proxy', proxy, proxyOptions);
  const { emulator, state } = await emulatorOf(rest, lang);
  const traffic = new Traffic(emulator, { silenceMs, unreadMs });
  const control = controlPlane(traffic, { host, adminToken, assetUrls, publicUrl, lang });
  const certified =
    (secureOptions ?? proxyOrder) &&
    (await import('./tls/certify.ts')).certify(secureOptions ?? {}, emulator.providers);
  const secure =
    secureOptions && certified && (await import('./tls/secure.ts')).secure(secureOptions, certified, traffic);
  const server = createListener(
    traffic,
    assetUrls,
    (...call) => {
      if (isForControl(call[0])) void control(...call);
      else answerNowhere(traffic, ...call);
    },
    { publicUrl, onGreeting: secure?.onGreeting },
  );
  const kept = state === undefined ? undefined : await keptIn(state, emulator);
  const bound = await listen(server, port, host).catch(async (error) => {
    await kept?.close();
    throw error;
  });
  let proxied: OpenProxy | undefined;
  const close = async () => {
    await Promise.all([stop(server), secure?.close(), proxied?.close()]);
    await emulator.close();
    await kept?.close();
  };
  try {
    const securePort = await secure?.open(server, host);
    const url = urlOf('http', host, bound);
    if (proxyOrder && certified) {
      const { openProxy } = await import('./proxy/open.ts');
      proxied = await openProxy(proxyOrder, { traffic, pair: certified, publicUrl, url }, host);
    }
    return {
      url,
      port: bound,
      httpsUrl: secure && urlOf('https', host, securePort ?? bound),
      proxyUrl: proxied && urlOf('http', host, proxied.port),
      caFile: certified?.caFile,
      emulator,
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function urlOf(scheme: string, host: string, port: number): string {
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Of an option that has some in it, and can be true alone. Throws an InputError for what cannot stand in it. */
function within<Options extends object>(
  name: string,
  given: boolean | Options,
  kinds: OptionKinds,
): Options | undefined {
  if (given === false) return undefined;
  const options = given === true ? ({} as Options) : given;
  checkOptions(options, kinds, name);
  return options;
}

/** What keeps a state loads where there is a folder for it. */
async function keptIn(folder: string, emulator: AnyEmulator): Promise<Kept> {
  const { keepIn } = await import('./state/keep.ts');
  return keepIn(folder, emulator);
}

/** With the folder of its state. What reads configs loads where there is one. */
async function emulatorOf<P extends Provider>(
  { config, state, ...options }: Omit<EmulatorOptions<P>, 'config'> & Pick<ServerOptions<P>, 'config' | 'state'>,
  lang: Language,
): Promise<{
  readonly emulator: Emulator<P>;
  readonly state: string | undefined;
}> {
  const tongue = await tongueOf(lang);
  if (config === undefined) return { emulator: emulatorIn<P>(tongue, options), state };
  const { readConfig } = await import('./config/read-config.ts');
  const read = await readConfig(config as string | ConfigFile<never>, options.providers);
  try {
    const given = read.config as NonNullable<EmulatorOptions<P>['config']>;
    return { emulator: emulatorIn<P>(tongue, { ...options, config: given }), state: state ?? read.state };
  } catch (error) {
    throw read.located(error);
  }
}
