import { Bytes } from '../core/bytes.ts';
import { reachable } from '../core/call.ts';
import { type Image, readImage } from '../core/image.ts';
import { InputError } from '../core/input-error.ts';
import { mediaTypes } from '../core/media-type.ts';
import type { FoundImage, ImageFilter, ImageQuery, ImageRecord, ImageSeed } from '../core/shapes.ts';
import { type Shelf, shelved } from '../core/shelf.ts';
import { isPicture, type StoredImage } from '../core/store.ts';
import type { Scene } from './control.ts';
import { control } from './define.ts';
import { filterSchema, foundSchema, imageSchema, querySchema, seedSchema } from './image-schema.ts';
import { findProvider } from './providers.ts';
import { shownAccount } from './shown-account.ts';
import { isOwnedBy, ownerOf, uploadUnder, whyNone } from './uploads.ts';

export const images = control<ImageQuery, ImageRecord[]>({
  call: 'GET /images',
  says: 'the stored pictures, the newest first',
  about: 'images',
  list: 'images',
  links: true,
  input: querySchema,
  output: (t) => t.Array(imageSchema(t)),
  run: (scene, { limit, ...filter }, base) =>
    select(filter, scene)
      .slice(0, limit)
      .map((each) => recordOf(each, scene, base)),
});

export const image = control<string, FoundImage | undefined>({
  call: 'GET /images/*key',
  says: 'the picture under a key, with its bytes; with `?info` its record alone',
  about: 'image',
  links: true,
  input: (t) => t.String(),
  output: foundSchema,
  absent: (scene, key) => whyNone(scene, key, 'image'),
  run(scene, key, base) {
    const found = imageUnder(key, scene);
    return found && { ...recordOf(found, scene, base), content: new Uint8Array(found.bytes.toBuffer()) };
  },
});

export const seedImages = control<readonly ImageSeed[], ImageRecord[]>({
  call: 'POST /images',
  says: 'stores pictures as if they had been uploaded, whatever the rules say; all of them or none',
  about: 'image',
  list: 'images',
  creates: true,
  form: 'list',
  links: true,
  input: (t) => t.Array(seedSchema(t)),
  output: (t) => t.Array(imageSchema(t)),
  run: seedAll,
});

export const seedImage = control<ImageSeed, ImageRecord>({
  says: 'the same for one',
  about: 'image 1',
  links: true,
  input: seedSchema,
  output: imageSchema,
  run: (scene, seed, base) => seedAll(scene, [seed], base)[0] as ImageRecord,
});

export const deleteImages = control<ImageFilter, number>({
  call: 'DELETE /images',
  says: 'deletes pictures as their owners would, and says how many',
  about: 'images',
  input: filterSchema,
  output: (t) => t.Integer(),
  run(scene, filter) {
    const found = select(filter, scene);
    for (const each of found) scene.world.objects.delete(each);
    return found.length;
  },
});

export const deleteImage = control<string, boolean>({
  call: 'DELETE /images/*key',
  says: 'deletes the picture, or the file, under a key; false where there is none',
  about: 'image',
  input: (t) => t.String(),
  output: (t) => t.Boolean(),
  absent: (scene, key) => whyNone(scene, key, 'image'),
  run(scene, key) {
    const found = uploadUnder(key, scene);
    if (found) scene.world.objects.delete(found);
    return found !== undefined;
  },
});

/** They are copies: what becomes of the caller's bytes afterwards does not matter. */
export function seedAll(scene: Scene, seeds: readonly ImageSeed[], base: string | undefined): ImageRecord[] {
  const stored = seeds.map((seed, i) => imageOf(seed, `image ${i + 1}`, scene));
  for (const each of stored) scene.world.objects.put(each);
  return stored.map((each) => recordOf(each, scene, base));
}

function imageUnder(key: string, scene: Scene): StoredImage | undefined {
  const found = uploadUnder(key, scene);
  return found && isPicture(found) ? found : undefined;
}

function select(asked: ImageFilter, { providers, world }: Scene): StoredImage[] {
  if (asked.provider !== undefined) findProvider(asked.provider, providers);
  return world.objects
    .list(world.clock.now())
    .filter(isPicture)
    .filter((each) => isOwnedBy(each, asked, world));
}

function imageOf({ content, ...asked }: ImageSeed, what: string, { providers, world }: Scene) {
  const { shelf } = findProvider(asked.provider, providers);
  checkAgainst(shelf, asked, what);
  const { kind = shelf.kinds[0] as string } = asked;
  const tenant = ownerOf(asked.account ?? '', shelf.provider, world);
  const { key = shelf.newKey(world, { tenant, kind }) } = asked;
  const bytes = Bytes.of(content);
  const stored = shelved(shelf, key, { tenant, kind, image: factsOf(bytes, what), bytes }, world.clock.now());
  if (world.objects.fits(stored)) return stored;
  throw new InputError(`${what} has ${bytes.length} bytes, and the store holds ${world.objects.maxBytes} in all`);
}

function checkAgainst(
  { provider, kinds, keyForm, ownerOnly }: Shelf,
  { account, kind, key }: Omit<ImageSeed, 'content'>,
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

function recordOf(image: StoredImage, { providers, world }: Scene, base: string | undefined): ImageRecord {
  const { provider, key, kind, bytes, storedAt, expiresAt } = image;
  const tenant = image.tenant === '' ? null : shownAccount({ provider, account: image.tenant }, world);
  const liveUrl = findProvider(provider, providers).shelf.liveUrl?.(key, image.image.format, kind, tenant ?? 'anyone');
  return {
    provider,
    tenant,
    key,
    kind,
    ...image.image,
    bytes: bytes.length,
    storedAt: new Date(storedAt).toISOString(),
    ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt).toISOString() }),
    ...(liveUrl === undefined ? {} : { url: reachable({ base }, liveUrl) }),
  };
}
