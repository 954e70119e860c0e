import { allCases } from '../../contracts/cases.ts';
import type { Case } from '../../contracts/engine/case.ts';
import { isAsExpected } from '../../contracts/engine/deviation.ts';
import { runContract } from '../../contracts/engine/run.ts';
import type { Answer } from '../../src/core/answer.ts';
import type { Call } from '../../src/core/call.ts';
import type { Endpoint, Provider } from '../../src/core/provider.ts';
import type { Settings } from '../../src/core/settings.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { providers } from '../../src/providers/index.ts';
import { inProcess } from '../mutation/in-process.ts';

/** A call that the contract made, and what the endpoint answered. */
export interface Seen {
  readonly case: string;
  readonly provider: Provider;
  readonly endpoint: Endpoint;
  readonly call: Call;
  readonly answer: Answer;
  readonly settings: Settings;
}

/** Runs cases in turn, and tells each call; resolves with the ids of those that failed. `now`: the time of each at its start. */
export async function watchContract(
  tell: (seen: Seen) => unknown,
  { cases = allCases, now }: { readonly cases?: readonly Case[]; readonly now?: number } = {},
): Promise<string[]> {
  let id = '';
  const watch = (provider: Provider, endpoint: Endpoint): Endpoint => ({
    ...endpoint,
    async answer(call, world, params) {
      const answer = await endpoint.answer(call, world, params);
      await tell({ case: id, provider, endpoint, call, answer, settings: world.settings });
      return answer;
    },
  });
  const watched = providers.map((provider) => ({
    ...provider,
    origins: provider.origins.map((origin) => ({
      ...origin,
      endpoints: origin.endpoints.map((endpoint: Endpoint) => watch(provider, endpoint)),
    })),
  }));
  const emulator = createEmulator<Provider>({ providers: watched, seed: 4 });
  const target = inProcess(emulator as never);
  const failed: string[] = [];
  for (const example of cases) {
    id = example.id;
    const [result] = await runContract({
      target: {
        ...target,
        send: async (wire, timeoutMs, place) => {
          const response = await target.send?.(wire, timeoutMs, place);
          if (now !== undefined && wire.url.endsWith('/__standin/reset')) {
            emulator.world.clock.freeze(true);
            emulator.world.clock.set(now);
          }
          return response as NonNullable<typeof response>;
        },
      },
      cases: [example],
    });
    if (!isAsExpected(result)) failed.push(example.id);
  }
  await emulator.close();
  return failed;
}
