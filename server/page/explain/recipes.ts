import type { RequestRecord, SentPart } from '../../../src/core/shapes.ts';
import { address, controlPlane } from '../here.ts';
import { example } from './case-recipe.ts';
import { literal } from './literal.ts';
import { sentHeaders } from './sent-headers.ts';

/** A call in other words, to go on with somewhere else. What was a secret is masked in it, as it is in the journal. */
export interface Recipe {
  readonly name: 'curl' | 'expectUpload' | 'fault' | 'case' | 'seed';
  readonly text: string;
}

export function recipesFor(record: RequestRecord): Recipe[] {
  const made = {
    curl: curl(record),
    expectUpload: expectation(record),
    fault: fault(record),
    case: example(record),
    seed: seed(record),
  };
  return Object.entries(made).flatMap(([name, text]) =>
    text === undefined ? [] : [{ name: name as Recipe['name'], text }],
  );
}

/** For a shell, which finds nothing to do in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function curl(record: RequestRecord): string {
  const { method, url, parts, body } = record;
  const form = parts.map((part) => `-F ${quoted(formField(part))}`);
  const lines = [
    `curl ${method === 'POST' && (form.length > 0 || body !== undefined) ? '' : `-X ${method} `}${quoted(address + url)}`,
    ...sentHeaders(record).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...form,
    ...(body === undefined ? [] : [`--data-raw ${quoted(body)}`]),
  ];
  return lines.join(' \\\n  ');
}

/** In quotes of curl's own, where a filename may hold what else would end it. */
function formField({ name = '', filename, type, text }: SentPart): string {
  if (filename === undefined && text !== undefined) return `${name}=${text}`;
  const inQuotes = `"${(filename ?? 'file').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  return `${name}=@${inQuotes}${type === undefined ? '' : `;type=${type}`}`;
}

function pictureOf({ parts }: RequestRecord): SentPart | undefined {
  return parts.find(({ format }) => format !== undefined) ?? parts.find(({ filename }) => filename !== undefined);
}

function expectation(record: RequestRecord): string | undefined {
  const part = pictureOf(record);
  if (part === undefined || record.provider === null) return undefined;
  const { filename, bytes, format } = part;
  const expected = {
    provider: record.provider,
    ...(record.endpoint === null ? {} : { endpoint: record.endpoint }),
    ...(filename === undefined ? {} : { filename }),
    bytes,
    ...(format === undefined ? {} : { format }),
    refused: record.verdict !== undefined,
  };
  return `expectUpload(server.emulator, ${literal(expected)});`;
}

/** Orders that the next one fails like this one did, or breaks like it. */
export function faultLike({ provider, endpoint, verdict, struckBy }: RequestRecord): object | undefined {
  if (provider === null || endpoint === null) return undefined;
  if (verdict !== undefined) return { provider, endpoint, error: verdict.error };
  const { transport, delayMs = 0, bytesPerSecond } = struckBy ?? {};
  if (transport === undefined && delayMs === 0 && bytesPerSecond === undefined) return undefined;
  return {
    ...{ provider, endpoint },
    ...(transport === undefined ? {} : { transport }),
    ...(delayMs === 0 ? {} : { delayMs }),
    ...(bytesPerSecond === undefined ? {} : { bytesPerSecond }),
  };
}

function fault(record: RequestRecord): string | undefined {
  const order = faultLike(record);
  if (order === undefined) return undefined;
  return `curl ${quoted(`${controlPlane.href}faults`)} \\\n  -H 'Content-Type: application/json' \\\n  -d ${quoted(JSON.stringify(order))}`;
}

/** A picture that is there at the start, once its file lies beside the config. */
function seed(record: RequestRecord): string | undefined {
  const part = pictureOf(record);
  const { provider, tenant, made = [] } = record;
  if (part?.format === undefined || provider === null) return undefined;
  const lines = {
    provider,
    ...(tenant === null ? {} : { account: tenant }),
    ...(made[0] === undefined ? {} : { key: made[0] }),
    file: part.filename ?? `picture.${part.format}`,
  };
  const fields = Object.entries(lines).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `images:\n  - ${fields.join('\n    ')}\n`;
}
