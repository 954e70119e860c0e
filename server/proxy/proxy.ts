import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import type { Answer } from '../../src/core/answer.ts';
import type { ProxyTry } from '../../src/core/tries.ts';
import { headOf, isChunked, targetOf } from '../head.ts';
import { Line } from '../line.ts';
import { createHandler, serverOf } from '../listener.ts';
import { rawOf } from '../raw.ts';
import { fail, respond } from '../respond.ts';
import type { Pair } from '../tls/certificate.ts';
import { TlsDoor } from '../tls/door.ts';
import { noteFailure } from '../tls/failures.ts';
import { Lobby } from '../tls/lobby.ts';
import { liveHostsOf } from '../tls/names.ts';
import type { Traffic } from '../traffic.ts';
import { refusal } from '../unread.ts';
import { unreachable } from './addresses.ts';
import { PassList } from './pass-list.ts';
import { forward, join, tunnel } from './pass-on.ts';
import { type Reach, resolve, Unreached } from './resolve.ts';
import { type HostTarget, targetOfConnect, targetOfUrl } from './target.ts';

/** Tunnels and calls that are passed on at a time. */
const MOST_PASSED = 256;

export interface ProxySetting {
  readonly traffic: Traffic;
  readonly pair: Pair;
  readonly pass: readonly string[];
  /** As of the server itself. */
  readonly publicUrl?: string | undefined;
  /** Where that is. */
  readonly url: string;
  /** For tests, in the place of what resolves names and connects. */
  readonly reach?: Reach;
}

/** Set on a connection that leads to a live host. */
const LEADS = Symbol('leads');
type Tunnelled = Socket & { [LEADS]?: string };

/**
 * A proxy that leads to the live hosts here, and nowhere else but where it is told that it may. What comes to them is a call
 * like any other, with live URLs in its answer, which lead here the same way.
 */
export class StandinProxy {
  readonly server: Server;
  private readonly setting: ProxySetting;
  private readonly live: ReadonlySet<string>;
  private readonly passList: PassList;
  private readonly lobby = new Lobby();
  private readonly door: TlsDoor;
  private readonly answer: ReturnType<typeof createHandler>;
  private passed = 0;

  /** Throws an InputError for what is no pattern of hosts. */
  constructor(setting: ProxySetting) {
    const { traffic, pair, pass, publicUrl } = setting;
    this.setting = setting;
    this.live = new Set(liveHostsOf(traffic.emulator.providers));
    this.passList = new PassList(pass);
    this.answer = createHandler(traffic, {
      assetUrls: publicUrl === undefined ? 'live' : 'local',
      publicUrl,
      takesSockets: publicUrl !== undefined,
    });
    this.server = serverOf(
      traffic,
      (request, response) => void this.handle(request, response).catch((error) => fail(response, error)),
      (request, first, turnAway) => void this.connect(request, first, turnAway).catch(() => request.socket.destroy()),
    );
    this.door = new TlsDoor(pair, {
      onOpen: (socket) => this.server.emit('connection', socket),
      onFailure: (ip, why) => noteFailure(ip, why, traffic),
    });
  }

  /** Hangs up on whoever has not said anything yet. */
  close(): void {
    this.lobby.close();
    this.door.close();
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const leads = (rawOf(request.socket) as Tunnelled)[LEADS];
    if (leads !== undefined) return this.handleWithin(leads, request, response);
    const target = targetOfUrl(request.url ?? '');
    if (target === undefined) return this.refuse(request, response, refusal(400, this.noTarget()));
    if (this.live.has(target.host)) {
      const why = this.strangePort(target);
      this.note(target, why === undefined ? 'answered here' : 'refused', why);
      if (why !== undefined) return this.refuse(request, response, refusal(403, why));
      return this.give(request, response);
    }
    try {
      await this.passing(target, async (lookup) => {
        if (target.scheme === 'https') throw new Unreached(403, OVER_TLS);
        if (isChunked(request) && request.headers['transfer-encoding'] !== 'chunked') throw new Unreached(501, CODING);
        await forward(request, response, target, lookup, () => this.note(target, 'passed on'));
      });
    } catch (error) {
      this.refuse(request, response, this.failed(target, error));
    }
  }

  /** In a tunnel to a live host only live hosts are there. */
  private handleWithin(leads: string, request: IncomingMessage, response: ServerResponse): void {
    const { host = '' } = targetOf(request);
    const [, named = '', port] = /^(.*?)(?::(\d{1,5}))?$/.exec(host.toLowerCase()) ?? [];
    if (this.live.has(named)) return void this.give(request, response);
    const why = `this tunnel leads to ${leads}, and the call in it names another host, ${JSON.stringify(host.slice(0, 253))}`;
    this.note({ host: named, port: Number(port ?? ('encrypted' in request.socket ? 443 : 80)) }, 'refused', why);
    this.refuse(request, response, refusal(421, why));
  }

