import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AccountDeclaration, declareAccount, declareAccounts } from '../control/declare-account.ts';
import {
  deleteImage,
  deleteImages,
  type FoundImage,
  findImage,
  type ImageFilter,
  type ImageQuery,
  type ImageRecord,
  type ImageSeed,
  listImages,
  seedImages,
} from '../control/images.ts';
import { type FaultOrder, orderFault } from '../control/order-fault.ts';
import { type RequestRecord, recordOf } from '../control/request-record.ts';
import { findRequest, listRequests, type RequestFilter } from '../control/requests.ts';
import { validate } from '../control/schema/validate.ts';
import { type ClockOrder, type ClockReading, reading, turnClock } from '../control/turn-clock.ts';
import type { Answer } from '../core/answer.ts';
import { type Call, type Head, header, path } from '../core/call.ts';
import type { Fault } from '../core/faults.ts';
import type { Entry } from '../core/journal.ts';
import type { Provider } from '../core/provider.ts';
import { type Profile, Settings, type Value } from '../core/settings.ts';
import { nobody, type Who } from '../core/who.ts';
import { World } from '../core/world.ts';
import { providers as allProviders } from '../providers/index.ts';
import { checkOptions } from './check-options.ts';
import { answerRequest } from './fetch.ts';
import { withMagicWarning } from './magic-warning.ts';
import { emulatorOptions } from './option-kinds.ts';
import { type Route, Router } from './router.ts';
import { cutShort, withoutAnswer } from './transport-faults.ts';

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
  /** Accounts to declare, in any order; a provider with one is strict from then on. */
  readonly accounts?: readonly AccountDeclaration[];
  /** Told of every call once it is answered. */
  readonly onRequest?: (record: RequestRecord) => void;
}

/** The one composition root: a world, the providers in it, and the way from a call to its answer. */
export class Emulator {
  readonly providers: readonly Provider[];
  readonly world: World;
  private readonly router: Router;
  private closing = new AbortController();
  private readonly onRequest: EmulatorOptions['onRequest'];
  private readonly declared: readonly AccountDeclaration[];

  /** Throws an InputError for an option, a setting, a value or an account that cannot be. */
  constructor(options: EmulatorOptions = {}) {
    checkOptions(options, emulatorOptions);
    const { providers = allProviders, profile = 'documented', settings, seed, rateLimits, storeBytes } = options;
    const switches = providers.flatMap((provider) => provider.switches);
    this.providers = providers;
    this.router = new Router(providers);
    this.world = new World({ settings: new Settings(switches, profile, settings), seed, rateLimits, storeBytes });
    this.onRequest = options.onRequest;
    this.declared = options.accounts ?? [];
    declareAccounts(this.declared, this.providers, this.world);
  }

  /** Where a call goes, asked before its body is read; undefined for one that is no provider's. */
  route(method: string, host: string | undefined, pathname: string): Route | undefined {
    return this.router.route(method, host, pathname);
  }

  /** What was ordered to happen to this call's connection; to be asked once, before its body is read. */
  begin(route: Route, head: Head): Fault | undefined {
    if (route.endpoint === undefined || this.world.faults.all().length === 0) return undefined;
    const { names } = this.whoOf(route, head);
    return this.world.faults.takeTransport({ endpoint: route.endpoint.name, names });
  }

  /** The provider's answer to a call that was routed, with what `begin` gave for it; it goes into the journal. */
  async answerAt(route: Route, call: Call, fault?: Fault): Promise<Answer> {
    const began = performance.now();
    const reply = withoutAnswer(fault?.transport);
    const asked = reply ? { reply, who: this.whoOf(route, call) } : await this.ask(route, call);
    const broken = fault ? { ...cutShort(asked, fault.transport), struckBy: fault } : asked;
    const answer = withMagicWarning(broken, route, this.providers);
    await this.wait(delayOf(answer, fault));
    return { ...answer, request: this.note(route, call, answer, performance.now() - began) };
  }

  /** A call whose sender broke off, after as much of its body as is in the call: it has no effect but an entry in the journal. */
  brokeOff(route: Route, call: Call): void {
    const reply = { status: 0, headers: [], body: '' };
    this.note(route, call, { reply, who: this.whoOf(route, call), brokeOff: true }, 0);
  }

  /** The provider's answer; undefined for a call that is none of theirs. */
  async answer(call: Call): Promise<Answer | undefined> {
    const route = this.route(call.method, header(call.headers, 'host'), path(call));
    return route && this.answerAt(route, call, this.begin(route, call));
  }

  /** The last calls, the newest first, without anybody's secrets. Throws an InputError for a filter that cannot be. */
  requests(filter: RequestFilter = {}): RequestRecord[] {
    return listRequests(filter, this.providers, this.world);
  }

