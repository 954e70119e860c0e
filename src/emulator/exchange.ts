import type { Answer } from '../core/answer.ts';
import { Bytes } from '../core/bytes.ts';
import type { Call, Head, OnHangUp } from '../core/call.ts';
import type { Entry } from '../core/journal.ts';
import type { Provider } from '../core/provider.ts';
import { english } from '../core/say.ts';
import type { Fault } from '../core/shapes.ts';
import { NotKeptError } from '../core/state/keeper.ts';
import { nobody, type Who } from '../core/who.ts';
import type { World } from '../core/world.ts';
import { withMagicWarning } from './magic-warning.ts';
import type { Route } from './router.ts';
import type { PathNote } from './strange-path.ts';
import { cutShort, withoutAnswer } from './transport-faults.ts';

/** Where an exchange takes place. */
export interface Ground {
  readonly providers: readonly Provider[];
  readonly world: World;
  /** Told of what came into the journal. */
  tell(entry: Entry): void;
  /** Milliseconds, or less where nobody waits for the answer any more. */
  wait(ms: number): Promise<void>;
}

/**
 * One call in one hand: made from its head, before its body is read, and ended once, by `answer` with its body or by
 * `brokeOff` where its sender did not send all of it.
 */
export class Exchange {
  private readonly route: Route;
  private readonly head: Head;
  private readonly ground: Ground;
  private ordered: { readonly fault: Fault | undefined } | undefined;
  private ended = false;

  constructor(route: Route, head: Head, ground: Ground) {
    this.route = route;
    this.head = head;
    this.ground = ground;
  }

  /** Name of the endpoint; undefined where the host knows no such path or method. */
  get endpoint(): string | undefined {
    return this.route.endpoint?.name;
  }

  /** What was ordered to happen to this call's connection. It has struck as soon as somebody asks. */
  get fault(): Fault | undefined {
    this.ordered ??= { fault: this.takeFault() };
    return this.ordered.fault;
  }

  /** The provider's answer, which goes into the journal. */
  async answer(body: Bytes, onHangUp?: OnHangUp): Promise<Answer> {
    this.end();
    const began = performance.now();
    const { fault, ground } = this;
    const call = callOf(this.head, body, onHangUp);
    const reply = withoutAnswer(fault?.transport);
    const asked = reply ? { reply, who: this.who() } : await this.ask(call);
    const broken = fault ? { ...cutShort(asked, fault.transport), struckBy: fault } : asked;
    const answer = withMagicWarning(broken, this.route, ground.providers);
    const ms = delayOf(answer, fault);
    if (ms > 0) await ground.wait(ms);
    const request = this.note(call, answer, performance.now() - began);
    const kept = ground.world.kept();
    if (kept !== undefined && !(await isKept(kept))) return notTold(answer);
    return filed(answer, request);
  }

  /**
   * The call ended after so many bytes of its body, and its sender was told so or nothing: it has no effect but an entry
   * in the journal, whose id this gives.
   */
  brokeOff(bytes: number, told: Answer = nothing): string {
    this.end();
    return this.note({ ...this.head, body: Bytes.counted(bytes) }, { ...told, who: this.who(), brokeOff: true }, 0);
  }

  private end(): void {
    if (this.ended) throw new Error('an exchange ends once');
    this.ended = true;
  }

  private takeFault(): Fault | undefined {
    const { faults } = this.ground.world;
    const { endpoint } = this.route;
    if (endpoint === undefined || faults.isEmpty) return undefined;
    return faults.takeTransport({ endpoint: endpoint.name, names: this.who().names });
  }

  /** Whom the call comes from, as far as its head tells. */
  private who(): Who {
    const { endpoint, params } = this.route;
    return endpoint?.who?.(this.head, this.ground.world, params) ?? nobody;
  }

  private ask(call: Call): Answer | Promise<Answer> {
    const { origin, endpoint, params } = this.route;
    const { world } = this.ground;
    if (endpoint === undefined) return noted({ reply: origin.unknown(call, world) }, this.route.note);
    const answer = endpoint.answer(call, world, params);
    return call.body.kept ? answer : withoutRest(answer);
  }

  /** Into the journal; gives the entry's id. */
  private note(call: Call, answer: Answer, tookMs: number): string {
    const { world } = this.ground;
    const { provider, endpoint, params } = this.route;
    const occasion = { at: world.clock.now(), tookMs, provider, endpoint: endpoint?.name, params };
    const entry = world.journal.add(occasion, call, answer);
    if (answer.callbacks) world.callbacks.cameOf(entry.id, answer.callbacks);
    this.ground.tell(entry);
    return entry.id;
  }
}

// Written out, property by property: every call comes through here, and a spread takes V8 several times as long.
function callOf(head: Head, body: Bytes, onHangUp: OnHangUp | undefined): Call {
  const { method, url, headers, framing, ip, base, takesSockets } = head;
  return { method, url, headers, framing, ip, base, takesSockets, body, onHangUp };
}

function filed(answer: Answer, request: string): Answer {
  const { reply, verdict, others, who, parts, warnings, deviation, note, struckBy, brokeOff, uses, made } = answer;
  return { reply, verdict, others, who, parts, warnings, deviation, note, struckBy, brokeOff, uses, made, request };
}

/** What a path is that nothing answers: one that is real, and not here, or one that is misspelt. */
export function noted(answer: Answer, path: PathNote | undefined): Answer {
  if (path === undefined) return answer;
  const { says, notEmulated } = path;
  const note = english(says);
  return { ...answer, note, ...(notEmulated ? { deviation: note } : { warnings: [{ says }] }) };
}

/** Who keeps it has said why not. */
async function isKept(kept: Promise<void>): Promise<boolean> {
  try {
    await kept;
    return true;
  } catch (error) {
    if (error instanceof NotKeptError) return false;
    throw error;
  }
}

/** The connection is closed: whoever gets an answer may believe that what they sent was taken for good. */
function notTold(answer: Answer): Answer {
  return { ...answer, reply: { ...answer.reply, cut: 'empty' } };
}

const nothing: Answer = { reply: { status: 0, headers: [], body: '' } };

/** Of a body that was not kept nobody can say what else is wrong with it. */
async function withoutRest(answering: Answer | Promise<Answer>): Promise<Answer> {
  const { verdict, ...answer } = await answering;
  if (verdict === undefined) return answer;
  const { also, ...first } = verdict;
  return { ...answer, verdict: first };
}

/** Of everything that was ordered for this call, together. */
function delayOf({ verdict, others = [] }: Answer, fault: Fault | undefined): number {
  if (fault === undefined && verdict === undefined && others.length === 0) return 0;
  const faults = [fault, verdict?.fault, ...others.map((other) => other.fault)];
  return faults.reduce((sum, each) => sum + (each?.delayMs ?? 0), 0);
}
