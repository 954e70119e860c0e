import { createSecureContext } from 'node:tls';
import { InputError } from '../../src/core/input-error.ts';
import type { Provider } from '../../src/core/provider.ts';
import { authorityFor } from './authority.ts';
import { issue, type Pair } from './certificate.ts';
import { namesFor } from './names.ts';
import type { TlsOptions } from './options.ts';

/** What a server shows to those who speak TLS with it. */
export interface Certified extends Pair {
  /** Of the authority that its clients are to trust; absent where the certificate is the user's own. */
  readonly caFile?: string;
}

/** The user's own, or one of this machine's authority. Throws an InputError for what is none. */
export function certify({ cert, key }: TlsOptions, providers: readonly Provider[]): Certified {
  if (cert === undefined && key === undefined) {
    const names = namesFor(providers);
    const authority = authorityFor(names);
    return { ...issue(authority, names), caFile: authority.file };
  }
  if (cert === undefined || key === undefined) {
    throw new InputError(`tls: cert and key belong together, and there is no ${cert === undefined ? 'cert' : 'key'}`);
  }
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    throw new InputError(`tls: cert and key are not PEM of a certificate and its key: ${(error as Error).message}`);
  }
  return { cert, key };
}
