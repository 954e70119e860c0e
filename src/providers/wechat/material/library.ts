import { collectionOf } from '../../../core/collection.ts';
import type { StoredObject } from '../../../core/store.ts';
import type { World } from '../../../core/world.ts';
import type { MediaType } from '../gateway/typed-files.ts';

/** What a video is described by, beside its bytes. */
export interface Description {
  readonly title: string;
  readonly introduction: string;
}

/** By media_id, for as long as there is room; the bytes are in the store of objects. */
export const descriptions = collectionOf<Description>({
  name: 'wechat/descriptions',
  form: { title: 'string', introduction: 'string' },
  maxBytes: 4 * 1024 * 1024,
  most: 10_000,
  costOf: ({ title, introduction }) => title.length + introduction.length,
});

/** What the library is counted by: a thumb is a picture like any other (wxjava-tests). */
export type Shelved = 'image' | 'voice' | 'video';

const kindsOf: Readonly<Record<Shelved, readonly string[]>> = {
  image: ['material/image', 'material/thumb'],
  voice: ['material/voice'],
  video: ['material/video'],
};

export function shelvedAs(type: MediaType): Shelved {
  return type === 'thumb' ? 'image' : type;
}

/** How many an account has; what a test put there for nobody is everybody's. */
export function countOf(what: Shelved, tenant: string, { objects }: World): number {
  let count = 0;
  for (const kind of kindsOf[what]) {
    for (const each of tenantsOf(tenant)) count += objects.countOf({ provider: 'wechat', tenant: each, kind });
  }
  return count;
}

/** The newest first. */
export function listOf(what: Shelved, tenant: string, { objects, clock }: World): StoredObject[] {
  const kinds = kindsOf[what];
  return objects.list(clock.now()).filter((each) => kinds.includes(each.kind) && isOf(tenant, each));
}

/** Whether it is in what that account sees. */
export function isOf(tenant: string, object: StoredObject): boolean {
  return object.provider === 'wechat' && tenantsOf(tenant).includes(object.tenant);
}

function tenantsOf(tenant: string): readonly string[] {
  return tenant === '' ? [''] : [tenant, ''];
}
