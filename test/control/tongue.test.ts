import { expect, it } from 'vitest';
import { recordOf } from '../../src/control/request-record.ts';
import { Bytes } from '../../src/core/bytes.ts';
import type { Entry } from '../../src/core/journal.ts';
import { say } from '../../src/core/say.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { providers } from '../../src/providers/index.ts';

// So short that it is not looked for by itself.
const SECRET = 'q8Zr';
const tongue = {
  'send POST': '请用 POST',
  'send {}': '请用 {}',
  'no query': '没有查询参数',
  'app_secret={} came with {}': '收到了 {2} 和 {1}',
  'the image was lost': '图片丢了',
};

async function refused(): Promise<Entry> {
  const emulator = createEmulator();
  await emulator.answer({
    method: 'POST',
    url: '/cgi-bin/media/uploadimg',
    headers: ['Host', 'api.weixin.qq.com'],
    framing: { length: 0 },
    body: Bytes.of(new Uint8Array()),
    ip: '127.0.0.1',
  });
  const [entry] = emulator.world.journal.entries();
  return entry as Entry;
}

it('tells an entry in another language, and in English where none is asked for', async () => {
  const entry = await refused();
  expect(recordOf(entry, providers).verdict?.measured).toBe('no query');
  expect(recordOf(entry, providers, undefined, tongue).verdict?.measured).toBe('没有查询参数');
});

it('leaves what an older journal has in words as it is', async () => {
  const entry = await refused();
  const warnings = [{ says: 'the image was lost' }];
  const old = {
    ...entry,
    verdict: { ...entry.verdict, error: 'x', measured: 'no query', mend: 'send POST' },
    warnings,
  };
  const { verdict, warnings: shown } = recordOf(old, providers, undefined, tongue);
  expect([verdict?.measured, verdict?.mend, shown]).toEqual(['no query', '请用 POST', [{ says: '图片丢了' }]]);
});

it('hides in any language what it hides in English', async () => {
  const entry = await refused();
  const measured = say`app_secret=${SECRET} came with ${'a name'}`;
  const { ours: _, ...verdict } = { error: 'x', ...entry.verdict };
  const found = { ...entry, verdict: { ...verdict, measured } };
  const english = recordOf(found, providers).verdict?.measured;
  const chinese = recordOf(found, providers, undefined, tongue).verdict?.measured;
  expect(english).not.toContain(SECRET);
  expect(english).toMatch(/^app_secret=.+ came with a name$/);
  expect(chinese).not.toContain(SECRET);
  expect(chinese).toMatch(/^收到了 a name 和 .+$/);
});
