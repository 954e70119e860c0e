import type { RequestRecord } from '../../../src/core/shapes.ts';

/** What a client writes by itself. */
const OWN = /^(host|connection|content-length|transfer-encoding|accept-encoding|expect|user-agent|accept|keep-alive)$/i;

/** The headers that somebody meant; of a form not its type, whose boundary is the next sender's. */
export function sentHeaders({ headers, parts }: RequestRecord): RequestRecord['headers'] {
  return headers.filter(([name]) => !OWN.test(name) && !(parts.length > 0 && /^content-type$/i.test(name)));
}
