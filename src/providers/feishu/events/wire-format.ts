/** As much of protobuf as the frames of a socket need: fields of varints and of bytes. */

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

/** Many times those of any frame. */
const MOST_FIELDS = 200;

export interface FieldRead {
  readonly number: number;
  /** A varint's value, as unsigned 64 bits; else bytes. */
  readonly value: bigint | Uint8Array;
}

/** Every field in its order; undefined where it is no such message, or one of very many. Fields of fixed width are left out: a frame has none. */
export function readFields(bytes: Uint8Array): FieldRead[] | undefined {
  const fields: FieldRead[] = [];
  const reader = new Reader(bytes);
  for (let count = 0; !reader.isAtEnd; count++) {
    if (count === MOST_FIELDS) return undefined;
    const tag = reader.varint();
    if (tag === undefined || tag >> 3n === 0n || tag > 0xffff_ffffn) return undefined;
    const type = Number(tag & 7n);
    const value = type === VARINT ? reader.varint() : reader.bytes(type);
    if (value === undefined) return undefined;
    if (type === VARINT || type === BYTES) fields.push({ number: Number(tag >> 3n), value });
  }
  return fields;
}

class Reader {
  private readonly whole: Uint8Array;
  private at = 0;

  constructor(whole: Uint8Array) {
    this.whole = whole;
  }

  get isAtEnd(): boolean {
    return this.at === this.whole.length;
  }

  varint(): bigint | undefined {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.whole[this.at];
      if (byte === undefined) return undefined;
      this.at += 1;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    return undefined;
  }

  /** What a field of that wire type holds. */
  bytes(type: number): Uint8Array | undefined {
    const length = type === FIXED64 ? 8 : type === FIXED32 ? 4 : type === BYTES ? Number(this.varint() ?? -1) : -1;
    if (length < 0 || length > this.whole.length - this.at) return undefined;
    this.at += length;
    return this.whole.subarray(this.at - length, this.at);
  }
}

export function varintField(number: number, value: bigint): number[] {
  return [...varint(BigInt(number << 3)), ...varint(BigInt.asUintN(64, value))];
}

export function bytesField(number: number, value: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from([...varint(BigInt((number << 3) | BYTES)), ...varint(BigInt(value.length))]),
    value,
  ]);
}

function varint(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(rest));
  return bytes;
}
