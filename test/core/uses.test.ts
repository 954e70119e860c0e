import { expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { Bytes } from '../../src/core/bytes.ts';
import { Uses } from '../../src/core/uses.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';

it('names the call that made what another uses, and that one the calls that used it', () => {
  const uses = new Uses();
  uses.note('1', 'kakao', ['a', 'b']);
  expect(uses.find('2', 'kakao', ['b', 'b', 'unheard-of'])).toEqual([{ key: 'b', request: '1' }]);
  expect(uses.find('3', 'feishu', ['b'])).toEqual([]);
  expect(uses.find('4', 'kakao', ['a'])).toEqual([{ key: 'a', request: '1' }]);
  expect(uses.of('1')).toEqual({ made: ['a', 'b'], usedBy: ['2', '4'] });
  uses.forget('1');
  expect([uses.of('1'), uses.find('5', 'kakao', ['a'])]).toEqual([{ made: [], usedBy: [] }, []]);
});

it('forgets with the entries of the journal', async () => {
  const emulator = createEmulator();
  const upload = async () => {
    const body = new FormData();
    body.append('image', new Blob([png({ width: 720, height: 720 })]), 'a.png');
    await emulator.fetch(
      new Request('https://tyrar0qvgf.apigw.ntruss.com/file/v1/FT/image/me', { method: 'POST', body }),
    );
    return String(emulator.images()[0]?.key);
  };
  const { journal } = emulator.world;
  const call = { method: 'POST', url: '/', headers: [], framing: 'unknown', ip: '' } as const;
  const use = (key: string) =>
    journal.add(
      { at: 0, tookMs: 0, provider: 'kakao', params: {} },
      { ...call, body: Bytes.empty },
      { reply: { status: 200, headers: [], body: '' }, uses: [key] },
    );
  const key = await upload();
  expect(use(key).uses).toEqual([{ key, request: '1' }]);
  expect(emulator.request('1')).toMatchObject({ made: [key], usedBy: ['2'] });
  for (let i = 0; i < 1000; i++) use('nothing');
  expect(use(key).uses).toBeUndefined();
});
