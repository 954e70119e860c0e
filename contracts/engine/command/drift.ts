/** `standin contract --drift`: the suite against several targets, and who of them is wrong. */
import type { Case } from '../case.ts';
import { driftLine, driftsOf, type TargetResults, wasAnswered } from '../drift.ts';
import { providersToCall } from '../live/live-target.ts';
import { liveOptions, type OpenedTarget, openTargets, recordingsIn } from './open-targets.ts';
import type { CommandContext, ContractOptions } from './options.ts';
import { runAgainst } from './run-once.ts';

/** Resolves with whether nobody is wrong, or only knowingly. */
export async function findDrift(
  options: ContractOptions,
  cases: readonly Case[],
  context: CommandContext,
): Promise<boolean> {
  const { say, signal } = context;
  const recordings = options.recorded === undefined ? {} : recordingsIn(options.recorded);
  const opened = await openTargets(options, providersToCall(cases, liveOptions(options, context)), context);
  const byTarget: TargetResults[] = [];
  for (const each of opened) byTarget.push(await resultsOf(each, cases, options, context));
  const drifts = driftsOf(cases, byTarget);
  for (const drift of drifts) say(driftLine(drift, recordings));
  const problems = opened.flatMap((each) => each.problems);
  for (const problem of problems) say(`PROBLEM  ${problem}`);
  const compared = byTarget.map(({ source, results }) => `${source} ${results.filter(wasAnswered).length}`);
  const silent = byTarget.every(({ results }) => !results.some(wasAnswered));
  say(`drift: ${drifts.length} of ${cases.length} cases; heard: ${compared.join(', ')}`);
  if (silent) say('FAILED  nothing was compared');
  return !silent && problems.length === 0 && drifts.every(({ excused }) => excused !== undefined) && !signal?.aborted;
}

async function resultsOf(
  opened: OpenedTarget,
  cases: readonly Case[],
  options: ContractOptions,
  context: CommandContext,
): Promise<TargetResults> {
  const results: TargetResults['results'][number][] = [];
  await runAgainst(opened, cases, options, context, (result, { outage }) => {
    results.push({ result, ...(outage && { outage }) });
    context.progress(`${opened.source}: ${results.length} of ${cases.length}  ${result.case.id}`);
  });
  return { source: opened.source, results };
}
