import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../../src/core/call.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { Child } from './child.ts';
import { asCall, type FuzzCall, type FuzzCase, serialised } from './fuzz-calls.ts';
import { leftBehind } from './fuzz-rest.ts';
import { ask, type HttpReply, headerOf } from './wire.ts';
import { strangePicture } from './witness/given.ts';
import { strangeRecord } from './witness/record.ts';
import { type Expected, expectedOf, objection, takenOf } from './witness/witness.ts';

/** From the last byte to the answer, as the README promises it. */
const PROMISED_MS = 2000;
/** For a picture that is decoded when it is fetched: its decoder's own time, and the promised one. */
const DECODED_MS = 12_000;
/** For a whole case: a server that reads nothing holds its sender up for ever. */
const HUNG_MS = 60_000;
/** What took longer is asked again so many times: a busy machine is slow once, and a slow server is always. */
const SECOND_LOOKS = 2;
const NOON = '2026-03-01T12:00:00.000Z';
/** What the HTTP parser refuses never gets to us. */
const PARSERS = [400, 413, 417, 431];

export interface OracleOptions {
  /** The command to start. Default: the one that was built. */
  readonly command?: string | undefined;
  /** Without one, nothing is asked but what shares nothing with the product. */
  readonly twin?: boolean;
}

/** Why a case fails, and whether by its time alone. */
interface Finding {
  readonly why: string;
  readonly isSlow?: boolean;
}

/**
 * A server in a process of its own, judged by what the pages say of ordinary uploads, by an emulator in this process that
 * must say the same of all others, by the clock, and by what is left behind.
 */
export class Oracle {
  private server: Child;
  private readonly command: string | undefined;
  private readonly twin: Emulator | undefined;

  private constructor(server: Child, { command, twin = true }: OracleOptions) {
    this.server = server;
    this.command = command;
    this.twin = twin ? createEmulator({ seed: 1, rateLimits: false, storeBytes: 32 * 1024 * 1024 }) : undefined;
  }

  static async start(options: OracleOptions = {}): Promise<Oracle> {
    return new Oracle(await Oracle.child(options.command), options);
  }

  private static child(command: string | undefined): Promise<Child> {
    return Child.of(command, '--seed', '1', '--store-mib', '32');
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.twin?.close();
  }

  /** Why a case fails; undefined where it does not. A server that crashed or complained is started anew. */
  async judge(one: FuzzCase): Promise<string | undefined> {
    let found = await this.judgeOnce(one);
    for (let i = 0; i < SECOND_LOOKS && found?.isSlow; i++) found = await this.judgeOnce(one);
    return found?.why;
  }

  private async judgeOnce(one: FuzzCase): Promise<Finding | undefined> {
    const judged = 'raw' in one ? this.judgeRaw(one.raw, one.cuts) : this.judgeCalls(one.calls);
    const timer = new AbortController();
    const late = sleep(HUNG_MS, undefined, { signal: timer.signal }).catch(() => {});
    const hung = late.then((): Finding => ({ why: `nothing was read or answered for ${HUNG_MS} ms` }));
    const found = await Promise.race([judged.catch((error): Finding => ({ why: String(error) })), hung]);
    timer.abort();
    const trouble = this.server.trouble;
    if (trouble !== undefined || found !== undefined) await this.restart();
    return trouble === undefined ? found : { why: `the server ${trouble}` };
  }

  private async restart(): Promise<void> {
    await this.server.stop();
    this.server = await Oracle.child(this.command);
  }

  /** What a long run must not leave behind. */
  async judgeRest(): Promise<string | undefined> {
    await this.renew();
    return leftBehind(this.server, () => this.renew());
  }

  private async judgeRaw(raw: Buffer, cuts: readonly number[]): Promise<Finding | undefined> {
    const heard = await ask(this.server.port, raw, { cuts, replies: 0, halfClose: true, timeoutMs: 2 * PROMISED_MS });
    const broken = heard.replies.find(({ status }) => status >= 500);
    if (broken) return { why: `answered ${broken.status}: ${broken.body}` };
    // The answer to a HEAD has a length and no body, so what follows it cannot be told apart.
    const isOdd = heard.rest.length > 0 && !heard.rest.toString('latin1').startsWith('HTTP/1.1 ');
    if (isOdd && !raw.includes('HEAD'))
      return { why: `said ${JSON.stringify(heard.rest.toString('latin1').slice(0, 200))}` };
    if (heard.ended === 'closed' && heard.tookMs <= PROMISED_MS) return undefined;
    return { why: `the socket was open ${Math.round(heard.tookMs)} ms behind the last byte`, isSlow: true };
  }

