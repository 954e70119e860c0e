/** Whether a target is a provider's at all, asked before hundreds of cases fail for one reason. */
import { providers } from '../providers.ts';
import { type Case, type ProviderName, providerOf } from './case.ts';
import { toHttpRequest } from './encode-request.ts';
import { type HttpResponse, headerOf, textOf } from './http.ts';
import { send } from './send.ts';
import type { Target } from './target.ts';

/** Fewer cases are soon asked, and their failures say the same. */
const worthAsking = 20;
const patienceMs = 5000;

/** Why the cases of some providers are not run. A server that is silent or ill may be anybody's, and is none of these. */
export async function strangersAt(target: Target, cases: readonly Case[]): Promise<ReadonlyMap<ProviderName, string>> {
  // Who sends in a way of its own, as live and recordings do, has been told from others by then.
  if (target.send !== undefined) return new Map();
  const toRun = cases.filter((example) => target.excludes?.(example) === undefined);
  if (toRun.length < worthAsking) return new Map();
  const asked = [...new Set(toRun.map(providerOf))];
  const met = await Promise.all(
    asked.map(async (provider) => [provider, await strangeAnswer(target, provider)] as const),
  );
  const strange = met.filter((each): each is readonly [ProviderName, string] => each[1] !== undefined);
  const [first] = strange;
  if (first === undefined) return new Map();
  const isNobody = strange.length === asked.length && asked.length > 1;
  const why = (provider: ProviderName, answer: string) =>
    isNobody ? `is none of ${asked.join(', ')}: ${first[1]}` : `is not ${provider}: ${answer}`;
  return new Map(strange.map(([provider, answer]) => [provider, `${target.name} ${why(provider, answer)}`]));
}

/** What it answered to the first of a provider's probes; undefined where any answer is the provider's, or says nothing of that. */
async function strangeAnswer(target: Target, provider: ProviderName): Promise<string | undefined> {
  const { probes = [], isOwn = () => true } = providers[provider]?.likeness ?? {};
  let first: string | undefined;
  for (const probe of probes) {
    const request = toHttpRequest(probe, target.baseUrl(provider), target.credential(provider, 'likeness'));
    const response = await send(request, patienceMs).catch(() => undefined);
    if (response === undefined || isIll(response) || isOwn(parsed(response))) return undefined;
    first ??= `${probe.method} ${new URL(request.url).pathname} gets ${inWords(response)}`;
  }
  return first;
}

/** 501 is how servers of files refuse a POST. */
const isIll = ({ status }: HttpResponse): boolean => status === 429 || (status >= 500 && status !== 501);

function parsed(response: HttpResponse): unknown {
  try {
    return JSON.parse(textOf(response));
  } catch {
    return undefined;
  }
}

function inWords(response: HttpResponse): string {
  const type = headerOf(response, 'content-type')?.replace(/;.*/, '').slice(0, 100);
  return `HTTP ${response.status}${type === undefined ? '' : `, ${type}`}`;
}
