import type { Service } from './service.ts';

const MAGIC = /^([a-z]-)?standin-/;

/** Throws a TypeError for a credential that only Standin understands, where it would go to the real service. */
export function refuseMagic(
  { provider, base }: Service,
  liveHosts: readonly string[],
  credentials: readonly (string | undefined)[],
): void {
  const host = base.hostname.replace(/\.$/, '');
  if (!liveHosts.some((live) => host === live || host.endsWith(`.${live}`))) return;
  const magic = credentials.find((credential) => credential !== undefined && MAGIC.test(credential));
  if (magic === undefined) return;
  throw new TypeError(
    `${provider}: ${magic} provokes an error in Standin and means nothing to ${host}; give the baseUrl of a running Standin, or a real credential`,
  );
}
