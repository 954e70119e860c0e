import { bytesField, type FieldRead, readFields, varintField } from './wire-format.ts';

/** What the SDKs call `pbbp2.Frame`: every message on a socket is one. */
export interface Frame {
  readonly seqId: bigint;
  readonly logId: bigint;
  readonly service: number;
  readonly method: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Uint8Array;
}

/** Of `method`. */
export const CONTROL = 0;
export const DATA = 1;

const [SEQ_ID, LOG_ID, SERVICE, METHOD, HEADERS, PAYLOAD] = [1, 2, 3, 4, 5, 8];
const [KEY, VALUE] = [1, 2];
/** A frame of an SDK has eight at the most. */
const MOST_HEADERS = 64;

export function encodeFrame({ seqId, logId, service, method, headers, payload }: Frame): Uint8Array {
  const numbers = [
    [SEQ_ID, seqId],
    [LOG_ID, logId],
    [SERVICE, BigInt(service)],
    [METHOD, BigInt(method)],
  ] as const;
  return Buffer.concat([
    Buffer.from(numbers.flatMap(([number, value]) => varintField(number, value))),
    ...Object.entries(headers).map(([key, value]) =>
      bytesField(HEADERS, Buffer.concat([bytesField(KEY, Buffer.from(key)), bytesField(VALUE, Buffer.from(value))])),
    ),
    ...(payload.length === 0 ? [] : [bytesField(PAYLOAD, payload)]),
  ]);
}

/** Undefined where it is none, or lacks what each has. */
export function decodeFrame(bytes: Uint8Array): Frame | undefined {
  const fields = readFields(bytes);
  if (fields === undefined) return undefined;
  const [seqId, logId, service, method] = [SEQ_ID, LOG_ID, SERVICE, METHOD].map((number) => numberIn(fields, number));
  if (seqId === undefined || logId === undefined || service === undefined || method === undefined) return undefined;
  const headers = headersIn(fields);
  const payload = bytesIn(fields, PAYLOAD) ?? new Uint8Array(0);
  return headers && { seqId, logId, service: int32(service), method: int32(method), headers, payload };
}

/** A field that comes twice counts as it came last. */
function numberIn(fields: readonly FieldRead[], number: number): bigint | undefined {
  const value = fields.findLast((field) => field.number === number)?.value;
  return typeof value === 'bigint' ? value : undefined;
}

function bytesIn(fields: readonly FieldRead[], number: number): Uint8Array | undefined {
  const value = fields.findLast((field) => field.number === number)?.value;
  return typeof value === 'bigint' ? undefined : value;
}

function headersIn(fields: readonly FieldRead[]): Record<string, string> | undefined {
  const sent = fields.filter(({ number }) => number === HEADERS);
  if (sent.length > MOST_HEADERS) return undefined;
  const pairs = sent.map(({ value }) => typeof value !== 'bigint' && pairIn(value));
  return pairs.includes(false) ? undefined : Object.fromEntries(pairs.filter((pair) => pair !== false));
}

function pairIn(bytes: Uint8Array): [key: string, value: string] | false {
  const fields = readFields(bytes);
  const [key, value] = [KEY, VALUE].map((number) => fields && bytesIn(fields, number));
  return key !== undefined && value !== undefined && [text(key), text(value)];
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
}

function int32(value: bigint): number {
  return Number(BigInt.asIntN(32, value));
}
