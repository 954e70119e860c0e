import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../control/config/config.ts';
import { plant, turnToStart } from '../control/config/plant.ts';
import { checkConfig } from '../control/config/schema.ts';
import { methodsOf, type Scene } from '../control/control.ts';
import { controls } from '../control/index.ts';
import type { ControlMethods } from '../control/methods.ts';
import { recordOf } from '../control/request-record.ts';
import type { Answer } from '../core/answer.ts';
import { Bytes } from '../core/bytes.ts';
import { type Call, type Head, header, path } from '../core/call.ts';
import type { Entry } from '../core/journal.ts';
import type { AccountDeclaration, ChosenSwitches } from '../core/names.ts';
import type { Provider } from '../core/provider.ts';
import { ENGLISH, english, type Tongue } from '../core/say.ts';
import type { Profile } from '../core/settings.ts';
import type { RequestRecord } from '../core/shapes.ts';
import { World } from '../core/world.ts';
import { providers as allProviders } from '../providers/index.ts';
import { checkOptions } from './check-options.ts';
import { Exchange } from './exchange.ts';
import { answerRequest, headOf } from './fetch.ts';
import { inOneLine } from './in-one-line.ts';
import { emulatorOptions } from './option-kinds.ts';
import type { Provided } from './provided.ts';
import { Router } from './router.ts';
import { settingsOf } from './settings-of.ts';

/** `P`: the providers it stands in for, whose words its compiler knows then. */
export interface EmulatorOptions<P extends Provider = Provided> {
  /** Which providers it stands in for. Default: all. */
  readonly providers?: readonly P[];
  /** Where page and observation disagree: which of them speaks. Default `documented`. */
  readonly profile?: Profile;
  /** Single switches, over the profile. */
  readonly settings?: NoInfer<ChosenSwitches<P>>;
  /** A whole number that makes keys and URLs reproducible. */
  readonly seed?: number;
  /** False turns limits in time off. Default true. */
  readonly rateLimits?: boolean;
  /** What the image store may hold, in bytes. Default 64 MiB. */
  readonly storeBytes?: number;
  /** Where accounts may have what they are told afterwards sent to: this machine alone (default), or any address. */
  readonly callbacks?: 'loopback' | 'any';
  /** Accounts to declare, in any order; a provider with one is strict from then on. */
  readonly accounts?: NoInfer<readonly AccountDeclaration<P>[]>;
  /**
   * What is there before the first call, and after each reset: accounts, pictures, files, drafts, faults, outcomes, the time,
   * and switches, which an option beside it outdoes.
   */
  readonly config?: NoInfer<Config<P>>;
  /** Told of every call once it is answered, or broke off. What it throws, or a promise of it rejects with, is logged. */
  onRequest?(record: NoInfer<RequestRecord<P>>): void;
}

/** An emulator of whichever providers, as far as their words do not matter. */
export interface AnyEmulator extends Omit<Scene, 'guarded' | 'tongue'> {
  /**
   * A call to be ended with its body, or with where it broke off; undefined for one that is no provider's. `host`: the one
   * it was sent to, where that does not stand in its Host header.
   */
  exchange(head: Head, host?: string): Exchange | undefined;
  /** Puts into the journal what came and is nobody's call, with the answer it was given; gives the entry's id. */
  noteStray(head: Head, given: Answer): string;
  /** What may be told of a call that is no provider's: which path may be meant. */
  noteOn(head: Head): string | undefined;
  /** The provider's answer to a call that is here as a whole; undefined for one that is none of theirs. */
  answer(call: Call): Promise<Answer | undefined>;
  /**
   * A WHATWG request to its answer, for frameworks of that shape and for interceptors; undefined for one that is no
   * provider's. A live host in the URL gives live URLs in the answer, any other gives that one's. Rejects with the reason
   * of the request's signal as soon as it is aborted; a call that had come whole by then counts all the same.
   */
  fetch(request: Request): Promise<Response | undefined>;
  /** Whether an endpoint answers it; a provider's host says to all other paths that there is nothing. */
  emulates(request: Request): boolean;
  /**
   * Gives up what is under way off the event loop, and lets late answers go; without it a program may end some time later.
   * It can be asked again afterwards.
   */
  close(): Promise<void>;
}

