import type { Bytes } from './bytes.ts';
import { Heaviest } from './heaviest.ts';
import type { Image } from './image.ts';

/** Keys remembered of images that are gone, so that they answer as deleted and not as unknown. */
const TOMBSTONES = 100_000;

/** What an image costs beside its bytes: its records, key and tenant, in bytes. */
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
  /** Milliseconds since 1970; the image is gone from then on. */
  readonly expiresAt?: number;
}

/**
 * The uploaded images, by key, bounded in bytes. When it is full the tenant that holds the most gives up its oldest, so a
 * busy one cannot push out everybody else's.
 */
export class ImageStore {
  readonly maxBytes: number;
  private readonly images = new Map<string, StoredImage>();
  private readonly tenants = new Map<string, { bytes: number; keys: Set<string> }>();
  private readonly heaviest = new Heaviest();
  private readonly tombstones = new Set<string>();
  private bytes = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  /** Bytes held now. */
  get held(): number {
    return this.bytes;
  }

  put(image: StoredImage): void {
    const kept = { ...image, bytes: image.bytes.compact() };
    const id = idOf(image.provider, image.key);
    this.drop(id);
    const tenant = this.tenantOf(image);
    tenant.keys.add(id);
    this.images.set(id, kept);
    this.weigh(image, costOf(image));
    while (this.bytes > this.maxBytes) this.evict();
  }

  /** Another rendition takes an image's place and keeps its age; nothing happens if the image went meanwhile. */
  replace(old: StoredImage, image: Image, bytes: Bytes): void {
    const id = idOf(old.provider, old.key);
    if (this.images.get(id) !== old) return;
    this.images.set(id, { ...old, image, bytes });
    this.weigh(old, bytes.length - old.bytes.length);
    while (this.bytes > this.maxBytes) this.evict();
  }

  get(provider: string, key: string, now: number): StoredImage | undefined {
    const id = idOf(provider, key);
    const image = this.images.get(id);
    if (image?.expiresAt === undefined || now < image.expiresAt) return image;
    this.bury(id);
    return undefined;
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

  private evict(): void {
    const tenant = this.tenants.get(this.heaviest.top() as string);
    this.bury(tenant?.keys.values().next().value as string);
  }

  private bury(id: string): void {
    this.drop(id);
    this.tombstones.add(id);
    const oldest = this.tombstones.values().next().value;
    if (this.tombstones.size > TOMBSTONES && oldest !== undefined) this.tombstones.delete(oldest);
  }

  private drop(id: string): void {
    const image = this.images.get(id);
    if (image === undefined) return;
    this.images.delete(id);
    this.tenantOf(image).keys.delete(id);
    this.weigh(image, -costOf(image));
  }

  private weigh(image: StoredImage, change: number): void {
    const tenant = this.tenantOf(image);
    tenant.bytes += change;
    this.bytes += change;
    const id = idOf(image.provider, image.tenant);
    if (tenant.keys.size === 0) {
      this.tenants.delete(id);
      this.heaviest.delete(id);
    } else {
      this.heaviest.set(id, tenant.bytes);
    }
  }

  private tenantOf(image: StoredImage) {
    const id = idOf(image.provider, image.tenant);
    const tenant = this.tenants.get(id) ?? { bytes: 0, keys: new Set<string>() };
    this.tenants.set(id, tenant);
    return tenant;
  }
}

function costOf({ bytes }: StoredImage): number {
  return bytes.length + RECORD_BYTES;
}

function idOf(provider: string, name: string): string {
  return `${provider} ${name}`;
}
