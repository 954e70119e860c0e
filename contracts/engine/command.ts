/** `standin contract`, without the syntax of its flags: options in, lines out, and whether all is well. */
import { withCredentials } from './command/credentials.ts';
import { findDrift } from './command/drift.ts';
import { dryRun } from './command/dry-run.ts';
import { folderToRead } from './command/folder.ts';
import { type ContractOptions, casesFor, checkTogether, type Surroundings } from './command/options.ts';
import { runOnce } from './command/run-once.ts';
import { settleAll } from './command/settle.ts';
import { readLedgers } from './live/files.ts';
import { ledgerLines, ledgerSummary } from './live/ledger.ts';

/** Rejects with a UsageError for options that cannot be, before anything is sent. */
export async function contractCommand(options: ContractOptions, around: Surroundings): Promise<boolean> {
  checkTogether(options);
  const surroundings = withCredentials(options, around);
  const cases = casesFor(options);
  if (options.ledger) {
    const [ledgers, now] = [readLedgers(folderToRead(options)), surroundings.now()];
    const lines = [...ledgerLines(ledgers, cases, now), ...ledgerSummary(ledgers, cases, now)];
    for (const line of lines) surroundings.say(line);
    return true;
  }
  if (options.drift) return findDrift(options, cases, surroundings);
  if (options.settle) return settleAll(options, surroundings);
  if (options.dryRun) return dryRun(options, cases, surroundings);
  return runOnce(options, cases, surroundings);
}
