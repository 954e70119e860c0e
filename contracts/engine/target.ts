/** A target is a value: where the providers live, and how to ask for what no input can bring about. */
import { createHash } from 'node:crypto';
import { providers } from '../providers.ts';
import type { Case, ProviderName } from './case.ts';
import type { HttpRequest, HttpResponse } from './http.ts';

export interface Target {
  readonly name: string;
  baseUrl(provider: ProviderName): string;
  /** How a request gets there; absent: over the network. Rejects with a NoResponseError, or a NotRunError. */
  readonly send?: (request: HttpRequest, timeoutMs: number, place: StepId) => Promise<HttpResponse>;
  /** The control plane, when there is one. Without it some cases cannot be provoked here. */
  readonly control?: string;
  /** A token, or a userId: a new one for each case, so that nothing one case does is seen by another. */
  credential(provider: ProviderName, caseId: string): string;
  /** Why a case cannot or shall not be asked here; asked just before its turn. */
  readonly excludes?: (example: Case) => Exclusion | undefined;
  /** Where responses hold what nobody may see. Absent: everything may be shown as it came. */
  readonly redaction?: Redaction;
}

/** Which step a request belongs to, counted from 0. */
export interface StepId {
  readonly caseId: string;
  readonly step: number;
}

export interface Exclusion {
  readonly status: 'not provokable here' | 'not run';
  readonly why: string;
}

export interface Redaction {
  /** What a case itself says is nobody's secret, even where it looks like one. */
  permit(text: string): void;
  text(value: string): string;
  response(response: HttpResponse): HttpResponse;
}

/** Thrown where a case cannot go on for a reason that lies not in the target, such as a budget that is spent. */
export class NotRunError extends Error {}

/** An emulator answers for all providers on one port and has its control plane there too. */
export const emulatorAt = (url: string, name = 'http'): Target => ({
  ...addressAt(url, name),
  control: `${url.replace(/\/$/, '')}/__standin`,
});

/** Any address that takes the providers' paths: somebody's own wrapper, gateway or staging. */
export const addressAt = (url: string, name = url): Target => ({
  name,
  baseUrl: () => url.replace(/\/$/, ''),
  credential: inventedCredential,
});

/** In the form that a provider's own credentials have; only an open target takes it. */
function inventedCredential(provider: ProviderName, caseId: string): string {
  const mark = createHash('sha256').update(caseId).digest('hex').slice(0, 32);
  return providers[provider]?.inventedCredential(mark) ?? `contract-${mark}`;
}
