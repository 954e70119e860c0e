import { Bytes } from '../core/bytes.ts';
import { reachable } from '../core/call.ts';
import { type Format, type Image, readImage } from '../core/image.ts';
import { InputError } from '../core/input-error.ts';
import { masked } from '../core/masked.ts';
import { mediaTypes } from '../core/media-type.ts';
import type { Provider } from '../core/provider.ts';
import { type Shelf, shelved } from '../core/shelf.ts';
import type { StoredImage } from '../core/store.ts';
import type { World } from '../core/world.ts';
import { findProvider } from './declare-account.ts';
import { validate } from './schema/validate.ts';

/** A stored picture, without its bytes. */
export interface ImageRecord {
  readonly provider: string;
  /** Whose it is: an app, an account or a user; a bare credential is masked. Null: nobody's. */
  readonly tenant: string | null;
  readonly key: string;
  /** What it is for, in the provider's words. */
  readonly kind: string;
  readonly format: Format;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** ISO times on the world's clock. */
  readonly storedAt: string;
  readonly expiresAt?: string;
  /** Where anybody can open it; absent where that takes a credential. */
  readonly url?: string;
}

export interface FoundImage extends ImageRecord {
  readonly content: Uint8Array;
}

export interface ImageFilter {
  readonly provider?: string;
  /** Of this app, account or user, or of whom this credential is. */
  readonly account?: string;
}

export interface ImageQuery extends ImageFilter {
  /** The newest so many. Default 100. */
  readonly limit?: number;
}

/** A picture to be stored as if it had been uploaded. No rule is asked. */
export interface ImageSeed {
  readonly provider: string;
  readonly content: Uint8Array;
  /** Whose it is: an app, an account, a user, or a credential that a program would send. Needed where only the owner can open it. */
  readonly account?: string;
  /** Default: the provider's usual one. */
  readonly kind?: string;
  /** In the provider's form. Default: a new one. What stood under it before is replaced. */
  readonly key?: string;
}

const name = { type: 'string', minLength: 1, maxLength: 1024 };
const filterSchema = { type: 'object', additionalProperties: false, properties: { provider: name, account: name } };
const querySchema = {
  ...filterSchema,
  properties: { ...filterSchema.properties, limit: { type: 'integer', minimum: 1, default: 100 } },
};
const seedSchema = {
  type: 'object',
  required: ['provider'],
  additionalProperties: false,
  properties: { provider: name, account: name, kind: name, key: name },
};

/** The stored pictures, the newest first. `base` is where URLs are to lead; without it they are the live ones. */
export function listImages(
  query: ImageQuery,
  providers: readonly Provider[],
  world: World,
  base?: string,
): ImageRecord[] {
  const { limit, ...filter } = validate<ImageQuery>(querySchema, query, 'images');
  return select(filter, providers, world)
    .slice(0, limit)
    .map((image) => recordOf(image, providers, world, base));
}

/** The picture under a key, with its bytes. Undefined for one that is not there. */
export function findImage(
  key: string,
  providers: readonly Provider[],
  world: World,
  base?: string,
): FoundImage | undefined {
  const image = imageUnder(key, providers, world);
  return image && { ...recordOf(image, providers, world, base), content: new Uint8Array(image.bytes.toBuffer()) };
}

/**
 * All of them or, where one cannot be, none. They are copied: what becomes of the caller's bytes afterwards does not
 * matter. Throws an InputError that says why.
 */
export function seedImages(
  seeds: readonly ImageSeed[],
  providers: readonly Provider[],
  world: World,
  base?: string,
): ImageRecord[] {
  const copies = seeds.map((seed) => ({ ...seed, content: new Uint8Array(seed.content) }));
  const images = copies.map((seed, i) => imageOf(seed, `image ${i + 1}`, providers, world));
  for (const image of images) world.images.put(image);
  return images.map((image) => recordOf(image, providers, world, base));
}

/** Deletes as their owners would, and says how many: from then on they answer as deleted. */
export function deleteImages(filter: ImageFilter, providers: readonly Provider[], world: World): number {
  const images = select(validate<ImageFilter>(filterSchema, filter, 'images'), providers, world);
  for (const image of images) world.images.delete(image);
  return images.length;
}

