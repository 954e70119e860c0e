import type { Endpoint } from '../../../core/provider.ts';
import { isSwitch } from '../../../core/settings.ts';
import type { World } from '../../../core/world.ts';
import {
  draftAdd,
  draftBatchget,
  draftCount,
  draftDelete,
  draftGet,
  draftSwitch,
  draftUpdate,
} from '../drafts/endpoint.ts';
import { clearToday, usedToday } from '../gateway/call-counts.ts';
import type { TokenCaller } from '../gateway/caller.ts';
import { mediaGet } from '../media/download/endpoint.ts';
import { mediaUpload } from '../media/upload/endpoint.ts';
import { customSend } from '../messages/custom/endpoint.ts';
import { massPreview, massSend, massSendall } from '../messages/mass/endpoint.ts';
import { getarticle, publishBatchget, publishDelete, publishGet, submit } from '../publish/endpoint.ts';
import { stableToken, token } from '../token/endpoint.ts';
import { FORCED } from '../token/read.ts';
import { upload } from '../upload/endpoint.ts';
import { paths, type Quota } from '../wire.ts';

/** Endpoints whose calls of a day are counted under their names, and what else is counted of them. */
const counted: readonly { readonly endpoint: Endpoint; readonly also: readonly string[] }[] = [
  { endpoint: upload, also: [] },
  { endpoint: mediaUpload, also: [] },
  { endpoint: mediaGet, also: [] },
  { endpoint: token, also: [] },
  { endpoint: stableToken, also: [FORCED] },
  ...[
    ...[draftAdd, draftGet, draftUpdate, draftDelete, draftBatchget, draftCount, draftSwitch],
    ...[submit, publishGet, publishDelete, getarticle, publishBatchget],
    ...[customSend, massSendall, massSend, massPreview],
  ].map((endpoint) => ({ endpoint, also: [] })),
];

const known: readonly string[] = Object.values(paths);

/** Of the pages' login for websites and apps, which no quota call is for (wechat-quota-get, note 4). */
const isOfSns = (path: string): boolean => path.startsWith('/') && path.includes('/sns/');

export function isPath(path: string): boolean {
  return known.includes(path) || isOfSns(path);
}

/** A credential of which nobody knows the kind may ask for either. */
export function isForToken(path: string, { bearer }: TokenCaller): boolean {
  if (isOfSns(path)) return false;
  return bearer === undefined || path.startsWith('/cgi-bin/component/') === (bearer === 'component');
}

/** All three are 0 for a path that is not counted, and the limit and what remains where there is no limit. */
export function quotaOf(path: string, { tenant, account }: TokenCaller, world: World): Quota['quota'] {
  const endpoint = counted.find((each) => each.endpoint.path === path)?.endpoint;
  if (endpoint === undefined) return { daily_limit: 0, used: 0, remain: 0 };
  const limit = limitOf(endpoint, account?.kind, world);
  const used = usedToday(endpoint.name, tenant, world);
  return { daily_limit: limit, used, remain: Math.max(0, limit - used) };
}

export function clearPath(path: string, tenant: string, world: World): void {
  for (const { endpoint, also } of counted) {
    if (endpoint.path === path) for (const name of [endpoint.name, ...also]) clearToday(name, tenant, world);
  }
}

export function clearAll(tenant: string, world: World): void {
  for (const { endpoint } of counted) clearPath(endpoint.path, tenant, world);
}

/** As its rows have it, the least of them; 0 where there is none. */
function limitOf({ name, rules }: Endpoint, kind: string | undefined, { settings }: World): number {
  const rows = [`${name}/daily-quota`, ...(kind === 'test' ? [`${name}/daily-quota-of-tests`] : [])];
  const limits = rules.flatMap(({ id, limit }) => (rows.includes(id) ? [limit] : []));
  const all = limits.map((limit) => (isSwitch(limit) ? settings.get(limit) : limit));
  const numbers = all.filter((most) => typeof most === 'number');
  return numbers.length === 0 ? 0 : Math.min(...numbers);
}
