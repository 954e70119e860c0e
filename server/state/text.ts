import { crc32 } from 'node:zlib';
import { InputError } from '../../src/core/input-error.ts';
import type { Spot } from './value-files.ts';

/** A record as it lies in the store. */
export interface Written {
  /** What is younger has more. */
  readonly order: number;
  /** Number of the commit that wrote it. */
  readonly commit: number;
  /** Where its value is, and the checksum of that; absent of one that is short and stands here. */
  readonly spot?: Spot | undefined;
  readonly crc?: number | undefined;
  readonly value?: unknown;
}

type Place = readonly [file: number, at: number, json: number, content: number, crc: number];

/** `json`: of its value, where that stands here. */
export function asText({ order, commit, spot, crc }: Written, json: string): string {
  if (spot === undefined) return signed(`[${order},${commit},0,${json}]`);
  return signed(`[${order},${commit},[${spot.file},${spot.at},${spot.json},${spot.content},${crc}]]`);
}

export function signed(json: string): string {
  return `${crc32(json).toString(36)} ${json}`;
}

/** Undefined where it is not what was written. */
export function unsigned(text: string): unknown {
  const end = text.indexOf(' ');
  const json = text.slice(end + 1);
  return crc32(json).toString(36) === text.slice(0, end) ? JSON.parse(json) : undefined;
}

export function fromText(key: string, text: string): Written {
  const read = unsigned(text) as readonly [number, number, Place | 0, unknown] | undefined;
  if (read === undefined) {
    throw new InputError(`it is damaged: what lies under ${JSON.stringify(key)} is not as it was written`);
  }
  const [order, commit, place, value] = read;
  if (place === 0) return { order, commit, value };
  const [file, at, json, content, crc] = place;
  return { order, commit, spot: { file, at, json, content }, crc };
}

export function checksumOf(chunks: readonly Buffer[]): number {
  return chunks.reduce((crc, chunk) => crc32(chunk, crc), 0);
}
