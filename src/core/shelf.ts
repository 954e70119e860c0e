import type { Bytes } from './bytes.ts';
import type { Format, Image } from './image.ts';
import { phrase, type Said, say } from './say.ts';
import { type Fate, isPicture, type StoredImage, type StoredObject } from './store.ts';
import type { Warning } from './warnings.ts';
import type { World } from './world.ts';

/** Whose something on a shelf is, and what for. */
export interface Shelved {
  readonly tenant: string;
  readonly kind: string;
}

/** How a provider names, addresses and keeps pictures, be they uploaded or put there by a test. */
export interface Shelf {
  readonly provider: string;
  /** What a picture can be for, in the provider's words; the first is the usual one. */
  readonly kinds: readonly string[];
  /** Whether only its owner can open a picture. */
  readonly ownerOnly: boolean;
  /** What every key looks like. */
  readonly keyForm: RegExp;
  newKey(world: World, of: Shelved): string;
  /**
   * Where anybody can open a picture; absent, or nothing for its kind, where that takes a credential. `owner`: whose it is,
   * as it may be shown, for addresses that name them.
   */
  liveUrl?(key: string, format: Format | undefined, kind: string, owner: string): string | undefined;
  /** When a picture is gone that is put there now, in milliseconds since 1970; absent, or nothing for its kind: it stays. */
  expiresAt?(now: number, kind: string): number | undefined;
}

/** How a provider keeps files that are no pictures, where a test may put some there. */
export interface FileShelf {
  /** What a file can be, in the provider's words; the first is the usual one. */
  readonly kinds: readonly string[];
  /** What every key looks like. */
  readonly keyForm: RegExp;
  newKey(world: World): string;
  /** What it is served as. */
  mediaTypeOf(kind: string): string;
}

/** A picture that has no key yet. */
export interface Unkeyed extends Shelved {
  readonly image: Image;
  readonly bytes: Bytes;
}

/** A picture as it would stand on that shelf from now on. */
export function shelved(shelf: Shelf, key: string, picture: Unkeyed, now: number): StoredImage {
  const { tenant, kind, image, bytes } = picture;
  const stored = { key, provider: shelf.provider, tenant, kind, image, bytes, storedAt: now };
  const expiresAt = shelf.expiresAt?.(now, kind);
  return expiresAt === undefined ? stored : { ...stored, expiresAt };
}

/** An upload that was taken: its key, and what its sender may want to know of how it is kept. */
export interface KeptUpload {
  readonly key: string;
  readonly warnings: readonly Warning[];
}

/** Keeps what was uploaded; bytes that are no picture get a key too, with nothing behind it. */
export function keepUpload(
  shelf: Shelf,
  upload: Omit<Unkeyed, 'image' | 'bytes'> & { image: Image | undefined; bytes: Bytes | undefined },
  world: World,
): KeptUpload {
  const { tenant, kind, image, bytes } = upload;
  const key = shelf.newKey(world, upload);
  if (!image || !bytes) return { key, warnings: [] };
  return { key, warnings: keepObject(shelved(shelf, key, { tenant, kind, image, bytes }, world.clock.now()), world) };
}

/** Keeps it under its key, and says what its sender may want to know of that. */
export function keepObject(object: StoredObject, world: World): Warning[] {
  const { kept, evicted } = world.objects.put(object);
  const warnings: Warning[] = [];
  if (!kept) warnings.push(tooLargeToKeep(object, world));
  if (evicted > 0) warnings.push(roomMade(evicted, world));
  return warnings;
}

function tooLargeToKeep(object: StoredObject, { objects }: World): Warning {
  return {
    says: isPicture(object)
      ? say`Standin did not keep the picture, which is larger than its whole store (${objects.maxBytes} bytes): it answers as deleted`
      : say`Standin did not keep the file, which is larger than its whole store (${objects.maxBytes} bytes): it answers as deleted`,
  };
}

function roomMade(evicted: number, { objects }: World): Warning {
  const which = evicted === 1 ? phrase('an older upload') : say`${evicted} older uploads`;
  return {
    says: say`Standin's store (${objects.maxBytes} bytes) was full: ${which} made room, and will answer as deleted`,
  };
}

/** Why a picture that was uploaded is not there; undefined where it went as it would live. */
export function whyGone(fate: Fate | undefined, { objects }: World): Said | undefined {
  if (fate !== 'evicted') return undefined;
  return say`it made room for others in Standin's store of ${objects.maxBytes} bytes; a larger one keeps more (--store-mib, storeBytes)`;
}
