import { InputError } from '../core/input-error.ts';
import type { Provider } from '../core/provider.ts';

/** Throws an InputError with the names there are. */
export function findProvider(name: unknown, providers: readonly Provider[], what?: string): Provider {
  const found = providers.find((provider) => provider.name === name);
  if (found) return found;
  const names = providers.map((each) => each.name).join(', ');
  const not = typeof name === 'string' ? `, not ${JSON.stringify(name)}` : '';
  throw new InputError(`${what === undefined ? '' : `${what}: `}provider must be one of ${names}${not}`);
}
