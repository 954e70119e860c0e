/** `standin contract`, without the syntax of its flags: options in, lines out, and whether all is well. */

import { checkTogether } from './command/check-options.ts';
import { withCredentials } from './command/credentials.ts';
import { findDrift } from './command/drift.ts';
import { dryRun } from './command/dry-run.ts';
import type { CommandContext, ContractOptions } from './command/options.ts';
import { folderToRead } from './command/record-folder.ts';
import { runOnce } from './command/run-once.ts';
import { casesFor } from './command/select-cases.ts';
import { settleAll } from './command/settle.ts';
import { ledgerLines, ledgerSummary } from './live/ledger.ts';
import { readLedgers } from './live/record-files.ts';
import { escapeInvisible } from './report/escape-invisible.ts';

/** Rejects with a UsageError for options that cannot be, before anything is sent. */
export async function contractCommand(options: ContractOptions, given: CommandContext): Promise<boolean> {
  checkTogether(options);
  const context = withCredentials(options, readable(given));
  const cases = casesFor(options);
  if (options.ledger) {
    const [ledgers, now] = [readLedgers(folderToRead(options)), context.now()];
    const lines = [...ledgerLines(ledgers, cases, now), ...ledgerSummary(ledgers, cases, now)];
    for (const line of lines) context.say(line);
    return true;
  }
  if (options.drift) return findDrift(options, cases, context);
  if (options.settle) return settleAll(options, context);
  if (options.dryRun) return dryRun(options, cases, context);
  return runOnce(options, cases, context);
}

/** Nothing of what a target said gets to a terminal but as something to be read. */
function readable({ say, progress, ...context }: CommandContext): CommandContext {
  return {
    ...context,
    say: (line) => say(escapeInvisible(line)),
    progress: (line) => progress(escapeInvisible(line)),
  };
}
