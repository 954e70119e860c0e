// The only file under contracts/ that may start the product. It sees the address and nothing else of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../server/index.ts';
import { allCases } from './cases.ts';
import { deviations } from './deviations.ts';
import type { Case } from './engine/case.ts';
import { isAsExpected } from './engine/deviation.ts';
import { resultLine } from './engine/report.ts';
import { runContract } from './engine/run.ts';
import { emulatorAt, type Target } from './engine/target.ts';

let server: Awaited<ReturnType<typeof startServer>>;
let target: Target;

beforeAll(async () => {
  server = await startServer({ port: 0 });
  target = emulatorAt(server.url);
});

afterAll(() => server?.close());

// One test for each case. An emulator can provoke everything, so each case passes or differs knowingly.
describe('over HTTP', () => {
  it.each(allCases.map((example) => ({ example, says: example.because.says })))(
    '$example.id: $says',
    async ({ example }: { example: Case }) => {
      const [result] = await runContract({ target, cases: [example], deviations });
      if (!isAsExpected(result)) expect.fail(result ? resultLine(result) : 'no result');
    },
  );
});
