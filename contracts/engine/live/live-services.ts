import { providers } from '../../providers.ts';
import type { ProviderName } from '../case.ts';
import { UsageError } from '../usage-error.ts';
import type { LiveService } from './live-service.ts';

export const providerNames: readonly ProviderName[] = Object.keys(providers);

/** Throws a UsageError for a provider that there is not. */
export function liveServiceOf(provider: ProviderName): LiveService {
  const found = providers[provider];
  if (found) return found.liveService;
  throw new UsageError(`there is no provider ${provider}; there are ${providerNames.join(', ')}`);
}
