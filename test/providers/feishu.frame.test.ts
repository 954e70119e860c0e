import fc from 'fast-check';
import protobuf from 'protobufjs';
import { expect, it } from 'vitest';
import { decodeFrame, encodeFrame, type Frame } from '../../src/providers/feishu/events/frame.ts';

/** As the SDKs declare it. */
const oracle = protobuf
  .parse(
    `syntax = "proto2";
    message Header { required string key = 1; required string value = 2; }
    message Frame {
      required uint64 SeqID = 1;
      required uint64 LogID = 2;
      required int32 service = 3;
      required int32 method = 4;
      repeated Header headers = 5;
      optional string payload_encoding = 6;
      optional string payload_type = 7;
      optional bytes payload = 8;
      optional string LogIDNew = 9;
    }`,
    { keepCase: true },
  )
  .root.lookupType('Frame');

interface ByOracle {
  readonly SeqID: string;
  readonly LogID: string;
  readonly service: number;
  readonly method: number;
  readonly headers?: readonly { readonly key: string; readonly value: string }[];
  readonly payload?: Uint8Array;
}

function byOracle(bytes: Uint8Array): Frame {
  const decoded = oracle.toObject(oracle.decode(bytes), { longs: String }) as ByOracle;
  const { SeqID, LogID, service, method, headers = [], payload = new Uint8Array(0) } = decoded;
  const pairs = headers.map(({ key, value }) => [key, value]);
  return { seqId: BigInt(SeqID), logId: BigInt(LogID), service, method, headers: Object.fromEntries(pairs), payload };
}

/** What is compared: of bytes their values. */
const shown = (frame: Frame | undefined) => frame && { ...frame, payload: [...frame.payload] };

/** Beyond that protobufjs rounds, where it has no package for long numbers. */
const uint64 = fc.bigInt({ min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) });
const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const words = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((word) => word !== '__proto__');

const frames: fc.Arbitrary<Frame> = fc.record({
  seqId: uint64,
  logId: uint64,
  service: int32,
  method: int32,
  headers: fc.dictionary(words, words, { maxKeys: 8, noNullPrototype: true }),
  payload: fc.uint8Array({ maxLength: 300 }),
});

it('writes what protobufjs reads, and reads it back', () => {
  fc.assert(
    fc.property(frames, (frame) => {
      const bytes = encodeFrame(frame);
      expect(shown(byOracle(bytes))).toEqual(shown(frame));
      expect(shown(decodeFrame(bytes))).toEqual(shown(frame));
    }),
  );
});

it('reads what protobufjs writes, with the fields that nobody needs', () => {
  fc.assert(
    fc.property(frames, words, (frame, more) => {
      const { seqId, logId, service, method, headers, payload } = frame;
      const bytes = oracle
        .encode(
          oracle.fromObject({
            ...{ SeqID: `${seqId}`, LogID: `${logId}`, service, method, payload },
            headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
            ...{ payload_encoding: more, payload_type: more, LogIDNew: more },
          }),
        )
        .finish();
      expect(shown(decodeFrame(bytes))).toEqual(shown(frame));
    }),
  );
});

it('keeps numbers of 64 bits whole', () => {
  const frame = { seqId: 2n ** 64n - 1n, logId: 2n ** 63n, service: -1, method: 0, headers: {}, payload: Buffer.of() };
  const bytes = Buffer.from(encodeFrame(frame));
  expect(bytes.toString('hex')).toBe('08ffffffffffffffffff011080808080808080808001' + '18ffffffffffffffffff012000');
  expect(shown(decodeFrame(bytes))).toEqual(shown(frame));
});

it('reads the ping of the Python SDK', () => {
  const ping = Buffer.from('0800100018f681801020002a0c0a0474797065120470696e67', 'hex');
  expect(shown(decodeFrame(ping))).toEqual({
    ...{ seqId: 0n, logId: 0n, service: 33554678, method: 0 },
    ...{ headers: { type: 'ping' }, payload: [] },
  });
});

it('takes nothing for a frame that is none, whatever it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const read = decodeFrame(bytes);
      if (read !== undefined) expect(read.service).toBe(byOracle(bytes).service);
    }),
  );
  const whole = encodeFrame({
    ...{ seqId: 1n, logId: 2n, service: 3, method: 1 },
    ...{ headers: { type: 'event' }, payload: new Uint8Array(9) },
  });
  for (let length = 0; length < whole.length - 11; length++) {
    const cut = decodeFrame(whole.subarray(0, length));
    if (cut !== undefined) expect(shown(cut)).toEqual(shown(byOracle(whole.subarray(0, length))));
  }
  const many = Array.from({ length: 65 }, (_, i) => [`${i}`, '']);
  expect(decodeFrame(encodeFrame({ ...(decodeFrame(whole) as Frame), headers: Object.fromEntries(many) }))).toBe(
    undefined,
  );
});
