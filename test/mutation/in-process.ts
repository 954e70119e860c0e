import type { HttpRequest, HttpResponse } from '../../contracts/engine/http.ts';
import { emulatorAt, type Target } from '../../contracts/engine/target.ts';
import { Bytes } from '../../src/core/bytes.ts';
import type { Call } from '../../src/core/call.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';

const BASE = 'http://in.process';

/** An emulator as a target with no socket: calls as the listener would make them, control by its methods. */
export function inProcess(emulator: Emulator): Target {
  return {
    ...emulatorAt(BASE, 'in process'),
    send: (wire) => (wire.url.startsWith(`${BASE}/__standin/`) ? control(emulator, wire) : provider(emulator, wire)),
  };
}

async function provider(emulator: Emulator, wire: HttpRequest): Promise<HttpResponse> {
  const answer = await emulator.answer(callOf(wire));
  if (answer === undefined) return answerOf(404, [], '');
  const { status, headers, body } = answer.reply;
  const method = wire.method === 'HEAD' ? new Uint8Array() : undefined;
  return answerOf(status, headers, method ?? (typeof body === 'string' ? body : body.toBuffer()));
}

function callOf({ method, url, headers, body = new Uint8Array() }: HttpRequest): Call {
  const sent = Object.entries(headers).flat();
  const isChunked = 'Transfer-Encoding' in headers;
  return {
    method,
    url: url.replace(/^https?:\/\/[^/?]*/, '').replace(/#.*$/, '') || '/',
    headers: 'Host' in headers ? sent : [...sent, 'Host', 'in.process'],
    framing: isChunked ? 'chunked' : { length: body.length },
    body: Bytes.of(body),
    ip: '127.0.0.1',
    base: BASE,
    // Nothing is opened that somebody would have to close.
    takesSockets: true,
  };
}

/** The paths are the control plane's; what they do is its methods. */
async function control(emulator: Emulator, request: HttpRequest): Promise<HttpResponse> {
  const { method, url, body } = request;
  if (method === 'POST' && url === `${BASE}/__standin/images`)
    return json({ images: [await seeded(emulator, request)] }, 201);
  const order = body?.length ? JSON.parse(new TextDecoder().decode(body)) : undefined;
  const asked = `${method} ${url.slice(`${BASE}/__standin`.length)}`;
  const [, key] = /^DELETE \/images\/(.+)$/.exec(asked) ?? [];
  if (key !== undefined) {
    emulator.deleteImage(key);
    return answerOf(204, [], '');
  }
  switch (asked) {
    case 'POST /reset':
      emulator.reset(order);
      return answerOf(204, [], '');
    case 'POST /faults':
      return json(emulator.orderFault(order));
    case 'POST /accounts':
      return json(emulator.declareAccount(order));
    case 'GET /accounts':
      return json({ accounts: emulator.accounts() });
    case 'POST /outcomes':
      return json(emulator.orderOutcome(order), 201);
    case 'POST /incoming':
      return json(emulator.receive(order), 201);
    case 'GET /sent':
      return json({ sent: emulator.sent() });
    case 'DELETE /images':
      emulator.deleteImages();
      return answerOf(204, [], '');
    case 'POST /clock':
      return json(emulator.turnClock(order));
    case 'PUT /settings':
      return json(emulator.changeSettings(order));
    default:
      throw new Error(`a case asks the control plane for ${asked}, which in-process.ts does not know`);
  }
}

const json = (value: unknown, status = 200) =>
  answerOf(status, ['Content-Type', 'application/json'], JSON.stringify(value));

function answerOf(status: number, headers: readonly string[], body: string | Uint8Array): HttpResponse {
  const pairs = headers.flatMap((name, i) => (i % 2 === 0 ? [[name, headers[i + 1] ?? ''] as const] : []));
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return { status, headers: [...pairs, ['Content-Length', `${bytes.length}`]], body: bytes };
}

/** One picture, as its form describes it. */
async function seeded(emulator: Emulator, { headers, body }: HttpRequest) {
  const form = await new Response(new Uint8Array(body ?? []), { headers }).formData();
  const content = new Uint8Array(await (form.get('image') as File).arrayBuffer());
  return emulator.seedImage({ provider: 'wechat', kind: form.get('kind') as 'material/image', content });
}
