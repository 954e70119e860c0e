import type { Bytes } from './bytes.ts';
import type { Format, Image } from './image.ts';
import type { StoredImage } from './store.ts';
import type { World } from './world.ts';

/** How a provider names, addresses and keeps pictures, be they uploaded or put there by a test. */
export interface Shelf {
  readonly provider: string;
  /** What a picture can be for, in the provider's words; the first is the usual one. */
  readonly kinds: readonly string[];
  /** Whether only its owner can open a picture. */
  readonly ownerOnly: boolean;
  /** What every key looks like. */
  readonly keyForm: RegExp;
  newKey(world: World): string;
  /** Where anybody can open a picture; absent where that takes a credential. */
  liveUrl?(key: string, format: Format | undefined): string;
  /** When a picture is gone that is put there now, in milliseconds since 1970; absent: it stays. */
  expiresAt?(now: number): number;
}

/** A picture that has no key yet. */
export interface Unkeyed {
  readonly tenant: string;
  readonly kind: string;
  readonly image: Image;
  readonly bytes: Bytes;
}

/** A picture as it would stand on that shelf from now on. */
export function shelved(shelf: Shelf, key: string, picture: Unkeyed, now: number): StoredImage {
  const { tenant, kind, image, bytes } = picture;
  const stored = { key, provider: shelf.provider, tenant, kind, image, bytes, storedAt: now };
  const expiresAt = shelf.expiresAt?.(now);
  return expiresAt === undefined ? stored : { ...stored, expiresAt };
}

/** Keeps what was uploaded and gives its key; bytes that are no picture get one too, with nothing behind it. */
export function keepUpload(
  shelf: Shelf,
  { image, bytes, ...rest }: Omit<Unkeyed, 'image' | 'bytes'> & { image: Image | undefined; bytes: Bytes | undefined },
  world: World,
): string {
  const key = shelf.newKey(world);
  if (image && bytes) world.images.put(shelved(shelf, key, { ...rest, image, bytes }, world.clock.now()));
  return key;
}
