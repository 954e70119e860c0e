// The same cases in process: MSW takes calls to the real hosts off `node:http`. A socket carries the control plane alone.
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
import { emulatorAt, type Target } from './engine/target.ts';

const live: Readonly<Record<ProviderName, string>> = {
  feishu: 'https://open.feishu.cn',
  wechat: 'https://api.weixin.qq.com',
  kakao: 'https://tyrar0qvgf.apigw.ntruss.com',
};

let socket: Awaited<ReturnType<typeof startServer>>;
let msw: SetupServer;
let target: Target;

beforeAll(async () => {
  socket = await startServer({ port: 0 });
  msw = setupServer(...handlers(socket.emulator, { unknownPaths: 'answer' }));
  msw.listen({ onUnhandledRequest: 'bypass' });
  target = { ...emulatorAt(socket.url, 'msw'), baseUrl: (provider) => live[provider] };
});

afterAll(async () => {
  msw?.close();
  await socket?.close();
});

describe('through MSW', () => {
  it.each(allCases.map((example) => ({ example, says: example.because.says })))(
    '$example.id: $says',
    async ({ example }: { example: Case }) => {
      const [result] = await runContract({ target, cases: [example], deviations });
      if (!isAsExpected(result)) expect.fail(result ? resultLine(result) : 'no result');
    },
  );
});
