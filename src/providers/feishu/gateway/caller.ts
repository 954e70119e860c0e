import { type Call, type Head, header } from '../../../core/call.ts';
import type { Explanation } from '../../../core/rule.ts';
import { magicOf, nobody, type Who } from '../../../core/who.ts';
import type { Recent } from '../../../core/windows.ts';
import type { World } from '../../../core/world.ts';
import { type App, findApp } from '../account.ts';
import { isMagic } from '../errors.ts';
import { liveHosts } from '../wire.ts';
import { appOf, isAlive, TENANT } from './tokens.ts';
import { whyTokenMissing, whyTokenRefused } from './trouble.ts';

/** Characters, many times those of a real one: it is kept with everything that is its tenant's. */
const LONGEST_TOKEN = 1024;

type Site = (typeof liveHosts)[number];

/** Whom the head of a call names; the tenant is the app, or the bare token while no app is declared. */
interface Named extends Who {
  /** The host that was called, which links in answers lead to. */
  readonly site: Site;
  readonly token: 'missing' | 'twice' | 'user' | 'unknown-user' | 'invalid' | 'tenant';
  /** Only of a token that was issued to a declared app. */
  readonly app: App | undefined;
}

/** What the gateway sees of the caller before the service behind it is asked. */
export interface Caller extends Named {
  readonly ip: string;
  /** Which of its causes made a token fail. */
  readonly trouble?: Explanation | undefined;
  /** Calls of this app to this endpoint that passed the gateway's limits. */
  readonly lastSecond: Recent;
  readonly lastMinute: Recent;
}

const none: Recent = { count: 0, lessInMs: 0 };

export function readCaller(call: Call, endpoint: string, world: World): Caller {
  const named = readNamed(call, world);
  const counts = named.tenant !== '' && world.rateLimits;
  const recent = (ms: number) =>
    counts ? world.calls.within(ms, `${endpoint} ${named.tenant}`, world.clock.now()) : none;
  const caller = Object.assign(named, { ip: call.ip, lastSecond: recent(1000), lastMinute: recent(60_000) });
  return named.token === 'tenant' ? caller : Object.assign(caller, { trouble: troubleOf(named, call, world) });
}

function troubleOf({ token, names }: Named, call: Call, world: World): Explanation | undefined {
  return token === 'missing' ? whyTokenMissing(call) : whyTokenRefused(names[0] ?? '', world);
}

export function readNamed(call: Head, world: World): Named {
  const site = siteOf(call);
  const sent = header(call.headers, 'authorization');
  if (!sent?.startsWith('Bearer ')) return stranger('missing', '', site);
  if (sent.length > LONGEST_TOKEN) return stranger('invalid', '', site);
  const token = sent.slice('Bearer '.length).trim();
  if (/^bearer\s/i.test(token)) return stranger('twice', token, site);
  const isUser = /^(u-.|eyJ)/.test(token);
  if (isUser && !world.accounts.isOpen('feishu')) return stranger('unknown-user', token, site);
  const owner = isUser ? token : tenantOf(token, world);
  if (owner === undefined) return stranger('invalid', token, site);
  const app = appOf(owner);
  return {
    site,
    token: isUser ? 'user' : 'tenant',
    tenant: owner,
    bare: owner === token,
    names: [token, owner, app],
    magic: magicOfToken(token) ?? magicOf(app),
    app: findApp(world, app),
  };
}

/** `t-` and 40 characters, as every captured one (feishu-captured-replies). */
export function hasRealToken({ headers }: Head): boolean {
  return /^Bearer t-[\w-]{40}$/.test(header(headers, 'authorization') ?? '');
}

/** Every call that the gateway lets through counts, whatever the service then says to it. */
export function countCall(
  { tenant }: Pick<Who, 'tenant'>,
  endpoint: string,
  error: string | undefined,
  world: World,
): void {
  if (tenant === '' || error === 'rateLimited' || !world.rateLimits) return;
  world.calls.add(`${endpoint} ${tenant}`, world.clock.now());
}

function siteOf(call: Head): Site {
  const host = header(call.headers, 'host')?.toLowerCase() ?? '';
  return liveHosts.find((site) => host.startsWith(site) || call.url.startsWith(`/${site}/`)) ?? 'open.feishu.cn';
}

function stranger(token: Named['token'], sent: string, site: Site): Named {
  return { ...nobody, site, token, names: [sent], magic: magicOfToken(sent), app: undefined };
}

function magicOfToken(token: string): string | undefined {
  return magicOf(token.replace(/^t-/, ''));
}

/**
 * A token issued here lives and dies here; any other of the right form is good while no app is declared. So is one that a
 * reset forgot, and it stays its app's: the program that kept it knows of no reset.
 */
function tenantOf(token: string, world: World): string | undefined {
  const open = world.accounts.isOpen('feishu');
  const mayBeAny = (app: string) => open || isMagic(app);
  const issued = world.tokens.find(token);
  if (issued !== undefined) {
    const app = appOf(issued.owner);
    const good = issued.kind === TENANT && isAlive(issued, world);
    return good && (mayBeAny(app) || findApp(world, app)) ? issued.owner : undefined;
  }
  const was = world.tokens.findForgotten(token);
  if (was?.kind === TENANT && mayBeAny(appOf(was.owner))) return was.owner;
  return (/^t-./.test(token) && open) || isMagic(token) ? token : undefined;
}
