import { type Call, header } from '../../core/call.ts';
import type { Recent } from '../../core/windows.ts';
import type { World } from '../../core/world.ts';
import { type App, findApp } from './account.ts';
import { appOf, isAlive } from './issued.ts';
import { liveHosts } from './wire.ts';

/** Characters, many times those of a real one: it is kept with everything that is its tenant's. */
const LONGEST_TOKEN = 1024;

type Site = (typeof liveHosts)[number];

/** What the gateway sees of the caller before the service behind it is asked. */
export interface Caller {
  /** The host that was called, which links in answers lead to. */
  readonly site: Site;
  readonly token: 'missing' | 'user' | 'unknown-user' | 'invalid' | 'tenant';
  /** Whose images and windows these are: the app, or the bare token while no app is declared. */
  readonly tenant: string;
  /** Only of a token that was issued to a declared app. */
  readonly app: App | undefined;
  /** Calls of this app to this endpoint that passed the gateway's limits. */
  readonly lastSecond: Recent;
  readonly lastMinute: Recent;
}

const none: Recent = { count: 0, lessInMs: 0 };

export function readCaller(call: Call, endpoint: string, world: World): Caller {
  const site = siteOf(call);
  const sent = header(call.headers, 'authorization');
  if (!sent?.startsWith('Bearer ')) return refused('missing', site);
  if (sent.length > LONGEST_TOKEN) return refused('invalid', site);
  const token = sent.slice('Bearer '.length).trim();
  const isUser = /^(u-.|eyJ)/.test(token);
  if (isUser && !world.accounts.isOpen('feishu')) return refused('unknown-user', site);
  const owner = isUser ? token : tenantOf(token, world);
  if (owner === undefined) return refused('invalid', site);
  const caller: Caller = {
    ...refused(isUser ? 'user' : 'tenant', site),
    tenant: owner,
    app: findApp(world, appOf(owner)),
  };
  if (!world.rateLimits) return caller;
  const recent = (ms: number) => world.calls.within(ms, `${endpoint} ${owner}`, world.clock.now());
  return { ...caller, lastSecond: recent(1000), lastMinute: recent(60_000) };
}

/** Every call that the gateway lets through counts, whatever the service then says to it. */
export function countCall({ tenant }: Caller, endpoint: string, error: string | undefined, world: World): void {
  if (tenant === '' || error === 'rateLimited' || !world.rateLimits) return;
  world.calls.add(`${endpoint} ${tenant}`, world.clock.now());
}

function siteOf(call: Call): Site {
  const host = header(call.headers, 'host')?.toLowerCase() ?? '';
  return liveHosts.find((site) => host.startsWith(site) || call.url.startsWith(`/${site}/`)) ?? 'open.feishu.cn';
}

function refused(token: Caller['token'], site: Site): Caller {
  return { site, token, tenant: '', app: undefined, lastSecond: none, lastMinute: none };
}

/** A token issued here lives and dies here; any other of the right form is good while no app is declared. */
function tenantOf(token: string, world: World): string | undefined {
  const issued = world.tokens.find(token);
  const open = world.accounts.isOpen('feishu');
  if (issued === undefined) return /^t-./.test(token) && open ? token : undefined;
  const good = issued.kind === 'feishu/tenant' && isAlive(issued, world);
  return good && (open || findApp(world, appOf(issued.owner))) ? issued.owner : undefined;
}
