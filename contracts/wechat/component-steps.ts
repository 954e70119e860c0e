/** What comes first in the cases of a third-party platform: its token, and the authorisation of an account. */
import { frozen, type Need, type Step } from '../engine/case.ts';
import type { HttpResponse } from '../engine/http.ts';
import { buy, info, merchant, platform, spend } from './component-requests.ts';
import { authorization, componentToken } from './component-responses.ts';

/**
 * Tickets and codes are pushed to an address of the platform's; an emulator shows them on its control plane. The
 * accounts named are declared first, with the clock standing still.
 */
export const lookAtAccounts = (...needs: readonly Need[]): Step => ({
  needs: [frozen, ...needs],
  to: 'control plane',
  send: { method: 'GET', url: '/accounts' },
  expect: { status: 200, body: { kind: 'unspecified', why: 'the control plane is not the provider’s' } },
});

/** The ticket (answer 0), then the platform's token (answer 1). */
export const asPlatform = (needs: readonly Need[], ...more: readonly Step[]): readonly [Step, ...Step[]] => [
  lookAtAccounts(platform(), ...needs),
  { send: ([looked]) => buy(looked), expect: componentToken() },
  ...more,
];

/** And the authorisation of an account (answer 2), with the sets it grants. */
export const onBehalf = (permissions: readonly number[], ...more: readonly Step[]): readonly [Step, ...Step[]] =>
  asPlatform(
    [merchant({ permissions })],
    { send: ([looked, bought]) => spend(looked, bought), expect: authorization(permissions) },
    ...more,
  );

/** The token of that authorisation. */
export const granted = ([, , authorised]: readonly HttpResponse[]): string =>
  info('authorizer_access_token', authorised);
