import { randomUUID } from 'node:crypto';
import { Bytes } from '../core/bytes.ts';
import type { Call } from '../core/call.ts';
import { readImage } from '../core/image.ts';
import { InputError } from '../core/input-error.ts';
import type { Entry } from '../core/journal.ts';
import { mediaTypes } from '../core/media-type.ts';
import { type Endpoint, endpointsOf, type Provider, type Trial } from '../core/provider.ts';
import type { Tongue } from '../core/say.ts';
import { type Profile, Settings, type Switch } from '../core/settings.ts';
import type { CheckResult } from '../core/shapes.ts';
import { World } from '../core/world.ts';
import { recordOf } from './request-record.ts';

/** A file to be tried, under the name it would be sent with. */
export interface TriedFile {
  readonly name: string;
  /** For one that no endpoint takes because of its length, past what is kept of a body, that length alone. */
  readonly bytes: Uint8Array | { readonly length: number };
}

/** Whose rules are asked, and how they are read. */
export interface Court {
  readonly providers: readonly Provider[];
  readonly settings: Settings;
  /** Milliseconds since 1970. Absent: by the machine's clock. */
  readonly now?: number;
  /** In which it says why. Absent: in English. */
  readonly tongue?: Tongue | undefined;
}

/** One that is as at a start with these switches. Throws an InputError for a setting that cannot be. */
export function courtOf(
  providers: readonly Provider[],
  profile: Profile = 'documented',
  settings: Readonly<Record<string, unknown>> = {},
): Court {
  const switches = providers.flatMap((provider): readonly Switch[] => provider.switches);
  return { providers, settings: new Settings(switches, profile, settings) };
}

interface Found {
  readonly provider: Provider;
  readonly trial: Trial;
}

/** Every endpoint that takes pictures, with its uses where it has several. */
export function targetsOf(providers: readonly Provider[]): string[] {
  return trialsOf(providers).map(({ trial }) => trial.target);
}

/** Throws an InputError with the targets there are. */
export function targetNamed(name: string, providers: readonly Provider[]): string {
  const found = trialsOf(providers).find(({ trial }) => trial.target === name || trial.alias === name);
  if (found) return found.trial.target;
  throw new InputError(`there is no target ${JSON.stringify(name)}; there are ${targetsOf(providers).join(', ')}`);
}

/** What each endpoint would answer, in a world of its own, in which nothing happened yet and nothing is kept. */
export function tryOut(
  file: TriedFile,
  { providers, settings, now, tongue }: Court,
  targets?: readonly string[],
): CheckResult[] {
  const world = new World({ settings, rateLimits: false, storeBytes: 1 });
  if (now !== undefined) world.clock.set(now);
  const asked = targets ?? targetsOf(providers);
  return asked.flatMap((target) => {
    const found = trialsOf(providers).find(({ trial }) => trial.target === target);
    return found ? judged(found, file, world, tongue) : [];
  });
}

function trialsOf(providers: readonly Provider[]): Found[] {
  return providers.flatMap((provider) => (provider.trials ?? []).map((trial) => ({ provider, trial })));
}

function judged({ provider, trial }: Found, file: TriedFile, world: World, tongue?: Tongue): CheckResult {
  const { target, params = {} } = trial;
  const name = target.replace(/:.*/, '');
  const endpoint = endpointsOf(provider).find((each) => each.name === name) as Endpoint;
  const call = callOf(trial, endpoint.path, file);
  const answer = endpoint.answer(call, world, params);
  if (answer instanceof Promise) throw new Error(`${name} does not judge an upload at once`);
  const occasion = { at: world.clock.now(), tookMs: 0, provider: provider.name, endpoint: name, params };
  const { id } = world.journal.add(occasion, call, answer);
  const { verdict, warnings } = recordOf(world.journal.find(id) as Entry, [provider], undefined, tongue);
  // What has no source is about Standin, which keeps nothing here.
  const ofLive = warnings.filter(({ source }) => source !== undefined);
  if (verdict === undefined) return { target, taken: true, warnings: ofLive };
  const { also, ...first } = verdict;
  // Of what was not read nothing else is known.
  const whole = also === undefined || !call.body.kept ? first : { ...first, also };
  return { target, taken: false, verdict: whole, warnings: ofLive };
}

function callOf(
  { params = {}, query = '', headers, fields = {}, file: field }: Trial,
  path: string,
  file: TriedFile,
): Call {
  const boundary = `check-${randomUUID()}`;
  const { bytes } = file;
  const body =
    bytes instanceof Uint8Array ? formOf(boundary, fields, field, file.name, bytes) : Bytes.counted(bytes.length);
  const type = `multipart/form-data; boundary=${boundary}`;
  return {
    method: 'POST',
    url: path.replaceAll(/:(\w+)/g, (_, name) => params[name] ?? '') + query,
    headers: [...headers, 'Content-Type', type, 'Content-Length', `${body.length}`],
    framing: { length: body.length },
    body,
    ip: '127.0.0.1',
  };
}

/** As browsers and the providers' clients write it. */
function formOf(
  boundary: string,
  fields: Readonly<Record<string, string>>,
  field: string,
  name: string,
  content: Uint8Array,
): Bytes {
  const head = (of: string, more = '') =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${of}"${more}\r\n\r\n`;
  const image = readImage(Bytes.of(content));
  const filename = name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const type = image === undefined ? 'application/octet-stream' : mediaTypes[image.format];
  const texts = Object.entries(fields).map(([of, value]) => `${head(of)}${value}\r\n`);
  const before = `${texts.join('')}${head(field, `; filename="${filename}"\r\nContent-Type: ${type}`)}`;
  return Bytes.of(Buffer.from(before), content, Buffer.from(`\r\n--${boundary}--\r\n`));
}