  /** One call by the id that its answer carries in `x-standin-request`; undefined where it was forgotten. */
  request(id: string): RequestRecord | undefined {
    return findRequest(id, this.providers, this.world);
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

  /**
   * Declares an account, which makes its provider strict, and gives it back as `accounts()` shows it. What it refers to
   * must be declared before it. Throws an InputError that names the field.
   */
  declareAccount(declaration: AccountDeclaration): AccountDeclaration {
    return declareAccount(declaration, this.providers, this.world);
  }

  /** What was ordered and has not struck yet, or not as often as it shall. */
  faults(): readonly Fault[] {
    return this.world.faults.all();
  }

  clearFaults(): void {
    this.world.faults.clear();
  }

  /** The world's time, which tokens, windows, quotas and dates in answers follow. */
  clock(): ClockReading {
    return reading(this.world.clock);
  }

  /** Sets, advances, freezes or lets run. Throws an InputError that says what is allowed. */
  turnClock(order: ClockOrder): ClockReading {
    return turnClock(order, this.world.clock);
  }

  /** Every switch, by name. */
  settings(): Record<string, Value> {
    return this.world.settings.all();
  }

  /** Changes some switches, or none where one cannot be. Throws an InputError that says what is allowed. */
  changeSettings(chosen: Readonly<Record<string, unknown>>): Record<string, Value> {
    this.world.settings.set(validate<Record<string, unknown>>(settingsSchema, chosen, 'settings'));
    return this.settings();
  }

  /**
   * Declares several, or none where one cannot be; what one refers to may stand anywhere among them. Throws an InputError
   * that counts them from 1.
   */
  declareAccounts(declarations: readonly AccountDeclaration[]): void {
    declareAccounts(declarations, this.providers, this.world);
  }

  /** The declared accounts, with what was made for them, such as a ticket that nobody could push. */
  accounts(): AccountDeclaration[] {
    return this.providers.flatMap(({ name, account }) =>
      this.world.accounts.of(name).map((each) => ({ ...each, ...account.shown?.(each, this.world), provider: name })),
    );
  }

  /** The stored pictures, the newest first. `base` is where URLs are to lead, such as a server's; without it they are the live ones. */
  images(query: ImageQuery = {}, base?: string): ImageRecord[] {
    return listImages(query, this.providers, this.world, base);
  }

  /** The picture under a key, with its bytes; undefined where there is none. */
  image(key: string, base?: string): FoundImage | undefined {
    return findImage(key, this.providers, this.world, base);
  }

  /** Stores a picture as if it had been uploaded, whatever the rules say. Throws an InputError for one that cannot be kept. */
  seedImage(seed: ImageSeed, base?: string): ImageRecord {
    return this.seedImages([seed], base)[0] as ImageRecord;
  }

  /** The same for several, of which all are stored or none. */
  seedImages(seeds: readonly ImageSeed[], base?: string): ImageRecord[] {
    return seedImages(seeds, this.providers, this.world, base);
  }

  /** Deletes pictures as their owners would, and says how many. */
  deleteImages(filter: ImageFilter = {}): number {
    return deleteImages(filter, this.providers, this.world);
  }

  /** Deletes the picture under a key; false where there is none. */
  deleteImage(key: string): boolean {
    return deleteImage(key, this.providers, this.world);
  }

  /** Into the journal, and to whoever wants to be told; gives the entry's id. */
  private note({ provider, endpoint, params }: Route, call: Call, answer: Answer, tookMs: number): string {
    const occasion = { at: this.world.clock.now(), tookMs, provider, endpoint: endpoint?.name, params };
    const entry = this.world.journal.add(occasion, call, answer);
    this.tell(entry);
    return entry.id;
  }

  /** Whoever asked to be told has no say in the answer. */
  private tell(entry: Entry): void {
    try {
      this.onRequest?.(recordOf(entry, this.providers));
    } catch (error) {
      console.error('standin: onRequest threw', error);
    }
  }

  /** Whom a call comes from, as far as its head tells. */
  private whoOf({ endpoint, params }: Route, head: Head): Who {
    return endpoint?.who?.(head, this.world, params) ?? nobody;
  }

  /** Until then, or until the emulator is closed. */
  private async wait(ms: number): Promise<void> {
    if (ms === 0) return;
    const { signal } = this.closing;
    // Each late answer listens.
    setMaxListeners(0, signal);
    await sleep(ms, undefined, { signal }).catch(() => {});
  }

  private ask({ origin, endpoint, params }: Route, call: Call): Answer | Promise<Answer> {
    if (endpoint === undefined) return { reply: origin.unknown(call, this.world) };
    const answer = endpoint.answer(call, this.world, params);
    return call.body.kept ? answer : withoutRest(answer);
  }

  /** As it was made: nothing stored, no faults, the clock and the settings as at the start. */
  reset(): void {
    this.world.reset();
    declareAccounts(this.declared, this.providers, this.world);
  }

  /**
   * Gives up what is under way off the event loop, and lets late answers go; without it a program may end some time later.
   * It can be asked again afterwards.
   */
  async close(): Promise<void> {
    this.closing.abort();
    this.closing = new AbortController();
    await this.world.converter.close();
  }
}

const settingsSchema = { type: 'object' };

/** Of a body that was not kept nobody can say what else is wrong with it. */
async function withoutRest(answering: Answer | Promise<Answer>): Promise<Answer> {
  const { verdict, ...answer } = await answering;
  if (verdict === undefined) return answer;
  const { also, ...first } = verdict;
  return { ...answer, verdict: first };
}

/** Of everything that was ordered for this call, together. */
function delayOf({ verdict, others = [] }: Answer, fault: Fault | undefined): number {
  const faults = [fault, verdict?.fault, ...others.map((other) => other.fault)];
  return faults.reduce((sum, each) => sum + (each?.delayMs ?? 0), 0);
}

export function createEmulator(options?: EmulatorOptions): Emulator {
  return new Emulator(options);
}
