import { type Collection, collectionOf } from '../../../core/collection.ts';
import type { Fields } from '../../../core/json-fields.ts';
import { heldByValues } from '../../../core/json-values.ts';
import type { World } from '../../../core/world.ts';
import type { Person, UserIdType } from './person.ts';
import { personForm } from './person.ts';

/** Somebody who was made here, or changed, as one app knows them. */
export interface Made {
  readonly person: Person;
  readonly tenant: string;
  /** The key of an upload; absent: the picture that everybody has. */
  readonly avatar?: string | undefined;
  /** What else was said of them, as it was sent. */
  readonly said: Fields;
  /** What the creation is to be made once under, and what it held. */
  readonly token?: string | undefined;
  readonly sent?: string | undefined;
}

const kept = collectionOf<Made>({
  name: 'feishu/users',
  form: {
    ...{ person: personForm, tenant: 'string', 'avatar?': 'string' },
    ...{ said: 'object', 'token?': 'string', 'sent?': 'string' },
  },
  most: 20_000,
  maxBytes: 64 * 1024 * 1024,
  costOf: ({ said, sent = '' }) => 1000 + 2 * (JSON.stringify(said).length + sent.length) + heldByValues([said]),
  groupOf: ({ tenant }) => tenant,
});

function madeOf(world: World): Collection<Made> {
  return world.collection(kept);
}

const keyOf = (tenant: string, { open_id }: Pick<Person, 'open_id'>) => `${tenant} ${open_id}`;

export function madeUser(person: Pick<Person, 'open_id'>, tenant: string, world: World): Made | undefined {
  return madeOf(world).get(keyOf(tenant, person));
}

export function madeBy(type: UserIdType, id: string, tenant: string, world: World): Made | undefined {
  if (type === 'open_id') return madeUser({ open_id: id }, tenant, world);
  return madeOf(world)
    .of(tenant)
    .find(({ person }) => person[type] === id);
}

/** Who was made under the same client_token. */
export function madeUnder(token: string, tenant: string, world: World): Made | undefined {
  if (token === '') return undefined;
  return madeOf(world)
    .of(tenant)
    .find((each) => each.token === token);
}

/** Keeps them, be they new or changed. */
export function keepUser(made: Made, world: World): void {
  const key = keyOf(made.tenant, made.person);
  if (madeOf(world).get(key)) madeOf(world).replace(key, made);
  else madeOf(world).put(key, made.tenant, made);
}
