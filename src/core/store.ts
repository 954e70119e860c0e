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
  private readonly images = new Map<string, Kept>();
  private readonly tenants = new Map<string, Tenant>();
  private readonly heaviest = new Heaviest();
  private readonly tombstones = new Fifo<string>();
  private bytes = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  /** Bytes held now. */
  get held(): number {
    return this.bytes;
  }

  /** Whether there would be room for it if it were alone. */
  fits(image: StoredImage): boolean {
    return costOf(image) <= this.maxBytes;
  }

  put(image: StoredImage): void {
    const id = idOf(image.provider, image.key);
    this.drop(id);
    this.tombstones.delete(id);
    const tenant = this.tenantOf(image);
    tenant.images.add(id);
    this.images.set(id, { image: { ...image, bytes: image.bytes.compact() }, tenant });
    this.weigh(tenant, costOf(image));
    this.makeRoom();
  }

  /** Another rendition takes an image's place and keeps its age; nothing happens if the image went meanwhile. */
  replace(old: StoredImage, image: Image, bytes: Bytes): void {
    const id = idOf(old.provider, old.key);
    const kept = this.images.get(id);
    if (kept?.image !== old) return;
    this.images.set(id, { image: { ...old, image, bytes }, tenant: kept.tenant });
    this.weigh(kept.tenant, bytes.length - old.bytes.length);
    this.makeRoom();
  }

  get(provider: string, key: string, now: number): StoredImage | undefined {
    const id = idOf(provider, key);
    const image = this.images.get(id)?.image;
    if (image === undefined || isAlive(image, now)) return image;
    this.bury(id);
    return undefined;
  }

  /** The newest first. */
  list(now: number): StoredImage[] {
    const images = Array.from(this.images.values(), ({ image }) => image);
    return images.filter((image) => isAlive(image, now)).reverse();
  }

  /** As its owner would: from then on it was here. Nothing happens if it is not. */
  delete({ provider, key }: Pick<StoredImage, 'provider' | 'key'>): void {
    const id = idOf(provider, key);
    if (this.images.has(id)) this.bury(id);
  }

  /** True for an image that was here and was evicted, deleted or expired. */
  wasHere(provider: string, key: string): boolean {
    return this.tombstones.has(idOf(provider, key));
  }

  reset(): void {
    this.images.clear();
    this.tenants.clear();
    this.heaviest.clear();
    this.tombstones.clear();
    this.bytes = 0;
  }

  private makeRoom(): void {
    while (this.bytes > this.maxBytes) {
      const tenant = this.tenants.get(this.heaviest.top() as string);
      this.bury(tenant?.images.oldest() as string);
    }
  }

  private bury(id: string): void {
    this.drop(id);
    this.tombstones.add(id);
    if (this.tombstones.size > TOMBSTONES) this.tombstones.delete(this.tombstones.oldest() as string);
  }

  private drop(id: string): void {
    const kept = this.images.get(id);
    if (kept === undefined) return;
    this.images.delete(id);
    kept.tenant.images.delete(id);
    this.weigh(kept.tenant, -costOf(kept.image));
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
