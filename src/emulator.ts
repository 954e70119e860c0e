import { setTimeout as sleep } from 'node:timers/promises';
import { type Call, header, path } from './core/call.ts';
import type { Fault } from './core/faults.ts';
import type { Answer, Provider } from './core/provider.ts';
import { type Profile, Settings, type Value } from './core/settings.ts';
import { World } from './core/world.ts';
import { type AccountDeclaration, declareAccount } from './declare-account.ts';
import { answerRequest } from './fetch.ts';
import { type FaultOrder, orderFault } from './order-fault.ts';
import { providers as allProviders } from './providers/index.ts';
import { type Route, Router } from './router.ts';

export interface EmulatorOptions {
  /** Which providers it stands in for. Default: all. */
  readonly providers?: readonly Provider[];
  /** Where page and observation disagree: which of them speaks. Default `documented`. */
  readonly profile?: Profile;
  /** Single switches, over the profile. */
  readonly settings?: Readonly<Record<string, Value>>;
  /** A whole number that makes keys and URLs reproducible. */
  readonly seed?: number;
  /** False turns limits in time off. Default true. */
  readonly rateLimits?: boolean;
  /** What the image store may hold, in bytes. Default 64 MiB. */
  readonly storeBytes?: number;
  /** Accounts to declare; a provider with one is strict from then on. */
  readonly accounts?: readonly AccountDeclaration[];
}

/** The one composition root: a world, the providers in it, and the way from a call to its answer. */
export class Emulator {
  readonly providers: readonly Provider[];
  readonly world: World;
  private readonly router: Router;
  private readonly declared: readonly AccountDeclaration[];

  /** Throws an InputError for a setting, a value or an account that cannot be. */
  constructor(options: EmulatorOptions = {}) {
    const { providers = allProviders, profile = 'documented', settings, seed, rateLimits, storeBytes } = options;
    const switches = providers.flatMap((provider) => provider.switches);
    this.providers = providers;
    this.router = new Router(providers);
    this.world = new World({ settings: new Settings(switches, profile, settings), seed, rateLimits, storeBytes });
    this.declared = options.accounts ?? [];
    for (const account of this.declared) this.declareAccount(account);
  }

  /** Where a call goes, asked before its body is read; undefined for one that is no provider's. */
  route(method: string, host: string | undefined, pathname: string): Route | undefined {
    return this.router.route(method, host, pathname);
  }

  /** The provider's answer to a call that was routed. */
  async answerAt({ origin, endpoint, params }: Route, call: Call): Promise<Answer> {
    if (endpoint === undefined) return { reply: origin.unknown(call, this.world) };
    const answer = await endpoint.answer(call, this.world, params);
    const delayMs = answer.verdict?.fault?.delayMs ?? 0;
    if (delayMs > 0) await sleep(delayMs);
    return answer;
  }

  /** The provider's answer; undefined for a call that is none of theirs. */
  async answer(call: Call): Promise<Answer | undefined> {
    const route = this.route(call.method, header(call.headers, 'host'), path(call));
    return route && this.answerAt(route, call);
  }

  /**
   * A WHATWG request to its answer, for frameworks of that shape and for interceptors; undefined for one that is no
   * provider's. A live host in the URL gives live URLs in the answer, any other gives that one's.
   */
  fetch(request: Request): Promise<Response | undefined> {
    return answerRequest(this, request);
  }

  /** Makes the next calls fail with an error of the provider's choosing. Throws an InputError with the list of errors there are. */
  orderFault(order: FaultOrder): Fault {
    return orderFault(order, this.providers, this.world);
  }

  /** Declares an account, which makes its provider strict. Throws an InputError that names the field. */
  declareAccount(declaration: AccountDeclaration): void {
    declareAccount(declaration, this.providers, this.world);
  }

  /** The declared accounts, with what was made for them, such as a ticket that nobody could push. */
  accounts(): AccountDeclaration[] {
    return this.providers.flatMap(({ name, account }) =>
      this.world.accounts.of(name).map((each) => ({ ...each, ...account.shown?.(each, this.world), provider: name })),
    );
  }

  /** As it was made: nothing stored, no faults, the clock and the settings as at the start. */
  reset(): void {
    this.world.reset();
    for (const account of this.declared) this.declareAccount(account);
  }

  /** Gives up what is under way off the event loop; without it a program may end some seconds later. */
  async close(): Promise<void> {
    await this.world.converter.close();
  }
}

export function createEmulator(options?: EmulatorOptions): Emulator {
  return new Emulator(options);
}
