import type { Bytes } from './bytes.ts';
import { Fifo } from './fifo.ts';
import { Heaviest } from './heaviest.ts';
import type { Image } from './image.ts';

/** Keys remembered of images that are gone, so that they answer as deleted and not as unknown. More would burden every garbage collection. */
const TOMBSTONES = 10_000;

/** What an image costs beside its bytes and its names: its records, in bytes. */
const RECORD_BYTES = 1024;

export interface StoredImage {
  /** Unique within the provider: what its answer named. */
  readonly key: string;
  readonly provider: string;
  /** Whose it is: an app, an account, a user, or a bare credential. */
  readonly tenant: string;
  /** The provider's word for what it is for. */
  readonly kind: string;
  readonly image: Image;
  readonly bytes: Bytes;
  /** Milliseconds since 1970, as the next one. */
  readonly storedAt: number;
  /** The image is gone from then on. */
  readonly expiresAt?: number;
}

/** How an image that was here went. */
export type Fate = 'evicted' | 'deleted' | 'expired';

/** What became of an image that was put there, and of others for its sake. */
export interface Put {
  /** False: it is larger than all of the store. */
  readonly kept: boolean;
  /** How many others made room. */
  readonly evicted: number;
}

interface Tenant {
  readonly id: string;
  bytes: number;
  /** Ids of its images, the oldest first. */
  readonly images: Fifo<string>;
}

interface Kept {
  readonly image: StoredImage;
  readonly tenant: Tenant;
}

/**
 * The uploaded images, by key, bounded in bytes. When it is full the tenant that holds the most gives up its oldest, so a
 * busy one cannot push out everybody else's.
 */
export class ImageStore {
  readonly maxBytes: number;
  private readonly onGone: (image: StoredImage) => void;
  private readonly images = new Map<string, Kept>();
  private readonly tenants = new Map<string, Tenant>();
  private readonly heaviest = new Heaviest();
  private readonly tombstones = new Fifo<string>();
  /** Of each tombstone. */
  private readonly fates = new Map<string, Fate>();
  private readonly contents = new Set<Bytes>();
  private bytes = 0;

  /** `onGone` is told of every image that goes. */
  constructor(maxBytes: number, onGone: (image: StoredImage) => void = () => {}) {
    this.maxBytes = maxBytes;
    this.onGone = onGone;
  }

  /** Bytes held now. */
  get held(): number {
    return this.bytes;
  }

  /** Whether there would be room for it if it were alone. */
  fits(image: StoredImage): boolean {
    return costOf(image) <= this.maxBytes;
  }

  put(image: StoredImage): Put {
    const id = idOf(image.provider, image.key);
    this.drop(id);
    this.tombstones.delete(id);
    this.fates.delete(id);
    const tenant = this.tenantOf(image);
    tenant.images.add(id);
    const bytes = image.bytes.compact();
    this.keep(bytes === image.bytes ? image : { ...image, bytes }, tenant);
    this.weigh(tenant, costOf(image));
    const gone = this.makeRoom();
    const kept = this.images.has(id);
    return { kept, evicted: kept ? gone : gone - 1 };
  }

  /** Another rendition takes an image's place and keeps its age; nothing happens if the image went meanwhile. */
  replace(old: StoredImage, image: Image, bytes: Bytes): void {
    const id = idOf(old.provider, old.key);
    const kept = this.images.get(id);
    if (kept?.image !== old) return;
    this.letGo(old.bytes);
    this.keep({ ...old, image, bytes }, kept.tenant);
    this.weigh(kept.tenant, bytes.length - old.bytes.length);
    this.makeRoom();
  }

  get(provider: string, key: string, now: number): StoredImage | undefined {
    const id = idOf(provider, key);
    const image = this.images.get(id)?.image;
    if (image !== undefined && !isAlive(image, now)) {
      this.bury(id, 'expired');
      return undefined;
    }
    image?.bytes.lease?.see();
    return image;
  }

  /** Whether these bytes, as they are given out, are an image that is here: who holds them takes no memory. */
  holds(bytes: Bytes): boolean {
    return this.contents.has(bytes);
  }

  /** The newest first. */
  list(now: number): StoredImage[] {
    const images = Array.from(this.images.values(), ({ image }) => image);
    for (const { bytes } of images) bytes.lease?.see();
    return images.filter((image) => isAlive(image, now)).reverse();
  }

  /** As its owner would: from then on it was here. Nothing happens if it is not. */
  delete({ provider, key }: Pick<StoredImage, 'provider' | 'key'>): void {
    const id = idOf(provider, key);
    if (this.images.has(id)) this.bury(id, 'deleted');
  }

  /** How an image went that was here; undefined for one that never was, or too long ago. */
  fateOf(provider: string, key: string): Fate | undefined {
    return this.fates.get(idOf(provider, key));
  }

  reset(): void {
    for (const { image } of this.images.values()) {
      this.onGone(image);
      this.letGo(image.bytes);
    }
    this.images.clear();
    this.tenants.clear();
    this.heaviest.clear();
    this.tombstones.clear();
    this.fates.clear();
    this.contents.clear();
    this.bytes = 0;
  }

  private keep(image: StoredImage, tenant: Tenant): void {
    this.images.set(idOf(image.provider, image.key), { image, tenant });
    this.contents.add(image.bytes);
    image.bytes.lease?.hold();
  }

  private letGo(bytes: Bytes): void {
    this.contents.delete(bytes);
    bytes.lease?.release();
  }

  /** Gives how many images went. */
  private makeRoom(): number {
    let gone = 0;
    for (; this.bytes > this.maxBytes; gone++) {
      const tenant = this.tenants.get(this.heaviest.top() as string);
      this.bury(tenant?.images.oldest() as string, 'evicted');
    }
    return gone;
  }

  private bury(id: string, fate: Fate): void {
    this.drop(id);
    this.tombstones.add(id);
    this.fates.set(id, fate);
    if (this.tombstones.size <= TOMBSTONES) return;
    const oldest = this.tombstones.oldest() as string;
    this.tombstones.delete(oldest);
    this.fates.delete(oldest);
  }

  private drop(id: string): void {
    const kept = this.images.get(id);
    if (kept === undefined) return;
    this.images.delete(id);
    this.letGo(kept.image.bytes);
    kept.tenant.images.delete(id);
    this.weigh(kept.tenant, -costOf(kept.image));
    this.onGone(kept.image);
  }

  private weigh(tenant: Tenant, change: number): void {
    tenant.bytes += change;
    this.bytes += change;
    if (tenant.images.size === 0) {
      this.tenants.delete(tenant.id);
      this.heaviest.delete(tenant.id);
    } else {
      this.heaviest.set(tenant.id, tenant.bytes);
    }
  }

  private tenantOf(image: StoredImage): Tenant {
    const id = idOf(image.provider, image.tenant);
    const known = this.tenants.get(id);
    if (known) return known;
    const tenant = { id, bytes: 0, images: new Fifo<string>() };
    this.tenants.set(id, tenant);
    return tenant;
  }
}

function isAlive({ expiresAt }: StoredImage, now: number): boolean {
  return expiresAt === undefined || now < expiresAt;
}

function costOf({ bytes, key, tenant }: StoredImage): number {
  return bytes.length + RECORD_BYTES + key.length + tenant.length;
}

function idOf(provider: string, name: string): string {
  return `${provider} ${name}`;
}