  private async judgeCalls(calls: readonly FuzzCall[]): Promise<Finding | undefined> {
    await this.renew();
    let last: HttpReply | undefined;
    let taken: Buffer | undefined;
    let isNew = true;
    for (const [i, draft] of calls.entries()) {
      const call = { ...draft, url: resolved(draft.url, last) };
      const isFetch = draft.method === 'GET' && /\{(key|url)\}$/.test(draft.url) && draft.headers[1] === 'Bearer t-1';
      const { replies, ended, tookMs } = await ask(this.server.port, serialised(call), {
        cuts: call.cuts,
        head: call.method === 'HEAD',
        timeoutMs: isFetch ? DECODED_MS : 2 * PROMISED_MS,
      });
      last = replies[0];
      const blame = (why: string, isSlow = false): Finding => ({ why: `call ${i + 1} ${why}`, isSlow });
      if (last === undefined) return blame(`got no answer: ${ended}`, ended === 'silent');
      if (last.status >= 500) return blame(`was answered ${last.status}: ${last.body}`);
      // In a world that was told nothing, the pages alone decide.
      const expected = isNew ? await expectedOf(call) : undefined;
      const strange =
        (expected && (objection(expected, last) ?? (await this.misread(expected, last)))) ??
        (isFetch && taken && (await strangePicture(taken, given(last))));
      if (strange) return blame(strange);
      taken = expected && takenOf(expected, last);
      isNew = isNew && !call.url.includes('/__standin');
      const differs = isNew && (await this.difference(call, last));
      if (differs) return blame(`differs\n${differs}`);
      if (tookMs > (isFetch ? DECODED_MS : PROMISED_MS))
        return blame(`was answered after ${Math.round(tookMs)} ms`, true);
    }
    return undefined;
  }

  /** What the journal tells of a form that is not so. */
  private async misread({ entries }: Expected, { headers }: HttpReply): Promise<string | undefined> {
    const id = headerOf(headers, 'x-standin-request');
    const asked = `GET /__standin/requests/${id} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;
    const { replies } = await ask(this.server.port, Buffer.from(asked));
    if (replies[0]?.status !== 200) return `has no entry ${id} in the journal`;
    return strangeRecord(entries, JSON.parse(replies[0].body.toString()).parts);
  }

  /** What the emulator in this process says otherwise. */
  private async difference(call: FuzzCall, said: HttpReply): Promise<string | undefined> {
    if (PARSERS.includes(said.status) && said.body.length === 0) return undefined;
    const answer = await this.twin?.answer(asCall(call));
    if (answer === undefined) return undefined;
    const { reply, verdict } = answer;
    const body = call.method === 'HEAD' ? '' : bytesOf(reply);
    const expected = { status: reply.status, headers: reply.headers, rule: verdict?.rule, body };
    const seen = {
      status: said.status,
      headers: said.headers.slice(0, reply.headers.length),
      rule: headerOf(said.headers, 'x-standin-rule'),
      body: said.body.toString('latin1'),
    };
    if (JSON.stringify(seen) === JSON.stringify(expected)) return undefined;
    return `over the socket ${show(seen)}\nin process      ${show(expected)}`;
  }

  /** A new world on both sides, with the same seed and the same time, so that even the ids are the same. */
  private async renew(): Promise<void> {
    const orders = [order('reset'), order('clock', { freeze: true }), order('clock', { set: NOON })];
    const { replies } = await ask(this.server.port, Buffer.concat(orders), { replies: orders.length });
    const said = replies.map(({ status }) => status).join(' ');
    if (said !== '204 200 200') throw new Error(`the control plane is ill: it said ${said}`);
    this.twin?.reset();
    this.twin?.world.clock.freeze(true);
    this.twin?.world.clock.set(Date.parse(NOON));
  }
}

function order(path: string, body?: object): Buffer {
  const json = body === undefined ? '' : JSON.stringify(body);
  const lines = ['Host: 127.0.0.1', 'Content-Type: application/json', `Content-Length: ${json.length}`, '', json];
  return Buffer.from(`POST /__standin/${path} HTTP/1.1\r\n${lines.join('\r\n')}`);
}

function given({ status, headers, body }: HttpReply) {
  return { status, type: headerOf(headers, 'content-type'), body };
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
