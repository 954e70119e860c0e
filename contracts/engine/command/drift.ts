/** `standin contract --drift`: the suite against several targets, and who of them is wrong. */
import type { Case } from '../case.ts';
import { driftLine, driftsOf, isHeard, type Sighting } from '../drift.ts';
import { askedBy } from '../live/target.ts';
import { liveOptions, type Opened, openTargets, recordingsIn } from './open.ts';
import type { ContractOptions, Surroundings } from './options.ts';
import { run } from './run-once.ts';

/** Resolves with whether nobody is wrong, or only knowingly. */
export async function findDrift(
  options: ContractOptions,
  cases: readonly Case[],
  surroundings: Surroundings,
): Promise<boolean> {
  const { say, signal } = surroundings;
  const recordings = options.recorded === undefined ? {} : recordingsIn(options.recorded);
  const opened = await openTargets(options, askedBy(cases, liveOptions(options, surroundings)), surroundings);
  const sightings: Sighting[] = [];
  for (const each of opened) sightings.push(await sight(each, cases, options, surroundings));
  const drifts = driftsOf(cases, sightings);
  for (const drift of drifts) say(driftLine(drift, recordings));
  const problems = opened.flatMap((each) => each.problems);
  for (const problem of problems) say(`PROBLEM  ${problem}`);
  const compared = sightings.map(({ source, verdicts }) => `${source} ${verdicts.filter(isHeard).length}`);
  const silent = sightings.every(({ verdicts }) => !verdicts.some(isHeard));
  say(`drift: ${drifts.length} of ${cases.length} cases; heard: ${compared.join(', ')}`);
  if (silent) say('FAILED  nothing was compared');
  return !silent && problems.length === 0 && drifts.every(({ excused }) => excused !== undefined) && !signal?.aborted;
}

async function sight(
  opened: Opened,
  cases: readonly Case[],
  options: ContractOptions,
  surroundings: Surroundings,
): Promise<Sighting> {
  const verdicts: Sighting['verdicts'][number][] = [];
  await run(opened, cases, options, surroundings, (verdict, { outage }) => {
    verdicts.push({ verdict, ...(outage && { outage }) });
    surroundings.progress(`${opened.source}: ${verdicts.length} of ${cases.length}  ${verdict.case.id}`);
  });
  return { source: opened.source, verdicts };
}
