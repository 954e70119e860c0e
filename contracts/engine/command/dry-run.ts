/** `standin contract --live --dry-run`: what would be sent and what that costs. Nothing is sent. */
import { type Case, needsInWords, type ProviderName, providerOf, stepsOf } from '../case.ts';
import { type Estimate, estimateOf, sumOf } from '../live/estimate.ts';
import { liveServiceOf } from '../live/live-services.ts';
import { baseOf, type LiveOptions, liveExclusionOf, missingVariables, paceOf } from '../live/live-target.ts';
import { liveOptions } from './open-targets.ts';
import type { CommandContext, ContractOptions } from './options.ts';

export function dryRun(options: ContractOptions, cases: readonly Case[], context: CommandContext): boolean {
  const live = liveOptions(options, context);
  const { say } = context;
  for (const provider of new Set(cases.map(providerOf))) {
    const planned = cases.filter((each) => providerOf(each) === provider && wouldRun(each, live));
    say(heading(provider, planned, live));
    for (const example of planned)
      say(`  ${example.id}: ${asksOf(example)}: ${inWords(estimateOf(example))}${price(example)}`);
  }
  say(`nothing was sent; a run ends after ${live.maxCalls} calls or ${live.maxBytes} bytes in request bodies`);
  return true;
}

/** With credentials that may not be there yet. */
function wouldRun(example: Case, live: LiveOptions): boolean {
  const environment = Object.fromEntries(liveServiceOf(providerOf(example)).variables.map((name) => [name, 'set']));
  return needsInWords(example).length === 0 && liveExclusionOf(example, { ...live, environment }) === undefined;
}

function heading(provider: ProviderName, planned: readonly Case[], live: LiveOptions): string {
  const unset = missingVariables(provider, live);
  const skipped = unset === undefined ? '' : `skipped (${unset}); otherwise `;
  const all = sumOf(planned.map(estimateOf));
  const pace = paceOf(provider, live);
  const seconds = Math.ceil(all.calls / pace);
  const cases = `${planned.length} cases, ${inWords(all)}, and a token where one is needed`;
  return `${provider} at ${baseOf(provider, live)}: ${skipped}${cases}; ${seconds} s at ${pace} calls a second`;
}

function inWords({ calls, bytes, unweighed, pictures }: Estimate): string {
  const more = unweighed === 0 ? '' : ` and what ${unweighed} of the calls take from earlier answers`;
  const left = pictures === 0 ? '' : `, leaves up to ${pictures} ${pictures === 1 ? 'picture' : 'pictures'}`;
  return `${calls} ${calls === 1 ? 'call' : 'calls'}, ${bytes} bytes${more}${left}`;
}

const asksOf = (example: Case): string => {
  const asks = stepsOf(example).map(({ send }) =>
    typeof send === 'function' ? 'what an earlier answer leads to' : `${send.method} ${send.url.split('?', 1)[0]}`,
  );
  return [...new Set(asks)].join(', ');
};

const price = ({ live }: Case): string => (live.kind === 'costs' ? ` (${live.why})` : '');
