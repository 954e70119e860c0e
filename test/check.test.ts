import { expect, it } from 'vitest';
import { gif, jpg, png } from '../fixtures/images.ts';
import { Checker, type CheckTarget, checkTargets, targetNamed } from '../src/testing/check.ts';

const said = async (name: string, bytes: Uint8Array, ...targets: CheckTarget[]) => {
  const results = await new Checker().check({ name, bytes }, targets.length === 0 ? checkTargets : targets);
  return results.map(({ target, verdict }) => [target, verdict?.error]);
};

it('says of each endpoint whether it would take a picture', async () => {
  expect(await said('a.jpg', jpg({ width: 800, height: 600 }))).toEqual(
    checkTargets.map((target) => [target, undefined]),
  );
  expect(await said('a.gif', gif({ width: 2001, height: 10 }))).toEqual([
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

it('tells a message from an avatar', async () => {
  const wide = png({ width: 4097, height: 8 });
  expect(await said('a.png', wide, 'feishu/images', 'feishu/images:avatar')).toEqual([
    ['feishu/images', undefined],
    ['feishu/images:avatar', 'resolutionTooHigh'],
  ]);
});

it('takes its settings', async () => {
  const bytes = png({ width: 8, height: 6 });
  const [result] = await new Checker({ settings: { 'kakao.wideSize': '4:3' } }).check({ name: 'a.png', bytes }, [
    'kakao/FT_WIDE',
  ]);
  expect(result?.taken).toBe(true);
  expect(() => new Checker({ settings: { nope: 1 } as object })).toThrow('there is no setting "nope"');
});

it('names the targets there are', () => {
  expect(targetNamed('feishu/images:message')).toBe('feishu/images');
  expect(() => targetNamed('feishu')).toThrow(
    'there is no target "feishu"; there are feishu/images, feishu/images:avatar',
  );
});

const mendOf = async (width: number, height: number, target: CheckTarget) => {
  const [result] = await new Checker().check({ name: 'a.png', bytes: png({ width, height }) }, [target]);
  return result?.verdict?.mend;
};

it.each<[number, number, string]>([
  [2001, 1000, 'cut it to 2000 x 1000 pixels, or make it at least 1001 high'],
  [1003, 501, 'cut it to 1002 x 501 pixels, or make it at least 502 high'],
  [600, 801, 'cut it to 600 x 800 pixels, or make it at least 601 wide'],
  [499, 499, 'make it at least 500 pixels wide, 1 more'],
])('tells the nearest change to %i x %i, and it passes', async (width, height, mend) => {
  expect(await mendOf(width, height, 'kakao/FT')).toBe(mend);
  const cut = /cut it to (\d+) x (\d+)/.exec(mend);
  if (cut) expect(await mendOf(Number(cut[1]), Number(cut[2]), 'kakao/FT')).toBeUndefined();
  const [, more, side] = /at least (\d+) (?:pixels )?(high|wide)/.exec(mend) ?? [];
  const mended = side === 'high' ? ([width, Number(more)] as const) : ([Number(more), height] as const);
  expect(await mendOf(...mended, 'kakao/FT')).toBeUndefined();
});

it('tells how many bytes are too many', async () => {
  const bytes = jpg({ width: 800, height: 600, bytes: 512_001 });
  const [result] = await new Checker().check({ name: 'a.jpg', bytes }, ['kakao/FT']);
  expect(result?.verdict).toMatchObject({
    measured: 512_001,
    limit: 512_000,
    mend: 'send at most 512000 bytes, 1 fewer',
  });
});

it('warns of what passes by a reading alone', async () => {
  const bytes = jpg({ width: 800, height: 600, bytes: 500_001 });
  const [result] = await new Checker().check({ name: 'a.jpg', bytes }, ['kakao/FT']);
  expect(result).toMatchObject({
    taken: true,
    warnings: [{ says: expect.stringContaining('if the page meant 500000') }],
  });
});

it.each(['documented', 'observed'] as const)(
  'refuses every file that is too long to be read, in profile %s',
  async (profile) => {
    const results = await new Checker({ profile }).check({ name: 'a.png', bytes: { length: 70_000_000 } });
    expect(results.map(({ target }) => target)).toEqual(checkTargets);
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

it('goes on with the next file after one that was not read', async () => {
  const checker = new Checker();
  await checker.check({ name: 'a.png', bytes: { length: 70_000_000 } });
  const results = await checker.check({ name: 'a.jpg', bytes: jpg({ width: 800, height: 600 }) });
  expect(results.every(({ taken }) => taken)).toBe(true);
});
