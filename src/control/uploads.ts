import type { ImageFilter } from '../core/shapes.ts';
import type { StoredObject } from '../core/store.ts';
import type { World } from '../core/world.ts';
import type { Scene } from './control.ts';

/** Whatever was uploaded under that key, to whichever provider. */
export function uploadUnder(key: string, { providers, world }: Scene): StoredObject | undefined {
  const now = world.clock.now();
  for (const provider of providers) {
    const found = world.objects.get(provider.name, key, now);
    if (found) return found;
  }
  return undefined;
}

/** `what`: what was asked for. */
export function whyNone({ providers, world }: Scene, key: string, what: 'image' | 'file'): string {
  const was = providers.some(({ name }) => world.objects.fateOf(name, key) !== undefined);
  return was
    ? `the ${what} ${JSON.stringify(key)} is gone: deleted, expired, or evicted from a full store`
    : `there is no ${what} ${JSON.stringify(key)}`;
}

export function isOwnedBy({ provider, tenant }: StoredObject, asked: ImageFilter, world: World): boolean {
  if (asked.provider !== undefined && provider !== asked.provider) return false;
  return asked.account === undefined || tenant === ownerOf(asked.account, provider, world);
}

/** Whose a credential is that was issued here; anything else stands for itself, as it does in a call. */
export function ownerOf(account: string, provider: string, world: World): string {
  const issued = world.tokens.find(account) ?? world.tokens.findForgotten(account);
  return issued?.kind.startsWith(`${provider}/`) ? issued.owner : account;
}
