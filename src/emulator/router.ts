import type { Params } from '../core/call.ts';
import type { Endpoint, Origin, Provider } from '../core/provider.ts';
import { type PathNote, StrangePaths } from './strange-path.ts';

export interface Route {
  /** Name of the provider. */
  readonly provider: string;
  readonly origin: Origin;
  /** Undefined where the host knows no such path or method. */
  readonly endpoint: Endpoint | undefined;
  readonly params: Params;
  /** Where there is no endpoint: what may be told of that. */
  readonly note?: PathNote | undefined;
}

interface Located {
  readonly origin: Origin;
  readonly path: string;
}

interface Pattern {
  readonly endpoint: Endpoint;
  readonly regex: RegExp;
}

/** Endpoints of an origin: those whose path is fixed by that, and the others. */
interface Paths {
  readonly fixed: ReadonlyMap<string, readonly Endpoint[]>;
  readonly patterns: readonly Pattern[];
}

/** Which origin a call belongs to, and which of its endpoints answers. Paths are compared as sent: case counts. */
export class Router {
  private readonly origins: readonly Origin[];
  private readonly providers: ReadonlyMap<Origin, string>;
  private readonly byHost = new Map<string, Origin>();
  private readonly paths = new Map<Origin, Paths>();
  private readonly byPrefix: readonly { readonly origin: Origin; readonly regex: RegExp }[];
  /** Made when the first is asked for: programs that do all right never ask. */
  private strange: StrangePaths | undefined;
  private readonly served: readonly Provider[];

  constructor(providers: readonly Provider[]) {
    this.served = providers;
    this.origins = providers.flatMap((provider) => provider.origins);
    this.providers = new Map(
      providers.flatMap(({ name, origins }) => origins.map((origin) => [origin, name] as const)),
    );
    for (const origin of this.origins) {
      for (const host of origin.hosts) this.byHost.set(host, origin);
      this.paths.set(origin, pathsOf(origin));
    }
    this.byPrefix = this.origins.flatMap((origin) =>
      origin.prefixes === undefined ? [] : [{ origin, regex: beginsWith(origin.prefixes) }],
    );
  }

  /**
   * By a live host as the first segment of the path, which is how our own URLs name it, else by the Host header, else by
   * how the path begins.
   */
  locate(host: string | undefined, path: string): Located | undefined {
    const end = path.indexOf('/', 1);
    const first = this.byHost.get(end === -1 ? path.slice(1) : path.slice(1, end));
    if (first) return { origin: first, path: end === -1 ? '/' : path.slice(end) };
    const named = host && this.byHost.get(host.toLowerCase().replace(/:\d+$/, ''));
    if (named) return { origin: named, path };
    const origin = this.byPrefix.find(({ regex }) => regex.test(path))?.origin;
    return origin && { origin, path };
  }

  /** What may be told of a path that nothing answers. */
  noteOn(method: string, path: string): PathNote | undefined {
    this.strange ??= new StrangePaths(this.served);
    return this.strange.noteOn(method, path);
  }

  /** Whether it is a host of the live services. */
  isLive(host: string): boolean {
    return this.byHost.has(host);
  }

  route(method: string, host: string | undefined, path: string): Route | undefined {
    const located = this.locate(host, path);
    if (located === undefined) return undefined;
    const { origin } = located;
    const provider = this.providers.get(origin) ?? '';
    const { fixed, patterns } = this.paths.get(origin) as Paths;
    const found = fixed.get(located.path)?.find((endpoint) => takes(endpoint, method));
    if (found) return { provider, origin, endpoint: found, params: none };
    for (const { endpoint, regex } of patterns) {
      const match = takes(endpoint, method) ? regex.exec(located.path) : null;
      if (match) return { provider, origin, endpoint, params: decoded(match.groups) };
    }
    return { provider, origin, endpoint: undefined, params: {}, note: this.noteOn(method, located.path) };
  }
}

const none: Params = {};

function pathsOf({ endpoints }: Origin): Paths {
  const fixed = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    if (!endpoint.path.includes(':')) fixed.set(endpoint.path, [...(fixed.get(endpoint.path) ?? []), endpoint]);
  }
  return { fixed, patterns: endpoints.filter(({ path }) => path.includes(':')).map(compile) };
}

function takes({ methods }: Endpoint, method: string): boolean {
  return methods?.includes(method) ?? true;
}

function compile(endpoint: Endpoint): Pattern {
  const source = endpoint.path.replaceAll('.', '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)');
  return { endpoint, regex: new RegExp(`^${source}$`) };
}

function decoded(groups: Readonly<Record<string, string>> = {}): Params {
  const params: Record<string, string> = {};
  for (const name in groups) params[name] = decode(groups[name] as string);
  return params;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Whole segments of any of them. */
function beginsWith(prefixes: readonly string[]): RegExp {
  const sources = prefixes.map((prefix) => prefix.replaceAll('.', '\\.').replaceAll('*', '[^/]*'));
  return new RegExp(`^(?:${sources.join('|')})(?:/|$)`);
}
