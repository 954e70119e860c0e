import { type Command, InvalidArgumentError } from 'commander';
import { type ReportFile, reportForms } from '../run/report-files.ts';
import { run } from '../run/run.ts';
import type { CallKind } from '../run/tally.ts';
import { serverOptionsOf, takeServerOptions } from './server-options.ts';

/** `standin run -- <command>`: any program against a server of its own, which ends with it. */
export function define(command: Command): void {
  takeServerOptions(command.usage('[options] -- <command> [arguments]'), { port: 0, proxyPort: 0, assetUrls: 'live' })
    .option('--quiet', 'print nothing in the end but what makes it fail')
    .option('--report <form=file>', `write what was called: ${reportForms.join(', ')}; may be repeated`, reportFile)
    .option(
      '--fail-on <what>',
      'fail where the command did not, for calls that were refused or warned of, or were to what nobody answers: refused, warned, unknown; may be repeated',
      kind,
    )
    .argument('<command...>', 'what to run, with its arguments')
    .passThroughOptions()
    .action(async (line: string[], { quiet = false, report: reports = [], failOn = [], ...options }) => {
      const server = await serverOptionsOf(command, options, 'stderr');
      process.exitCode = await run({ command: line, server, quiet, reports, failOn });
    });
}

function reportFile(text: string, before: readonly ReportFile[] = []): readonly ReportFile[] {
  const mark = text.indexOf('=');
  const form = reportForms.find((each) => each === text.slice(0, mark));
  const file = text.slice(mark + 1);
  if (form && file !== '') return [...before, { form, file }];
  throw new InvalidArgumentError(`It must be ${reportForms.join(', ')}, then = and a file, as in junit=calls.xml.`);
}

const kindsToFailOn: readonly CallKind[] = ['refused', 'warned', 'unknown'];

function kind(text: string, before: readonly CallKind[] = []): readonly CallKind[] {
  const found = kindsToFailOn.find((each) => each === text);
  if (found === undefined) throw new InvalidArgumentError(`It must be ${kindsToFailOn.join(' or ')}.`);
  return before.includes(found) ? before : [...before, found];
}
