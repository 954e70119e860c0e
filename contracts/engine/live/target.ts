/** The real services as a target: credentials from the environment, paced, within a budget, nothing secret shown. */
import { type Answer, type Ask, type Case, needsInWords, type Provider, providerOf } from '../case.ts';
import { send, toWire } from '../send.ts';
import { type Excluded, NotRun, type Target } from '../targets.ts';
import { Budget, Pace } from './budget.ts';
import { planOf } from './plan.ts';
import { Redactor } from './redactor.ts';
import { services } from './services.ts';

export interface LiveOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where to find a provider, if not at its real host. */
  readonly bases?: Partial<Record<Provider, string>>;
  /** Whether cases that cost something are run too. Default false. */
  readonly costs?: boolean;
  /** Calls a second, if not those of the service. */
  readonly pace?: Partial<Record<Provider, number>>;
  readonly maxCalls?: number;
  /** Of request bodies. */
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

export interface Live {
  readonly target: Target;
  readonly redactor: Redactor;
  /** A line for each provider that refused its credential. */
  readonly problems: readonly string[];
  /** Why a provider cannot be asked at all. */
  withheld(provider: Provider): string | undefined;
}

export const baseOf = (provider: Provider, { bases }: Pick<LiveOptions, 'bases'>): string =>
  (bases?.[provider] ?? services[provider].host).replace(/\/$/, '');

export const paceOf = (provider: Provider, { pace }: Pick<LiveOptions, 'pace'>): number =>
  pace?.[provider] ?? services[provider].pace;

/** Which of the variables that a provider needs are not set; undefined when all are. */
export function unsetInWords(
  provider: Provider,
  { environment }: Pick<LiveOptions, 'environment'>,
): string | undefined {
  const unset = services[provider].variables.filter((name) => !environment[name]);
  return unset.length === 0 ? undefined : `${unset.join(' and ')} not set`;
}

/** The providers with a case to run. */
export const askedBy = (cases: readonly Case[], options: LiveOptions): readonly Provider[] => {
  const runnable = cases.filter((each) => needsInWords(each).length === 0 && unfit(each, options) === undefined);
  return [...new Set(runnable.map(providerOf))];
};

/** Why a case is not for a real service, whatever is spent; the target's lack of a control plane is not asked here. */
export function unfit(example: Case, options: LiveOptions): Excluded | undefined {
  const { live } = example;
  if (live.kind === 'never') return { status: 'not provokable here', why: live.why };
  if (needsInWords(example).length > 0) return undefined;
  const unset = unsetInWords(providerOf(example), options);
  if (unset !== undefined) return { status: 'not run', why: unset };
  if (live.kind === 'costs' && !options.costs) return { status: 'not run', why: `${live.why}; --costs runs it` };
  return undefined;
}

/** Fetches the credentials of these providers, of those that have their variables set, and sends nothing else yet. */
export async function openLive(options: LiveOptions, providers: readonly Provider[]): Promise<Live> {
  const redactor = new Redactor();
  for (const provider of Object.keys(services) as Provider[]) hide(provider, options, redactor);
  const pacedSend = paced(options);
  const credentials = new Map<Provider, string>();
  const refused = new Map<Provider, string>();
  for (const provider of providers.filter((each) => unsetInWords(each, options) === undefined)) {
    try {
      const credential = await fetchCredential(provider, options, pacedSend.send);
      redactor.secret(credential, '{credential}');
      credentials.set(provider, credential);
    } catch (error) {
      if (error instanceof NotRun) break;
      refused.set(provider, redactor.text(error instanceof Error ? error.message : String(error)));
    }
  }
  const target: Target = {
    name: 'live',
    baseUrl: (provider) => baseOf(provider, options),
    credential: (provider) => credentials.get(provider) ?? '',
    redaction: redactor,
    send: pacedSend.send,
    excludes: (example) => unfit(example, options) ?? withheld(example, refused, pacedSend.budget),
  };
  const problems = [...refused].map(([provider, why]) => `${provider}: ${why}`);
  const missing = (provider: Provider) => unsetInWords(provider, options) ?? refused.get(provider);
  return { target, redactor, problems, withheld: missing };
}

function withheld(example: Case, refused: ReadonlyMap<Provider, string>, budget: Budget): Excluded | undefined {
  if (needsInWords(example).length > 0) return undefined;
  const why = refused.get(providerOf(example)) ?? budget.refuses(planOf(example));
  return why === undefined ? undefined : { status: 'not run', why };
}

function hide(provider: Provider, { environment }: LiveOptions, redactor: Redactor): void {
  for (const name of services[provider].variables) redactor.secret(environment[name] ?? '', `{${name}}`);
}

type Send = NonNullable<Target['send']>;

function paced(options: LiveOptions): { readonly send: Send; readonly budget: Budget } {
  const budget = new Budget(options.maxCalls, options.maxBytes);
  const pace = new Pace((provider) => paceOf(provider, options));
  const pacedSend: Send = async (wire, timeoutMs, { caseId }) => {
    budget.spend(wire.body?.length ?? 0);
    await pace.wait(caseId.split('/', 1)[0] as Provider);
    return send(wire, timeoutMs);
  };
  return { send: pacedSend, budget };
}

function fetchCredential(provider: Provider, options: LiveOptions, sendPaced: Send): Promise<string> {
  const { variables, credential } = services[provider];
  const values = Object.fromEntries(variables.map((name) => [name, options.environment[name] ?? '']));
  const place = { caseId: `${provider}/credential`, step: 0 };
  const ask = (asked: Ask): Promise<Answer> =>
    sendPaced(toWire(asked, baseOf(provider, options), ''), options.timeoutMs ?? 20_000, place);
  return credential(values, ask);
}
