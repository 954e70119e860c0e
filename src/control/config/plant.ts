import type { DraftDesk } from '../../core/article.ts';
import { Bytes } from '../../core/bytes.ts';
import type { Clock } from '../../core/clock.ts';
import { InputError } from '../../core/input-error.ts';
import type { FileShelf } from '../../core/shelf.ts';
import type { StoredObject } from '../../core/store.ts';
import type { World } from '../../core/world.ts';
import { declareSeed } from '../accounts.ts';
import { instant } from '../clock.ts';
import type { Scene, Seed } from '../control.ts';
import { orderFault } from '../faults.ts';
import { seedAll } from '../images.ts';
import { orderOutcome } from '../outcomes.ts';
import { findProvider } from '../providers.ts';
import { ownerOf } from '../uploads.ts';
import type { DraftSeed, FileSeed } from './config.ts';

/** Throws an InputError for a time that cannot be. */
export function turnToStart(clock: Clock, { config: { clock: start } }: Seed): void {
  // Frozen first: a millisecond may pass between the two.
  if (start?.freeze) clock.freeze(true);
  if (start?.set !== undefined) inConfig('clock', () => clock.set(instant(start.set as string)));
}

/**
 * Puts into a world that is empty what it shall begin with; its clock is there already. Throws an InputError that says which
 * item of the config cannot be.
 */
export function plant(scene: Scene): void {
  const { seed, world } = scene;
  const { images, files, drafts, faults, outcomes } = seed.config;
  declareSeed(seed, scene);
  const stored = [
    ...each('images', images, (one) => seedAll(scene, [one], undefined)[0] as Pick<StoredObject, 'provider' | 'key'>),
    ...each('files', files, (one) => storeFile(one, scene)),
  ];
  each('drafts', drafts, (one) => keepDraft(one, scene));
  each('faults', faults, (one) => orderFault.run(scene, one));
  each('outcomes', outcomes, (one) => orderOutcome.run(scene, one));
  checkRoom(stored, world);
}

function each<Item, Made>(section: string, items: readonly Item[] = [], run: (item: Item) => Made): Made[] {
  return items.map((item, i) => inConfig(`${section}.${i}`, () => run(item)));
}

/** Says where in the config it is, in place of what an order or a seed would be called elsewhere. */
function inConfig<Made>(place: string, run: () => Made): Made {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`config: ${place}: ${inPlace(error.message)}`);
  }
}

/** Of a provider that keeps some: the schema lets no other through. */
function storeFile({ content, ...asked }: FileSeed, { providers, world }: Scene): StoredObject {
  const { name: provider, files } = findProvider(asked.provider, providers);
  const shelf = files as FileShelf;
  const { kind = shelf.kinds[0] as string, key = shelf.newKey(world) } = asked;
  check({ kind, key, provider }, shelf);
  const stored: StoredObject = {
    key,
    provider,
    tenant: ownerOf(asked.account, provider, world),
    kind,
    filename: asked.name,
    mediaType: shelf.mediaTypeOf(kind),
    bytes: Bytes.of(content),
    storedAt: world.clock.now(),
  };
  if (!world.objects.fits(stored)) {
    throw new InputError(`it has ${content.length} bytes, and the store holds ${world.objects.maxBytes} in all`);
  }
  world.objects.put(stored);
  return stored;
}

function check({ kind, key, provider }: Pick<StoredObject, 'kind' | 'key' | 'provider'>, shelf: FileShelf): void {
  if (!shelf.kinds.includes(kind)) {
    throw new InputError(`kind must be one of ${shelf.kinds.join(', ')}, not ${JSON.stringify(kind)}`);
  }
  if (!shelf.keyForm.test(key)) {
    throw new InputError(`key must be of ${provider}'s form, ${shelf.keyForm.source}, not ${JSON.stringify(key)}`);
  }
}

/** Of a provider that has some, for the same reason. */
function keepDraft({ id, account, articles, ...asked }: DraftSeed, { providers, world }: Scene): void {
  const { name, draftDesk } = findProvider(asked.provider, providers);
  const { idForm, keep } = draftDesk as DraftDesk;
  if (id !== undefined && !idForm.test(id)) {
    throw new InputError(`id must be of ${name}'s form, ${idForm.source}, not ${JSON.stringify(id)}`);
  }
  if (!keep({ id, tenant: ownerOf(account, name, world), articles }, world)) {
    throw new InputError('it is larger than all that is kept of drafts');
  }
}

function inPlace(message: string): string {
  return message.replace(/^\w+( \d+)?: /, '').replace(/^image \d+ /, 'it ');
}

/** What made room for others would be missing from the first call on. */
function checkRoom(stored: readonly Pick<StoredObject, 'provider' | 'key'>[], { objects, clock }: World): void {
  const now = clock.now();
  if (stored.every(({ provider, key }) => objects.get(provider, key, now))) return;
  throw new InputError(
    `config: the store of ${objects.maxBytes} bytes does not hold all of its images and files; a larger one does (--store-mib, storeBytes)`,
  );
}
