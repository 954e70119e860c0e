import { crc32 } from 'node:zlib';
import { InputError } from '../../src/core/input-error.ts';
import type { Spot } from './value-files.ts';

/** A record as it is written down. */
export interface Written {
  /** What is younger has more. */
  readonly order: number;
  /** Number of the commit that wrote it. */
  readonly commit: number;
  /** Where its value is, and the checksum of that; undefined of one that is short and stands here. */
  readonly spot: Spot | undefined;
  readonly crc: number | undefined;
  /** Of a short one the value. */
  readonly json: string | undefined;
}

type Place = readonly [file: number, at: number, json: number, content: number, crc: number];

/** In one line. */
export function asText({ order, commit, spot, crc, json }: Written): string {
  if (spot === undefined) return `[${order},${commit},0,${json}]`;
  return `[${order},${commit},[${spot.file},${spot.at},${spot.json},${spot.content},${crc}]]`;
}

export function signed(json: string): string {
  return `${crc32(json).toString(36)} ${json}`;
}

/** The JSON; undefined where it is not what was written. */
export function unsigned(text: string): string | undefined {
  const end = text.indexOf(' ');
  const json = text.slice(end + 1);
  return crc32(json).toString(36) === text.slice(0, end) ? json : undefined;
}

/** Of what lies under that key of the store. */
export function textIn(key: string, signed: string): string {
  const text = unsigned(signed);
  if (text !== undefined) return text;
  throw new InputError(`it is damaged: what lies under ${JSON.stringify(key)} is not as it was written`);
}

export function fromText(text: string): Written {
  const [order, commit, place, value] = JSON.parse(text) as readonly [number, number, Place | 0, unknown];
  if (place === 0) return { order, commit, spot: undefined, crc: undefined, json: JSON.stringify(value) };
  const [file, at, length, content, crc] = place;
  return { order, commit, spot: { file, at, json: length, content }, crc, json: undefined };
}

export function checksumOf(chunks: readonly Buffer[]): number {
  return chunks.reduce((crc, chunk) => crc32(chunk, crc), 0);
}