  private give(request: IncomingMessage, response: ServerResponse): void {
    this.answer(request, response, () => {
      this.refuse(request, response, refusal(404, `nothing is emulated at ${targetOf(request).url.split('?', 1)[0]}`));
    });
  }

  private async connect(request: IncomingMessage, first: Buffer, turnAway: (told: Answer) => void): Promise<void> {
    const { socket } = request;
    const target = targetOfConnect(request.url ?? '');
    if (target === undefined) return turnAway(refusal(400, this.noTarget()));
    const why = this.whyNoTunnel(request);
    if (why !== undefined) {
      this.note(target, 'refused', why);
      return turnAway(refusal(400, why));
    }
    if (this.live.has(target.host)) {
      const strange = this.strangePort(target);
      this.note(target, strange === undefined ? 'answered here' : 'refused', strange);
      if (strange !== undefined) return turnAway(refusal(403, strange));
      return established(socket, first, () => this.lead(socket, target.host));
    }
    try {
      await this.passing(target, async (lookup) => {
        const upstream = await tunnel(target, lookup, socket);
        this.note(target, 'passed on');
        established(socket, first, () => join(socket, upstream));
        await new Promise<void>((over) => upstream.once('close', () => over()));
      });
    } catch (error) {
      turnAway(this.failed(target, error));
    }
  }

  private failed(target: HostTarget, error: unknown): Answer {
    const { status, message } = unreached(error);
    this.note(target, status === 403 ? 'refused' : 'failed', message);
    return refusal(status, message);
  }

  /** To a live host, in TLS or without. */
  private lead(socket: Tunnelled, host: string): void {
    socket[LEADS] = host;
    this.lobby.enter(socket, (isGreeting) => {
      if (isGreeting) this.door.take(socket);
      else {
        this.server.emit('connection', socket);
        socket.resume();
      }
    });
  }

  private whyNoTunnel({ headers, socket }: IncomingMessage): string | undefined {
    if ((rawOf(socket) as Tunnelled)[LEADS] !== undefined) return 'there is no tunnel within a tunnel';
    if (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0) {
      return 'a CONNECT has no body';
    }
    return undefined;
  }

  /** Rejects with an Unreached where the target may not be passed on to. */
  private async passing(target: HostTarget, run: (lookup: LookupFunction) => Promise<void>): Promise<void> {
    const allowed = this.passList.allows(target);
    if (allowed === undefined) throw new Unreached(403, whyNotAllowed(target));
    if (this.passed >= MOST_PASSED) throw new Unreached(503, `${MOST_PASSED} connections are passed on already`);
    this.passed += 1;
    try {
      await run(await (this.setting.reach ?? resolve)(target.host, allowed.isExact));
    } finally {
      this.passed -= 1;
    }
  }

  private noTarget(): string {
    return `this is a proxy, which takes CONNECT host:port and whole URLs; Standin itself is at ${this.setting.url}`;
  }

  private strangePort({ host, port }: HostTarget): string | undefined {
    return port === 443 || port === 80 ? undefined : `${host} is there on the ports 80 and 443, and not on ${port}`;
  }

  private note({ host, port }: HostTarget, outcome: ProxyTry['outcome'], why?: string): void {
    const { world } = this.setting.traffic;
    world.tries.note({ host, port, outcome, why }, world.clock.now());
    world.happenings.tell({ what: 'try' });
  }

  private refuse(request: IncomingMessage, response: ServerResponse, told: Answer): void {
    if (response.headersSent || response.destroyed) return void response.destroy();
    const { traffic } = this.setting;
    respond(response, { ...told, request: traffic.emulator.noteStray(headOf(request), told) }, traffic);
  }
}

const OVER_TLS = 'a call with https:// is not passed on; CONNECT opens a tunnel for it';
const CODING = 'no Transfer-Encoding but chunked is passed on';

/** What no pattern would help is not told of one. */
function whyNotAllowed({ host, port }: HostTarget): string {
  const what = isIP(host) === 0 ? undefined : unreachable(host, []);
  if (what !== undefined || host === 'localhost') {
    return `${host} is ${what ?? 'this machine'}, and none such is reached through here`;
  }
  return `${host}:${port} is no host of the providers, and no --pass allows it; --pass ${patternFor({ host, port })} does`;
}

function patternFor({ host, port }: HostTarget): string {
  const written = host.includes(':') ? `[${host}]` : host;
  return port === 443 || port === 80 ? written : `${written}:${port}`;
}

/** What fails for another reason is ours to tell, too. */
function unreached(error: unknown): Unreached {
  return error instanceof Unreached
    ? error
    : new Unreached(500, `it could not be passed on: ${(error as Error).message}`);
}

/** Once all before it are answered. What came behind it is the first that is read in the tunnel. */
function established(socket: Socket, first: Buffer, then: () => void): void {
  Line.of(socket).whenAnswered(() => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (first.length > 0) socket.unshift(first);
    then();
  });
}
