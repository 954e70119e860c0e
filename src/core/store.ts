import type { Bytes } from './bytes.ts';
import { FairStore, type Fate, fates, type Lot, type Put } from './fair-store.ts';
import type { Image } from './image.ts';
import { formed, oneOf, type RecordForm } from './state/form.ts';
import type { StatePart, StateRecord, Witness } from './state/part.ts';

export type { Fate, Put } from './fair-store.ts';

/** What an object costs beside its bytes and its names: its records, in bytes. */
const RECORD_BYTES = 1024;

/** What was uploaded: a picture, a file, a voice, a video. */
export interface StoredObject {
  /** Unique within the provider: what its answer named. */
  readonly key: string;
  readonly provider: string;
  /** Whose it is: an app, an account, a user, or a bare credential. */
  readonly tenant: string;
  /** The provider's word for what it is for. */
  readonly kind: string;
  /** What a picture is; absent of anything else. */
  readonly image?: Image;
  /** What its sender called it; absent of a picture that nobody lists by its name. */
  readonly filename?: string;
  /** What it is served as; absent of a picture, whose format tells. */
  readonly mediaType?: string;
  /** How long it plays, where its sender said so. */
  readonly durationMs?: number;
  readonly bytes: Bytes;
  /** Milliseconds since 1970, as the next one. */
  readonly storedAt: number;
  /** It is gone from then on. */
  readonly expiresAt?: number;
}

export interface StoredImage extends StoredObject {
  readonly image: Image;
}

export function isPicture(object: StoredObject): object is StoredImage {
  return object.image !== undefined;
}

const form: RecordForm = {
  ...{ key: 'string', provider: 'string', tenant: 'string', kind: 'string' },
  ...{ 'image?': { format: 'string', width: 'number', height: 'number' }, 'filename?': 'string' },
  ...{ 'mediaType?': 'string', 'durationMs?': 'number', storedAt: 'number', 'expiresAt?': 'number' },
};
const goneForm: RecordForm = { fate: oneOf(fates), 'kind?': 'string' };

/** What was uploaded, by key, bounded in bytes, and fair between tenants. */
export class ObjectStore implements StatePart {
  readonly maxBytes: number;
  private readonly objects: FairStore<StoredObject>;
  private readonly contents = new Set<Bytes>();

  /** `onGone` is told of every object that goes. */
  constructor(maxBytes: number, onGone: (object: StoredObject) => void = () => {}) {
    this.maxBytes = maxBytes;
    const letGo = (object: StoredObject) => {
      this.letGo(object.bytes);
      onGone(object);
    };
    this.objects = new FairStore({ maxBytes }, letGo, ({ kind }) => kind);
  }

  /** Bytes held now. */
  get held(): number {
    return this.objects.held;
  }

  /** Whether there would be room for it if it were alone. */
  fits(object: StoredObject): boolean {
    return costOf(object) <= this.maxBytes;
  }

  put(object: StoredObject): Put {
    const { provider, key, tenant } = object;
    const bytes = object.bytes.compact();
    const kept = bytes === object.bytes ? object : { ...object, bytes };
    bytes.lease?.hold();
    const put = this.objects.put(idOf(provider, key), idOf(provider, tenant), kept, costOf(object));
    if (put.kept) this.contents.add(bytes);
    return put;
  }

  /** Another rendition takes an image's place and keeps its age; nothing happens if the image went meanwhile. */
  replace(old: StoredImage, image: Image, bytes: Bytes): void {
    const id = idOf(old.provider, old.key);
    if (this.objects.get(id) !== old) return;
    const next = { ...old, image, bytes };
    this.letGo(old.bytes);
    bytes.lease?.hold();
    this.contents.add(bytes);
    this.objects.replace(id, next, costOf(next));
  }

  get(provider: string, key: string, now: number): StoredObject | undefined {
    const id = idOf(provider, key);
    const object = this.objects.get(id);
    if (object && !isAlive(object, now)) {
      this.objects.bury(id, 'expired');
      return undefined;
    }
    object?.bytes.lease?.see();
    return object;
  }

  /** Whether these bytes, as they are given out, are an object that is here: who holds them takes no memory. */
  holds(bytes: Bytes): boolean {
    return this.contents.has(bytes);
  }

  /** The newest first. */
  list(now: number): StoredObject[] {
    const alive = this.objects.values().filter((object) => isAlive(object, now));
    for (const { bytes } of alive) bytes.lease?.see();
    return alive.reverse();
  }

  /** How many of a kind a tenant has here, those that expired and were not asked for since too. */
  countOf({ provider, tenant, kind }: Pick<StoredObject, 'provider' | 'tenant' | 'kind'>): number {
    return this.objects.countOf(idOf(provider, tenant), kind);
  }

  /** As its owner would: from then on it was here. Nothing happens if it is not. */
  delete({ provider, key }: Pick<StoredObject, 'provider' | 'key'>): void {
    this.objects.bury(idOf(provider, key), 'deleted');
  }

  /** How an object went that was here; undefined for one that never was, or too long ago. */
  fateOf(provider: string, key: string): Fate | undefined {
    return this.objects.fateOf(idOf(provider, key));
  }

  /** Of what kind it was. */
  kindOfGone(provider: string, key: string): string | undefined {
    return this.objects.epitaphOf(idOf(provider, key));
  }

  reset(): void {
    this.objects.reset();
    this.contents.clear();
  }

  /** By ids as they are held: of what is gone no more is known. */
  *dump(): Generator<StateRecord> {
    for (const lot of this.objects.lots()) yield recordOf(lot);
  }

  recordOf(key: string): StateRecord | undefined {
    const lot = this.objects.lotOf(key);
    return lot && recordOf(lot);
  }

  set witness(witness: Witness | undefined) {
    this.objects.witness = witness;
  }

  load(records: readonly StateRecord[]): void {
    this.reset();
    for (const { key, value, content } of records) {
      if (content === undefined) {
        const { fate, kind } = formed<{ readonly fate: Fate; readonly kind: string }>(value, goneForm);
        this.objects.remember(key, fate, kind);
      } else {
        this.put({ ...formed<Omit<StoredObject, 'bytes'>>(value, form), bytes: content });
      }
    }
  }

  private letGo(bytes: Bytes): void {
    this.contents.delete(bytes);
    bytes.lease?.release();
  }
}

/** Whoever writes it down does so at once, before the memory can be another's. */
function recordOf(lot: Lot<StoredObject>): StateRecord {
  if ('fate' in lot) return { key: lot.id, value: { fate: lot.fate, kind: lot.epitaph } };
  const { bytes, ...value } = lot.value;
  return { key: lot.id, value, content: bytes };
}

function isAlive({ expiresAt }: StoredObject, now: number): boolean {
  return expiresAt === undefined || now < expiresAt;
}

function costOf({ bytes, key, tenant, filename = '' }: StoredObject): number {
  return bytes.length + RECORD_BYTES + key.length + tenant.length + filename.length;
}

function idOf(provider: string, name: string): string {
  return `${provider} ${name}`;
}
