import { Bytes } from '../core/bytes.ts';
import { type Call, header, type Params, type Reply } from '../core/call.ts';
import type { Endpoint, Provider } from '../core/provider.ts';
import { Settings } from '../core/settings.ts';
import type { Verdict } from '../core/verdict.ts';
import { World } from '../core/world.ts';

/** One of an endpoint's errors, as it says it. */
export interface Failure {
  readonly error: string;
  readonly code: string | number;
  readonly message: string;
  readonly status: number;
  /** Without its parameters; undefined: the answer has no body. */
  readonly type: string | undefined;
  readonly body: unknown;
  /** It strikes one picture or one message of the call, and stands in an answer like any other. */
  readonly ofOne: boolean;
}

/** Examples are all of this moment, and of this seed. */
const THEN = Date.UTC(2026, 0, 1);
const SEED = 1;

/** Each of its errors is ordered, and it is asked. `part`: what a call of several pictures has them in. */
export async function failuresOf(
  endpoint: Endpoint,
  provider: Provider,
  values: Readonly<Record<string, unknown>>,
  part: string | undefined,
): Promise<Failure[]> {
  const world = worldWith(provider, values);
  const found: Failure[] = [];
  for (const [error, { code, message }] of Object.entries(endpoint.errors)) {
    const fault = { provider: provider.name, endpoints: [endpoint.name], error, times: 1, skip: 0, delayMs: 0 };
    world.faults.add(fault);
    const { reply, verdict } = await endpoint.answer(callOf(endpoint, part), world, paramsOf(endpoint));
    world.faults.clear();
    if (verdict?.error === error)
      found.push({ error, code, message, ...readReply(reply), ofOne: isOfOne(verdict, reply) });
  }
  await world.converter.close();
  return found;
}

function isOfOne({ image, record }: Verdict, { status }: Reply): boolean {
  return status === 200 && (image !== undefined || record !== undefined);
}

function worldWith({ name, switches }: Provider, values: Readonly<Record<string, unknown>>): World {
  const own = Object.entries(values).filter(([each]) => each.startsWith(`${name}.`));
  const world = new World({ settings: new Settings(switches, 'documented', Object.fromEntries(own)), seed: SEED });
  world.clock.freeze(true);
  world.clock.set(THEN);
  return world;
}

const BOUNDARY = 'example';

function callOf({ path, methods = ['POST'] }: Endpoint, part: string | undefined): Call {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${part}"; filename="a.jpg"`;
  const body = Bytes.text(part === undefined ? '' : `${head}\r\n\r\n\r\n--${BOUNDARY}--\r\n`);
  return {
    method: methods[0] as string,
    url: path,
    headers: part === undefined ? [] : ['Content-Type', `multipart/form-data; boundary=${BOUNDARY}`],
    framing: { length: body.length },
    body,
    ip: '127.0.0.1',
  };
}

function paramsOf({ path }: Endpoint): Params {
  return Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, 'any']));
}

export function readReply({ status, headers, body }: Reply): Pick<Failure, 'status' | 'type' | 'body'> {
  const type = header(headers, 'content-type')?.replace(/;.*/, '');
  const text = typeof body === 'string' ? body : body.toString();
  return { status, type: text === '' ? undefined : type, body: parsed(text) };
}

/** Some send JSON under another name. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
