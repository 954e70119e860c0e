/**
 * `standin/register`: from when it is loaded, what a program of Node's says to the providers' live hosts goes to a running
 * Standin, without TLS and without a certificate: `fetch`, `node:http`, `node:https` and whatever is built on them. All
 * other hosts are left alone. `STANDIN_URL` says where Standin listens, by default `http://127.0.0.1:4010`; it throws an
 * Error for one that is no address.
 *
 * @example
 * node --import standin/register app.mjs
 */
import { hosts } from './hosts.ts';
import { lead } from './lead.ts';
import { whereFrom } from './where.ts';

const where = whereFrom(process.env.STANDIN_URL);
lead(hosts, where);

/** Where Standin is looked for. */
export const url: string = where.url;
/** Those that lead there. */
export { hosts };
