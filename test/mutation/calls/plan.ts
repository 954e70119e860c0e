import { gif, jpg, png } from '../../../fixtures/images.ts';
import { Bytes } from '../../../src/core/bytes.ts';
import type { Call } from '../../../src/core/call.ts';
import type { Provider } from '../../../src/core/provider.ts';
import type { Value } from '../../../src/core/settings.ts';
import type { World } from '../../../src/core/world.ts';
import { createEmulator, type Emulator } from '../../../src/emulator/emulator.ts';
import type { AccountDeclaration } from '../../../src/emulator/shapes.ts';

/** A picture that is made when it is sent. */
export interface PlannedPicture {
  format: 'png' | 'gif' | 'jpg' | 'none';
  width: number;
  height: number;
  /** Padded to so many; absent: as they come. */
  bytes?: number;
  /** Absent: the part has none. */
  filename?: string;
}

type Counted = 'second' | 'minute' | 'counted' | 'forced';

/** A call before it is made: everything right, until a fault changes some of it. */
export interface Plan {
  readonly settings: Record<string, Value>;
  /** Declared beforehand, by their ids. */
  readonly accounts: Record<string, AccountDeclaration<Provider>>;
  /** Counts that are at whatever their limit is. */
  readonly spent: Set<Counted>;
  /** What is done last before the call. */
  readonly late: ((world: World) => void)[];
  method: string;
  path: string | ((world: World) => string);
  query: Record<string, string>;
  /** Gives the header or the parameter that it stands in. */
  credential?: (world: World) => string | undefined;
  credentialIn: 'authorization' | 'access_token';
  chunked: boolean;
  /** A JSON body's; a function is asked as soon as the accounts are there. */
  fields?: Record<string, unknown>;
  /** Sent in place of the fields. */
  text?: string;
  texts: Record<string, string>;
  pictures: PlannedPicture[];
  /** Name of the part that a picture is in. */
  part: string;
  /** In place of that of the form. */
  contentType?: string;
}

export function planOf(some: Partial<Plan> & Pick<Plan, 'path'>): Plan {
  return {
    settings: {},
    accounts: {},
    spent: new Set(),
    late: [],
    method: 'POST',
    query: {},
    credentialIn: 'access_token',
    chunked: false,
    texts: {},
    pictures: [],
    part: 'image',
    ...some,
  };
}

/** What is wrong with a call, by a word for it. */
export type Faults = Readonly<Record<string, (plan: Plan) => void>>;

/** How one endpoint can be called, and what can be wrong with that. */
export interface Way {
  readonly endpoint: string;
  plan(): Plan;
  readonly faults: Faults;
}

export interface PlannedCall {
  readonly name: string;
  readonly plan: Plan;
}

/** The call with nothing wrong, and with every one to `most` faults, one after the other as they are planned. */
export function callsOf({ plan, faults }: Way, most: number): PlannedCall[] {
  return chosenFrom(Object.keys(faults), most).map((chosen) => {
    const spoilt = plan();
    for (const name of chosen) faults[name]?.(spoilt);
    return { name: chosen.join(', ') || NOTHING_WRONG, plan: spoilt };
  });
}

export const NOTHING_WRONG = 'nothing wrong';

function chosenFrom([first, ...rest]: readonly string[], most: number): string[][] {
  if (first === undefined || most === 0) return [[]];
  return [...chosenFrom(rest, most), ...chosenFrom(rest, most - 1).map((others) => [first, ...others])];
}

/** An emulator in which that call can be made, and the call: the same ids and times whenever it is asked for. */
export function prepare(plan: Plan): { emulator: Emulator<Provider>; call: Call } {
  const { settings, accounts } = plan;
  const emulator = createEmulator<Provider>({ seed: 1, settings, accounts: Object.values(accounts) });
  const { world } = emulator;
  world.clock.freeze(true);
  world.clock.set(Date.UTC(2026, 0, 15, 12));
  const credential = plan.credential?.(world);
  const fields = plan.fields && Object.entries(plan.fields).map(([name, value]) => [name, valueIn(value, world)]);
  const path = typeof plan.path === 'string' ? plan.path : plan.path(world);
  for (const act of plan.late) act(world);
  spend(plan, world);
  const { body, contentType } = bodyOf(plan, fields && Object.fromEntries(fields));
  const isHeader = plan.credentialIn === 'authorization';
  const query = new URLSearchParams({
    ...plan.query,
    ...(!isHeader && credential !== undefined && { access_token: credential }),
  });
  const call: Call = {
    method: plan.method,
    url: `${path}?${query}`,
    headers: [
      ...['Host', 'in.process', 'Content-Type', plan.contentType ?? contentType],
      ...(isHeader && credential !== undefined ? ['Authorization', credential] : []),
    ],
    framing: plan.chunked ? 'chunked' : { length: body.length },
    ip: '127.0.0.1',
    base: 'http://in.process',
    takesSockets: true,
    body,
  };
  return { emulator, call };
}

const valueIn = (value: unknown, world: World): unknown => (typeof value === 'function' ? value(world) : value);

/** Counts of whoever is declared, or of anybody where nobody is, are said to be full, so that nobody has to call half a million times. */
function spend({ spent, accounts }: Plan, { calls, quotas }: World): void {
  const [within, used] = [calls.within.bind(calls), quotas.used.bind(quotas)];
  const ids = Object.keys(accounts);
  const isSomebody = (caller: string) =>
    ids.length === 0 || caller.startsWith('feishu/hook ')
      ? !caller.endsWith(' ')
      : ids.some((id) => caller.endsWith(` ${id}`));
  const isFull = (of: Counted | undefined, caller: string) => of !== undefined && spent.has(of) && isSomebody(caller);
  const windows: Readonly<Record<number, Counted>> = { 1000: 'second', 60000: 'minute' };
  calls.within = (ms, caller, now) =>
    isFull(windows[ms], caller) ? { count: 1_000_000, lessInMs: ms } : within(ms, caller, now);
  quotas.used = (caller, period) =>
    isFull(caller.includes(' forced ') ? 'forced' : 'counted', caller) ? 1_000_000 : used(caller, period);
}

const BOUNDARY = 'planned';

function bodyOf(plan: Plan, fields: object | undefined): { body: Bytes; contentType: string } {
  if (plan.text !== undefined) return { body: Bytes.text(plan.text), contentType: 'text/plain' };
  if (fields) return { body: Bytes.text(JSON.stringify(fields)), contentType: 'application/json' };
  const head = (name: string, more: string) =>
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`);
  const end = Buffer.from('\r\n');
  const texts = Object.entries(plan.texts).flatMap(([name, text]) => [head(name, ''), Buffer.from(text), end]);
  const pictures = plan.pictures.flatMap((each) => [
    head(plan.part, each.filename === undefined ? '' : `; filename="${each.filename}"`),
    bytesOf(each),
    end,
  ]);
  const chunks = [...texts, ...pictures, Buffer.from(`--${BOUNDARY}--\r\n`)];
  return { body: Bytes.of(...chunks), contentType: `multipart/form-data; boundary=${BOUNDARY}` };
}

const made = new Map<string, Uint8Array>();

function bytesOf({ format, width, height, bytes }: PlannedPicture): Uint8Array {
  const id = JSON.stringify([format, width, height, bytes]);
  const known = made.get(id);
  if (known) return known;
  const size = { width, height, ...(bytes !== undefined && { bytes }) };
  const garbage = () => new Uint8Array(bytes ?? 100).fill(0x20);
  const picture = format === 'none' || bytes === 0 ? garbage() : { png, gif, jpg }[format](size);
  made.set(id, picture);
  return picture;
}
