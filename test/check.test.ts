import { expect, it } from 'vitest';
import { gif, jpg, png } from '../fixtures/images.ts';
import { courtOf, targetNamed, targetsOf, tryOut } from '../src/control/trial.ts';
import { createEmulator } from '../src/emulator/emulator.ts';
import { providers } from '../src/providers/index.ts';

const targets = targetsOf(providers);
const court = courtOf(providers);

const said = (name: string, bytes: Uint8Array, ...asked: string[]) => {
  const results = tryOut({ name, bytes }, court, asked.length === 0 ? targets : asked);
  return results.map(({ target, verdict }) => [target, verdict?.error]);
};

it('says of each endpoint whether it would take a picture', () => {
  expect(said('a.jpg', jpg({ width: 800, height: 600 }))).toEqual(targets.map((target) => [target, undefined]));
  expect(said('a.gif', gif({ width: 2001, height: 10 }))).toEqual([
    ['feishu/images', 'resolutionTooHigh'],
    ['feishu/images:avatar', 'resolutionTooHigh'],
    ['wechat/uploadimg', 'fileType'],
    ['kakao/FT', 'imageFormat'],
    ['kakao/FT_WIDE', 'imageFormat'],
    ['kakao/ft-wide-item-list', 'imageFormat'],
    ['kakao/ft-carousel-feed', 'imageFormat'],
    ['kakao/mms-image', 'imageFormat'],
    ['kakao/rcs-image', 'imageFormat'],
  ]);
});

it('tells a message from an avatar', () => {
  const wide = png({ width: 4097, height: 8 });
  expect(said('a.png', wide, 'feishu/images', 'feishu/images:avatar')).toEqual([
    ['feishu/images', undefined],
    ['feishu/images:avatar', 'resolutionTooHigh'],
  ]);
});

it('takes its settings', () => {
  const bytes = png({ width: 8, height: 6 });
  const [result] = tryOut({ name: 'a.png', bytes }, courtOf(providers, 'documented', { 'kakao.wideSize': '4:3' }), [
    'kakao/FT_WIDE',
  ]);
  expect(result?.taken).toBe(true);
  expect(() => courtOf(providers, 'documented', { nope: 1 })).toThrow('there is no setting "nope"');
});

it('names the targets there are', () => {
  expect(targetNamed('feishu/images:message', providers)).toBe('feishu/images');
  expect(() => targetNamed('feishu', providers)).toThrow(
    'there is no target "feishu"; there are feishu/images, feishu/images:avatar',
  );
});

const mendOf = (width: number, height: number, target: string) => {
  const [result] = tryOut({ name: 'a.png', bytes: png({ width, height }) }, court, [target]);
  return result?.verdict?.mend;
};

it.each<[number, number, string]>([
  [2001, 1000, 'cut it to 2000 x 1000 pixels, or make it at least 1001 high'],
  [1003, 501, 'cut it to 1002 x 501 pixels, or make it at least 502 high'],
  [600, 801, 'cut it to 600 x 800 pixels, or make it at least 601 wide'],
  [499, 499, 'make it at least 500 pixels wide, 1 more'],
])('tells the nearest change to %i x %i, and it passes', (width, height, mend) => {
  expect(mendOf(width, height, 'kakao/FT')).toBe(mend);
  const cut = /cut it to (\d+) x (\d+)/.exec(mend);
  if (cut) expect(mendOf(Number(cut[1]), Number(cut[2]), 'kakao/FT')).toBeUndefined();
  const [, more, side] = /at least (\d+) (?:pixels )?(high|wide)/.exec(mend) ?? [];
  const mended = side === 'high' ? ([width, Number(more)] as const) : ([Number(more), height] as const);
  expect(mendOf(...mended, 'kakao/FT')).toBeUndefined();
});

it('tells how many bytes are too many', () => {
  const bytes = jpg({ width: 800, height: 600, bytes: 512_001 });
  const [result] = tryOut({ name: 'a.jpg', bytes }, court, ['kakao/FT']);
  expect(result?.verdict).toMatchObject({
    measured: 512_001,
    limit: 512_000,
    mend: 'send at most 512000 bytes, 1 fewer',
  });
});

it('warns of what passes by a reading alone', () => {
  const bytes = jpg({ width: 800, height: 600, bytes: 500_001 });
  const [result] = tryOut({ name: 'a.jpg', bytes }, court, ['kakao/FT']);
  expect(result).toMatchObject({
    taken: true,
    warnings: [{ says: expect.stringContaining('if the page meant 500000') }],
  });
});

it.each(['documented', 'observed'] as const)(
  'refuses every file that is too long to be read, in profile %s',
  (profile) => {
    const results = tryOut({ name: 'a.png', bytes: { length: 70_000_000 } }, courtOf(providers, profile));
    expect(results.map(({ target }) => target)).toEqual(targets);
    for (const { taken, verdict } of results) {
      expect({ taken, error: verdict?.error, measured: verdict?.measured }).toEqual({
        taken: false,
        error: 'tooLarge',
        measured: 70_000_000,
      });
      // Of the pixels nothing is known, so nothing is said.
      expect(verdict).not.toHaveProperty('also');
    }
  },
);

it('says the same by the emulator, as its switches are at the time', () => {
  const emulator = createEmulator();
  const file = png({ width: 8, height: 6 });
  const wide = () => emulator.check({ file, filename: 'a.png', for: ['kakao/FT_WIDE', 'feishu/images:message'] });
  expect(wide()).toMatchObject({
    ...{ filename: 'a.png', bytes: file.length, format: 'png', width: 8, height: 6 },
    results: [
      { target: 'kakao/FT_WIDE', taken: false, verdict: { error: 'imageShape' } },
      { target: 'feishu/images', taken: true },
    ],
  });
  emulator.changeSettings({ 'kakao.wideSize': '4:3' });
  expect(wide().results.map(({ taken }) => taken)).toEqual([true, true]);
  expect([emulator.requests(), emulator.images()]).toEqual([[], []]);
  expect(emulator.check({ file: new Uint8Array() })).toMatchObject({ filename: 'picture', bytes: 0 });
  expect(() => emulator.check({ file, for: ['feishu'] })).toThrow(
    'there is no target "feishu"; there are feishu/images',
  );
  expect(() => emulator.check({ file: 'a.png' } as never)).toThrow('check: file must be bytes');
});

it('is not struck by what was ordered, nor refused by limits in time and accounts', () => {
  const emulator = createEmulator({ accounts: [{ provider: 'feishu', app_id: 'cli_1', app_secret: 's' }] });
  emulator.orderFault({ provider: 'feishu', error: 'tooLarge' });
  const file = jpg({ width: 800, height: 600 });
  for (let i = 0; i < 60; i++) expect(emulator.check({ file }).results.every(({ taken }) => taken)).toBe(true);
  expect(emulator.faults()).toHaveLength(1);
});
