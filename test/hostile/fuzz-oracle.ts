import type { Reply } from '../../src/core/call.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { Child } from './child.ts';
import { asCall, type FuzzCall, type FuzzCase, serialised } from './fuzz-calls.ts';
import { isLetIn } from './senders.ts';
import { ask, type HttpReply, headerOf } from './wire.ts';

/** From the last byte to the answer. More than the two seconds that are promised, for machines that are busy. */
const PATIENCE_MS = 8000;
const NOON = '2026-03-01T12:00:00.000Z';
/** What the HTTP parser refuses never gets to us. */
const PARSERS = [400, 413, 417, 431];

/** A server in a process of its own, and an emulator in this one that must say the same. */
export class Oracle {
  private server: Child;
  private readonly twin = createEmulator({ seed: 1, rateLimits: false, storeBytes: 8 * 1024 * 1024 });

  private constructor(server: Child) {
    this.server = server;
  }

  static async start(): Promise<Oracle> {
    return new Oracle(await Oracle.child());
  }

  private static child(): Promise<Child> {
    return Child.start('--seed', '1', '--store-mib', '8');
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }

  /** Why a case fails; undefined where it does not. A server that crashed or complained is started anew. */
  async judge(one: FuzzCase): Promise<string | undefined> {
    const why = await ('raw' in one ? this.judgeRaw(one.raw, one.cuts) : this.judgeCalls(one.calls)).catch(String);
    const trouble = this.server.trouble;
    if (trouble !== undefined || why !== undefined) {
      await this.server.stop();
      this.server = await Oracle.child();
    }
    return trouble === undefined ? why : `the server ${trouble}`;
  }

  /** What a long run must not leave behind: sockets, and memory beside the store. */
  async judgeRest(): Promise<string | undefined> {
    await this.renew();
    const { held, resources } = await this.server.probe();
    const sockets = resources.filter((name) => name === 'TCPSocketWrap').length;
    if (!(await isLetIn(this.server))) return 'a body that is gone keeps its place in the budget';
    if (sockets > 5) return `${sockets} sockets are left open`;
    return held > 64 * 1024 * 1024 ? `${held} bytes are held by a world that is new` : undefined;
  }

  private async judgeRaw(raw: Buffer, cuts: readonly number[]): Promise<string | undefined> {
    const heard = await ask(this.server.port, raw, { cuts, replies: 0, halfClose: true, timeoutMs: PATIENCE_MS });
    if (heard.ended !== 'closed') return `the socket stayed open for ${PATIENCE_MS} ms`;
    const broken = heard.replies.find(({ status }) => status >= 500);
    if (broken) return `answered ${broken.status}: ${broken.body}`;
    // The answer to a HEAD has a length and no body, so what follows it cannot be told apart.
    const isOdd = heard.rest.length > 0 && !heard.rest.toString('latin1').startsWith('HTTP/1.1 ');
    return isOdd && !raw.includes('HEAD')
      ? `said ${JSON.stringify(heard.rest.toString('latin1').slice(0, 200))}`
      : undefined;
  }

  private async judgeCalls(calls: readonly FuzzCall[]): Promise<string | undefined> {
    await this.renew();
    let last: HttpReply | undefined;
    let isTwin = true;
    for (const [i, draft] of calls.entries()) {
      const call = { ...draft, url: resolved(draft.url, last) };
      const { replies, ended } = await ask(this.server.port, serialised(call), {
        cuts: call.cuts,
        head: call.method === 'HEAD',
        timeoutMs: PATIENCE_MS,
      });
      last = replies[0];
      if (last === undefined) return `call ${i + 1} got no answer: ${ended}`;
      if (last.status >= 500) return `call ${i + 1} was answered ${last.status}: ${last.body}`;
      if (PARSERS.includes(last.status) && last.body.length === 0) continue;
      const answer = await this.twin.answer(asCall(call));
      // What the control plane did was not done to the twin.
      if (answer === undefined) isTwin = isTwin && !call.url.includes('/__standin');
      if (answer === undefined || !isTwin) continue;
      const { reply, verdict } = answer;
      const body = call.method === 'HEAD' ? '' : bytesOf(reply);
      const expected = { status: reply.status, headers: reply.headers, rule: verdict?.rule, body };
      const seen = {
        status: last.status,
        headers: last.headers.slice(0, reply.headers.length),
        rule: headerOf(last.headers, 'x-standin-rule'),
        body: last.body.toString('latin1'),
      };
      if (JSON.stringify(seen) !== JSON.stringify(expected)) {
        return `call ${i + 1} differs\nover the socket ${show(seen)}\nin process      ${show(expected)}`;
      }
    }
    return undefined;
  }

  /** A new world on both sides, with the same seed and the same time, so that even the ids are the same. */
  private async renew(): Promise<void> {
    const orders = [order('reset'), order('clock', { freeze: true }), order('clock', { set: NOON })];
    const { replies } = await ask(this.server.port, Buffer.concat(orders), { replies: orders.length });
    const said = replies.map(({ status }) => status).join(' ');
    if (said !== '204 200 200') throw new Error(`the control plane is ill: it said ${said}`);
    this.twin.reset();
    this.twin.world.clock.freeze(true);
    this.twin.world.clock.set(Date.parse(NOON));
  }
}

function order(path: string, body?: object): Buffer {
  const json = body === undefined ? '' : JSON.stringify(body);
  const lines = ['Host: 127.0.0.1', 'Content-Type: application/json', `Content-Length: ${json.length}`, '', json];
  return Buffer.from(`POST /__standin/${path} HTTP/1.1\r\n${lines.join('\r\n')}`);
}

/** A character for each byte, so that what differs can be shown. */
function bytesOf({ body }: Reply): string {
  return typeof body === 'string' ? Buffer.from(body).toString('latin1') : body.toString('latin1');
}

function show(answer: object): string {
  return JSON.stringify(answer).slice(0, 1500);
}

/** With what the answer before named in the place of `{key}` and `{url}`. */
function resolved(url: string, before: HttpReply | undefined): string {
  const text = before?.body.toString() ?? '';
  const key = /"image_key":"(img_[^"]+)"/.exec(text)?.[1] ?? 'none';
  const named = /"url":"([^"]+)"/.exec(text)?.[1]?.replaceAll('\\/', '/');
  const path = named?.replace(/^https?:\/\/[^/]*/, '') ?? '/none';
  return url.replace('{key}', key).replace('{url}', path);
}
