/** The real services as a target: credentials from the environment, paced, within a budget, nothing secret shown. */
import { type Case, needsInWords, type ProviderName, providerOf } from '../case.ts';
import { toHttpRequest } from '../encode-request.ts';
import type { HttpResponse, RequestTemplate } from '../http.ts';
import { send } from '../send.ts';
import { type Exclusion, NotRunError, type Target } from '../target.ts';
import { Budget } from './budget.ts';
import { estimateOf } from './estimate.ts';
import { liveServiceOf, providerNames } from './live-services.ts';
import { SecretRedactor } from './secret-redactor.ts';
import { Throttle } from './throttle.ts';

export interface LiveOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where to find a provider, if not at its real host. */
  readonly bases?: Partial<Record<ProviderName, string>>;
  /** Whether cases that cost something are run too. Default false. */
  readonly costs?: boolean;
  /** Calls a second, if not those of the service. */
  readonly pace?: Partial<Record<ProviderName, number>>;
  readonly maxCalls?: number;
  /** Of request bodies. */
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

export interface LiveSession {
  readonly target: Target;
  readonly redactor: SecretRedactor;
  /** A line for each provider that refused its credential. */
  readonly problems: readonly string[];
  /** Why a provider cannot be asked at all. */
  withheld(provider: ProviderName): string | undefined;
}

export const baseOf = (provider: ProviderName, { bases }: Pick<LiveOptions, 'bases'>): string =>
  (bases?.[provider] ?? liveServiceOf(provider).host).replace(/\/$/, '');

export const paceOf = (provider: ProviderName, { pace }: Pick<LiveOptions, 'pace'>): number =>
  pace?.[provider] ?? liveServiceOf(provider).pace;

/** Which of the variables that a provider needs are not set; undefined when all are. */
export function missingVariables(
  provider: ProviderName,
  { environment }: Pick<LiveOptions, 'environment'>,
): string | undefined {
  const unset = liveServiceOf(provider).variables.filter((name) => !environment[name]);
  return unset.length === 0 ? undefined : `${unset.join(' and ')} not set`;
}

/** The providers with a case to run. */
export const providersToCall = (cases: readonly Case[], options: LiveOptions): readonly ProviderName[] => {
  const runnable = cases.filter(
    (each) => needsInWords(each).length === 0 && liveExclusionOf(each, options) === undefined,
  );
  return [...new Set(runnable.map(providerOf))];
};

/** Why a case is not for a real service, whatever is spent; the target's lack of a control plane is not asked here. */
export function liveExclusionOf(example: Case, options: LiveOptions): Exclusion | undefined {
  const { live } = example;
  if (live.kind === 'never') return { status: 'not provokable here', why: live.why };
  if (needsInWords(example).length > 0) return undefined;
  const unset = missingVariables(providerOf(example), options);
  if (unset !== undefined) return { status: 'not run', why: unset };
  if (live.kind === 'costs' && !options.costs) return { status: 'not run', why: `${live.why}; --costs runs it` };
  return undefined;
}

/** Fetches the credentials of these providers, of those that have their variables set, and sends nothing else yet. */
export async function openLive(options: LiveOptions, providers: readonly ProviderName[]): Promise<LiveSession> {
  const redactor = new SecretRedactor();
  for (const provider of providerNames) hide(provider, options, redactor);
  const pacedSend = paced(options);
  const credentials = new Map<ProviderName, string>();
  const refused = new Map<ProviderName, string>();
  for (const provider of providers.filter((each) => missingVariables(each, options) === undefined)) {
    try {
      const credential = await fetchCredential(provider, options, pacedSend.send);
      redactor.secret(credential, '{credential}');
      credentials.set(provider, credential);
    } catch (error) {
      if (error instanceof NotRunError) break;
      refused.set(provider, redactor.text(error instanceof Error ? error.message : String(error)));
    }
  }
  const target: Target = {
    name: 'live',
    baseUrl: (provider) => baseOf(provider, options),
    credential: (provider) => credentials.get(provider) ?? '',
    redaction: redactor,
    send: pacedSend.send,
    excludes: (example) => liveExclusionOf(example, options) ?? withheld(example, refused, pacedSend.budget),
  };
  const problems = [...refused].map(([provider, why]) => `${provider}: ${why}`);
  const missing = (provider: ProviderName) => missingVariables(provider, options) ?? refused.get(provider);
  return { target, redactor, problems, withheld: missing };
}

function withheld(example: Case, refused: ReadonlyMap<ProviderName, string>, budget: Budget): Exclusion | undefined {
  if (needsInWords(example).length > 0) return undefined;
  const why = refused.get(providerOf(example)) ?? budget.refuses(estimateOf(example));
  return why === undefined ? undefined : { status: 'not run', why };
}

function hide(provider: ProviderName, { environment }: LiveOptions, redactor: SecretRedactor): void {
  for (const name of liveServiceOf(provider).variables) redactor.secret(environment[name] ?? '', `{${name}}`);
}

type Send = NonNullable<Target['send']>;

function paced(options: LiveOptions): { readonly send: Send; readonly budget: Budget } {
  const budget = new Budget(options.maxCalls, options.maxBytes);
  const pace = new Throttle((provider) => paceOf(provider, options));
  const pacedSend: Send = async (request, timeoutMs, { caseId }) => {
    budget.spend(request.body?.length ?? 0);
    await pace.wait(caseId.split('/', 1)[0] as ProviderName);
    return send(request, timeoutMs);
  };
  return { send: pacedSend, budget };
}

function fetchCredential(provider: ProviderName, options: LiveOptions, sendPaced: Send): Promise<string> {
  const { variables, credential } = liveServiceOf(provider);
  const values = Object.fromEntries(variables.map((name) => [name, options.environment[name] ?? '']));
  const place = { caseId: `${provider}/credential`, step: 0 };
  const sendTemplate = (template: RequestTemplate): Promise<HttpResponse> =>
    sendPaced(toHttpRequest(template, baseOf(provider, options), ''), options.timeoutMs ?? 20_000, place);
  return credential(values, sendTemplate);
}