/** Of the providers `P`, whose words a program's compiler knows. */
export interface Emulator<P extends Provider = Provided> extends ControlMethods<P>, AnyEmulator {
  readonly providers: readonly P[];
}

/**
 * The one composition root: a world, the providers in it, the way from a call to its answer, and what can be asked of all
 * that and ordered from it. Throws an InputError for an option, a setting, a value or an account that cannot be.
 */
export function createEmulator<P extends Provider = Provided>(options?: EmulatorOptions<P>): Emulator<P>;
export function createEmulator(options: EmulatorOptions<Provider> = {}): AnyEmulator & ControlMethods {
  return emulatorIn(ENGLISH, options);
}

/** One whose methods, and who is told of its calls, say what was wrong with them in that language. */
export function emulatorIn<P extends Provider>(tongue: Tongue, options: EmulatorOptions<P>): Emulator<P>;
export function emulatorIn(tongue: Tongue, options: EmulatorOptions<Provider>): AnyEmulator & ControlMethods {
  checkOptions(options, emulatorOptions);
  const { providers = allProviders, accounts = [], onRequest } = options;
  const config = options.config === undefined ? {} : checkConfig(options.config, providers, 'bytes');
  const router = new Router(providers);
  const world = worldOf(options, config, providers);
  const scene: Scene = { providers, world, seed: { accounts, config }, tongue };
  const late = new LateAnswers();
  turnToStart(world.clock, scene.seed);
  plant(scene);

  const tell = (entry: Entry) => {
    world.happenings.tell({ what: 'request', id: entry.id });
    if (onRequest)
      tellSafely(() =>
        onRequest(recordOf(entry, providers, world.journal.linksOf(entry.id), tongue) as RequestRecord<Provider>),
      );
  };
  const ground = { providers, world, tell, wait: (ms: number) => late.wait(ms) };
  const exchange = (head: Head, host = header(head.headers, 'host')) => {
    const route = router.route(head.method, host, path(head));
    return route && new Exchange(route, head, ground);
  };
  const noteStray = (head: Head, given: Answer) => {
    const occasion = { at: world.clock.now(), tookMs: 0, provider: null, params: {} };
    const entry = world.journal.add(occasion, { ...head, body: Bytes.empty }, given);
    tell(entry);
    return entry.id;
  };
  const web = { exchange, isLive: (host: string) => router.isLive(host) };
  return {
    ...scene,
    ...(methodsOf(controls, scene) satisfies ControlMethods),
    exchange,
    noteStray,
    noteOn: (head) => {
      const note = router.noteOn(head.method, path(head));
      return note && english(note.says);
    },
    answer: async ({ body, onHangUp, ...head }) => exchange(head)?.answer(body, onHangUp),
    fetch: (request) => answerRequest(web, request),
    emulates: (request) => exchange(headOf(request, web), new URL(request.url).host)?.endpoint !== undefined,
    async close() {
      world.happenings.tell({ what: 'closed' });
      late.close();
      await world.callbacks.close();
      await world.sockets.close();
      await world.converter.close();
    },
  };
}

/** Whoever asked to be told has no say in the answer, whether they throw or give a promise that rejects. */
function tellSafely(tell: () => unknown): void {
  const log = (error: unknown) => console.error(`standin: onRequest threw: ${inOneLine(error)}`);
  try {
    Promise.resolve(tell()).catch(log);
  } catch (error) {
    log(error);
  }
}

function worldOf(options: EmulatorOptions<Provider>, config: Config, providers: readonly Provider[]): World {
  const { seed, rateLimits, storeBytes, callbacks } = options;
  const settings = settingsOf(options, config, providers);
  const callbackKinds = providers.flatMap((each) => each.callbackKinds ?? []);
  return new World({ settings, seed, rateLimits, storeBytes, callbacks, callbackKinds });
}

/** Answers that were ordered to be late. */
class LateAnswers {
  private closing = new AbortController();

  /** Milliseconds, or until it is closed. */
  async wait(ms: number): Promise<void> {
    const { signal } = this.closing;
    // Each late answer listens.
    setMaxListeners(0, signal);
    await sleep(ms, undefined, { signal }).catch(() => {});
  }

  close(): void {
    this.closing.abort();
    this.closing = new AbortController();
  }
}