/** Whether there was one. */
export function deleteImage(key: string, providers: readonly Provider[], world: World): boolean {
  const image = imageUnder(key, providers, world);
  if (image) world.images.delete(image);
  return image !== undefined;
}

function imageUnder(key: string, providers: readonly Provider[], world: World): StoredImage | undefined {
  const now = world.clock.now();
  for (const provider of providers) {
    const image = world.images.get(provider.name, key, now);
    if (image) return image;
  }
  return undefined;
}

function select(asked: ImageFilter, providers: readonly Provider[], world: World): StoredImage[] {
  if (asked.provider !== undefined) findProvider(asked.provider, providers);
  return world.images
    .list(world.clock.now())
    .filter(({ provider }) => asked.provider === undefined || provider === asked.provider)
    .filter(
      ({ provider, tenant }) => asked.account === undefined || tenant === ownerOf(asked.account, provider, world),
    );
}

/** Whose a credential is that was issued here; anything else stands for itself, as it does in a call. */
function ownerOf(account: string, provider: string, world: World): string {
  const issued = world.tokens.find(account);
  return issued?.kind.startsWith(`${provider}/`) ? issued.owner : account;
}

type Asked = Omit<ImageSeed, 'content'>;

function imageOf({ content, ...seed }: ImageSeed, what: string, providers: readonly Provider[], world: World) {
  const asked = validate<Asked>(seedSchema, seed, what);
  const { shelf } = findProvider(asked.provider, providers);
  checkAgainst(shelf, asked, what);
  const { kind = shelf.kinds[0] as string, key = shelf.newKey(world) } = asked;
  const tenant = ownerOf(asked.account ?? '', shelf.provider, world);
  const bytes = Bytes.of(content);
  const stored = shelved(shelf, key, { tenant, kind, image: factsOf(bytes, what), bytes }, world.clock.now());
  if (world.images.fits(stored)) return stored;
  throw new InputError(`${what} has ${bytes.length} bytes, and the store holds ${world.images.maxBytes} in all`);
}

function checkAgainst(
  { provider, kinds, keyForm, ownerOnly }: Shelf,
  { account, kind, key }: Asked,
  what: string,
): void {
  if (account === undefined && ownerOnly) {
    throw new InputError(
      `${what}: account must be an app or its token, since only its owner opens a picture of ${provider}`,
    );
  }
  if (kind !== undefined && !kinds.includes(kind)) {
    throw new InputError(`${what}: kind must be one of ${kinds.join(', ')}, not ${JSON.stringify(kind)}`);
  }
  if (key !== undefined && !keyForm.test(key)) {
    throw new InputError(`${what}: key must be of ${provider}'s form, ${keyForm.source}, not ${JSON.stringify(key)}`);
  }
}

function factsOf(bytes: Bytes, what: string): Image {
  const image = readImage(bytes);
  if (image) return image;
  const formats = Object.keys(mediaTypes).join(', ');
  throw new InputError(`${what} is no picture: it must be one of ${formats}, with its header whole`);
}

function recordOf(image: StoredImage, providers: readonly Provider[], world: World, base?: string): ImageRecord {
  const { provider, key, kind, bytes, storedAt, expiresAt } = image;
  const liveUrl = findProvider(provider, providers).shelf.liveUrl?.(key, image.image.format);
  return {
    provider,
    tenant: image.tenant === '' ? null : shownTenant(image, world),
    key,
    kind,
    ...image.image,
    bytes: bytes.length,
    storedAt: new Date(storedAt).toISOString(),
    ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt).toISOString() }),
    ...(liveUrl === undefined ? {} : { url: reachable({ base }, liveUrl) }),
  };
}

/** The name of an account is no secret; a bare credential, which stands for an account where none is declared, is. */
function shownTenant({ provider, tenant }: StoredImage, { accounts, tokens }: World): string {
  return accounts.find(provider, tenant) || tokens.isOwner(tenant) ? tenant : masked(tenant);
}
