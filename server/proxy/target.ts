/** Where a caller wants to go. */
export interface HostTarget {
  /** In small letters; an IPv6 address without its brackets. */
  readonly host: string;
  readonly port: number;
}

/** Of a whole URL. */
export interface UrlTarget extends HostTarget {
  readonly scheme: 'http' | 'https';
  /** Path and query, as sent. */
  readonly path: string;
}

const name = /^[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?$/i;
const bracketed = /^\[([0-9a-f:.]{2,45})\]$/i;

/** `host:port`, as CONNECT has it. Undefined for anything else: a user before it, an escape, a port that is none. */
export function targetOfConnect(authority: string): HostTarget | undefined {
  const [, host = '', digits] = /^([^@]*):(\d{1,5})$/.exec(authority) ?? [];
  return digits === undefined ? undefined : withPort(host, Number(digits));
}

/** A whole URL, as a call through a proxy has it. Undefined for anything else. */
export function targetOfUrl(url: string): UrlTarget | undefined {
  const [, written = '', authority = '', behind = ''] = /^(https?):\/\/([^/?#@\\]+)([/?][^#]*)?$/i.exec(url) ?? [];
  const scheme = written.toLowerCase() === 'https' ? 'https' : 'http';
  const [, host = '', digits] = /^(.*?)(?::(\d{1,5}))?$/.exec(authority) ?? [];
  const target = withPort(host, digits === undefined ? portOf(scheme) : Number(digits));
  if (written === '' || target === undefined) return undefined;
  return { ...target, scheme, path: behind.startsWith('/') ? behind : `/${behind}` };
}

function withPort(written: string, port: number): HostTarget | undefined {
  const host = bracketed.exec(written)?.[1] ?? (name.test(written) ? written : undefined);
  if (host === undefined || port < 1 || port > 65_535) return undefined;
  return { host: host.toLowerCase(), port };
}

export function portOf(scheme: 'http' | 'https'): number {
  return scheme === 'https' ? 443 : 80;
}

/** As a Host header has it. */
export function authorityOf({ host, port }: HostTarget, usual = 80): string {
  const written = host.includes(':') ? `[${host}]` : host;
  return port === usual ? written : `${written}:${port}`;
}
