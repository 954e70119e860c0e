/** Where ledgers and recordings are kept. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../usage-error.ts';
import type { ContractOptions } from './options.ts';

/** A checkout keeps them beside the cases. */
const inCheckout = 'contracts';
const isCheckout = () => existsSync(`${inCheckout}/feishu/cases.ts`);
const packaged = fileURLToPath(new URL('../..', import.meta.url));

/** Throws a UsageError for a folder that is not there, unless this run is to make it. */
export function folderToRead({ ledgerDir, record }: ContractOptions): string {
  if (ledgerDir === undefined) return isCheckout() ? inCheckout : packaged;
  if (record || existsSync(ledgerDir)) return ledgerDir;
  throw new UsageError(`there is no folder ${ledgerDir}; --live --record writes one`);
}

/** Throws a UsageError where a record must not go unasked. */
export function folderToWrite({ live, ledgerDir, liveBase }: ContractOptions): string {
  if (!live) throw new UsageError('--record takes down what the live services answer; it needs --live');
  if (ledgerDir !== undefined) return ledgerDir;
  if (liveBase) throw new UsageError('a record of a stand-in is none of the live service; say where with --ledger-dir');
  if (isCheckout()) return inCheckout;
  throw new UsageError('say with --ledger-dir in which folder to keep the record');
}
