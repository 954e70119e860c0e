// The only file under contracts/ that may start the product: behind a socket, where it sees the address, and behind MSW,
// which takes calls to the real hosts off `node:http`. Each of them gets every case. Both have one seed and one time, so
// what they answered has to be the same bytes.
import { type SetupServer, setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handlers } from '../mocks/index.ts';
import { startServer } from '../server/index.ts';
import { allCases } from './cases.ts';
import { deviations } from './deviations.ts';
import type { Case, ProviderName } from './engine/case.ts';
import { isAsExpected } from './engine/deviation.ts';
import { resultLine } from './engine/report.ts';
import { runContract } from './engine/run.ts';
import { send } from './engine/send.ts';
import { emulatorAt, type Target } from './engine/target.ts';
import { asLive, type Shown } from './selftest/as-live.ts';

const live: Readonly<Record<ProviderName, string>> = {
  feishu: 'https://open.feishu.cn',
  wechat: 'https://api.weixin.qq.com',
  kakao: 'https://tyrar0qvgf.apigw.ntruss.com',
};
const now = Date.now();
const rows = allCases.map((example) => ({ example, says: example.because.says }));

type Server = Awaited<ReturnType<typeof startServer>>;
/** What came back in each case, by the name of the target. */
type Heard = Map<string, readonly Shown[]>;

/** A case begins with a reset. This one holds the clock as well, which stands still until the case moves it. */
function inOneTime(target: Target, { emulator }: Server): Target {
  return {
    ...target,
    send: async (wire, timeoutMs) => {
      if (!wire.url.endsWith('/__standin/reset')) return send(wire, timeoutMs);
      emulator.reset();
      emulator.world.clock.freeze(true);
      emulator.world.clock.set(now);
      return { status: 204, headers: [], body: new Uint8Array() };
    },
  };
}

/** An emulator can provoke everything, so each case passes or differs knowingly. */
async function expectWell(target: Target, example: Case, url: string, heard: Heard): Promise<void> {
  const [result] = await runContract({
    target,
    cases: [example],
    deviations,
    onResult: (_, { steps }) =>
      heard.set(
        example.id,
        steps.map(({ response }) => asLive(response, url)),
      ),
  });
  if (!isAsExpected(result)) expect.fail(result ? resultLine(result) : 'no result');
}

const overHttp: Heard = new Map();
const throughMsw: Heard = new Map();

describe('over HTTP', () => {
  let server: Server;
  let target: Target;
  beforeAll(async () => {
    server = await startServer({ port: 0, seed: 4 });
    target = inOneTime(emulatorAt(server.url), server);
  });
  afterAll(() => server?.close());

  it.each(rows)('$example.id: $says', ({ example }) => expectWell(target, example, server.url, overHttp));
});

describe('through MSW', () => {
  // It carries the control plane alone.
  let socket: Server;
  let msw: SetupServer;
  let target: Target;
  beforeAll(async () => {
    socket = await startServer({ port: 0, seed: 4 });
    msw = setupServer(...handlers(socket.emulator, { unknownPaths: 'answer' }));
    msw.listen({ onUnhandledRequest: 'bypass' });
    target = { ...inOneTime(emulatorAt(socket.url, 'msw'), socket), baseUrl: (provider) => live[provider] ?? '' };
  });
  afterAll(async () => {
    msw?.close();
    await socket?.close();
  });

  it.each(rows)('$example.id: $says', ({ example }) => expectWell(target, example, socket.url, throughMsw));
});

/** The socket’s URLs lead where the Host header says; MSW goes by the URL. */
const namesItsHost = 'wechat/accepts-an-upload-at-a-nearer-host';

describe('gives the same bytes over HTTP and through MSW', () => {
  it.each(rows)('$example.id', ({ example: { id } }) => {
    const [there, here] = [overHttp.get(id), throughMsw.get(id)];
    expect(there?.length).toBeGreaterThan(0);
    if (id === namesItsHost) expect(here).not.toEqual(there);
    else expect(here).toEqual(there);
  });
});
