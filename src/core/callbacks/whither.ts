/** Where callbacks may lead: to this machine alone, or to any address that an account gave. */
export type Whither = 'loopback' | 'any';

const wayOut = 'unless callbacks to any address are allowed (--callbacks any)';

/** Why nothing may be sent there, as what it must be; undefined where it may. */
export function strangeAddress(url: string, whither: Whither): string | undefined {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol)) return 'must be an address of http or https';
  if (address.username !== '' || address.password !== '') return 'must have no user and no password in it';
  if (whither === 'any' || isLoopback(address.hostname)) return undefined;
  return `must lead to this machine (127.0.0.1, localhost or [::1]) ${wayOut}`;
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
