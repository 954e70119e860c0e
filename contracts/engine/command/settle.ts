/** `standin contract --settle feishu.imageMaxBytes --target …`: what the pages leave open, asked of a target. */
import type { ProviderName } from '../case.ts';
import type { OpenQuestion } from '../settle/open-question.ts';
import { allQuestions } from '../settle/open-questions.ts';
import { type Settled, settle } from '../settle/settle.ts';
import { UsageError } from '../usage-error.ts';
import { type OpenedTarget, openTargets } from './open-targets.ts';
import type { CommandContext, ContractOptions } from './options.ts';
import { matches } from './select-cases.ts';

/** Resolves with whether every question was settled that can be. */
export async function settleAll(options: ContractOptions, context: CommandContext): Promise<boolean> {
  const questions = chosen(options.settle ?? []);
  const [opened] = await openTargets(options, [...new Set(questions.map(providerOf))], context);
  if (opened === undefined) throw new UsageError('there is nothing to ask');
  const { say, progress, signal } = context;
  for (const problem of opened.problems) say(`PROBLEM  ${problem}`);
  let all = opened.problems.length === 0;
  for (const question of questions) {
    if (signal?.aborted) return false;
    progress(`asking for ${question.name}`);
    const settled = await settleOne(question, opened, options);
    all &&= 'value' in settled || question.kind === 'open';
    say(inWords(settled, opened.target.name));
  }
  return all;
}

/** Throws a UsageError for a pattern that is no question's. */
function chosen(patterns: readonly string[]): readonly OpenQuestion[] {
  for (const pattern of patterns) {
    if (allQuestions.some(({ name }) => matches(pattern, name))) continue;
    throw new UsageError(
      `nothing is open about ${pattern}; there are ${allQuestions.map(({ name }) => name).join(', ')}`,
    );
  }
  return allQuestions.filter(({ name }) => patterns.some((pattern) => matches(pattern, name)));
}

async function settleOne(question: OpenQuestion, opened: OpenedTarget, options: ContractOptions): Promise<Settled> {
  const { source, target, withheld } = opened;
  const { maxCalls, timeout } = options;
  const notLive = source === 'live' && question.kind === 'choice' ? question.notLive : undefined;
  const why = notLive ?? withheld?.(providerOf(question));
  if (why !== undefined) return { name: question.name, calls: 0, unsettled: why };
  const limits = { ...(maxCalls !== undefined && { maxCalls }), ...(timeout !== undefined && { timeoutMs: timeout }) };
  return settle(question, { target, ...limits });
}

const providerOf = ({ name }: OpenQuestion): ProviderName => name.slice(0, name.indexOf('.')) as ProviderName;

function inWords(settled: Settled, target: string): string {
  const calls = `${settled.calls} ${settled.calls === 1 ? 'call' : 'calls'} to ${target}`;
  if ('unsettled' in settled) return `OPEN  ${settled.name}: ${settled.unsettled}  (${calls})`;
  return `settled  --set ${settled.name}=${settled.value}  (${calls})`;
}
