import { query } from '../../../core/call.ts';
import type { World } from '../../../core/world.ts';
import type { App } from '../account.ts';
import type { Asked, Ids } from '../gateway/asked.ts';
import type { Caller } from '../gateway/caller.ts';
import type { Field } from '../gateway/fields.ts';
import { madeBy } from './made.ts';
import { type Person, personOf, type UserIdType, userIdForms, userIdTypes } from './person.ts';

export const userIdTypeField: Field = { name: 'user_id_type', in: 'query', type: 'string', options: userIdTypes };

/** The kind of ids that a call speaks in. */
export function userIdTypeOf(asked: Asked, name = 'user_id_type'): UserIdType {
  const sent = query(asked.call, name);
  return userIdTypes.find((each) => each === sent) ?? 'open_id';
}

/** What in a list is no text is an id that there is not. */
export function textsIn({ fields }: Asked, name: string): string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))) : [];
}

/** Undefined for somebody whom this app cannot know. */
export function findPerson(type: UserIdType, id: string, { app }: Pick<Caller, 'app'>): Person | undefined {
  const declared = app?.users?.find((user) => user[type] === id);
  if (declared) return personOf(declared);
  return app?.users === undefined && userIdForms[type].test(id) ? personOf({ [type]: id }) : undefined;
}

/** People by their ids, and the first ids that lead nowhere. */
export interface Found {
  readonly people: readonly Person[];
  readonly ids: Ids;
  /** The first whom the app is not available to. */
  readonly unavailable: string | undefined;
}

export function findPeople(type: UserIdType, ids: readonly string[], caller: Caller, world: World): Found {
  const personBy = (id: string) => madeBy(type, id, caller.tenant, world)?.person ?? findPerson(type, id, caller);
  const found = ids.map((id) => [id, personBy(id)] as const);
  const unknown = found.flatMap(([id, person]) => (person ? [] : [id]));
  const foreign = unknown.find((id) => type === 'open_id' && isOfAnotherApp(id, world));
  return {
    people: found.flatMap(([, person]) => person ?? []),
    ids: { foreignUser: foreign, unknownUser: unknown.find((id) => id !== foreign) },
    unavailable: found.find(([, person]) => person?.available === false)?.[0],
  };
}

function isOfAnotherApp(openId: string, { accounts }: World): boolean {
  const apps = accounts.of('feishu') as unknown as readonly App[];
  return apps.some(({ users }) => users?.some((user) => user.open_id === openId));
}
