import { type Command, InvalidArgumentError } from 'commander';
import { type ContractOptions, contractCommand, UsageError } from '../../contracts/index.ts';
import { InputError } from '../../src/core/input-error.ts';
import { progress, say } from '../terminal.ts';

/** `standin contract`: the contract suite against an emulator, any address, the live services, or what they last said. */
export function define(command: Command): void {
  command
    .option('--target <url>', 'any address that takes the providers’ paths; a control plane is found by itself')
    .option('--emulator <url>', 'an emulator; it is reset before each case')
    .option('--live', 'the real services, with credentials from the environment')
    .option('--recorded <folder>', 'what --record has kept, replayed without any network')
    .option('--provider <name>', 'feishu, wechat or kakao alone; may be repeated', several)
    .option('--case <id>', 'one case, or several by *; may be repeated', several)
    .option('--timeout <ms>', 'for one answer (default: 20000)', whole)
    .option('--costs', 'live: run also what leaves a picture behind or spends a quota')
    .option(
      '--max-calls <number>',
      'live: stop after so many calls (default: 1000); --settle, anywhere: for each question (100)',
      whole,
    )
    .option('--max-bytes <number>', 'live: stop after so many bytes in request bodies (default: 1000000000)', whole)
    .option(
      '--rate <provider=number>',
      'live: calls a second, below what is documented; may be repeated',
      byName(positive),
    )
    .option(
      '--live-base <provider=url>',
      'live: another address for a provider; may be repeated',
      byName((url) => url),
    )
    // Not --env-file: Node 20 takes that for its own, wherever it stands.
    .option('--credentials <file>', 'variables for --live, as in .env.example; those of the environment go before')
    .option('--dry-run', 'live: print what would be sent and what it costs, and send nothing')
    .option('--record', 'live: keep the answers, redacted, and the day')
    .option(
      '--ledger-dir <folder>',
      'where --record keeps them, and a run looks for them (default in a checkout: contracts)',
    )
    .option('--ledger', 'print for each case when it was last held against the live service')
    .option('--settle <switch>', 'ask the target what a page leaves open; * for any; may be repeated', several)
    .option('--drift', 'hold two or more targets against each other and name who is wrong')
    .option('--junit <file>', 'write a report for CI')
    .option('--json <file>', 'write a report for programs')
    .option('--html <file>', 'write a report to read')
    .action(act);
}

async function act(options: ContractOptions): Promise<void> {
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  try {
    const isWell = await contractCommand(options, {
      now: () => new Date(),
      say: sayOver,
      progress,
      environment: process.env,
      signal: interrupt.signal,
    });
    process.exitCode = isWell ? 0 : 1;
  } catch (error) {
    throw error instanceof UsageError ? new InputError(error.message) : error;
  } finally {
    progress('');
  }
}

/** Over what is under way, where somebody watches. */
function sayOver(line: string): void {
  progress('');
  say(line);
}

function several(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function whole(text: string): number {
  const value = Number(text);
  if (/^[1-9]\d*$/.test(text) && Number.isSafeInteger(value)) return value;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

function positive(text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('It must be a number above 0.');
}

function byName<T>(read: (text: string) => T) {
  return (text: string, before: Readonly<Record<string, T>> = {}): Readonly<Record<string, T>> => {
    const mark = text.indexOf('=');
    if (mark < 1) throw new InvalidArgumentError('It must be provider=value.');
    return { ...before, [text.slice(0, mark)]: read(text.slice(mark + 1)) };
  };
}
