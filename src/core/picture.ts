import type { Answer } from './answer.ts';
import type { Params, Reply } from './call.ts';
import { mediaTypes } from './media-type.ts';
import type { Endpoint } from './provider.ts';
import { english, type Said } from './say.ts';
import { whyGone } from './shelf.ts';

/** For a browser: the bytes are what the header says, and nothing in them may run or load anything. */
export const sandboxed: readonly string[] = [
  'X-Content-Type-Options',
  'nosniff',
  'Content-Security-Policy',
  "default-src 'none'; sandbox",
];

/**
 * A path of an image host: gives back what was uploaded, while it is kept, and an empty 404 for anything else. Where it is
 * not asked under its live name it stands on an address of ours, beside the control plane, and is sandboxed.
 */
export function picture<Name extends string>(
  provider: Name,
  path: string,
  keyOf: (params: Params) => string,
): Endpoint<`${Name}/picture`, never, never> {
  return {
    name: `${provider}/picture`,
    methods: ['GET', 'HEAD'],
    path,
    rules: [],
    errors: {},
    answer({ base }, world, params) {
      const key = keyOf(params);
      const stored = world.objects.get(provider, key, world.clock.now());
      if (stored?.image === undefined) return missing(whyGone(world.objects.fateOf(provider, key), world));
      const headers = ['Content-Type', mediaTypes[stored.image.format], ...(base === undefined ? [] : sandboxed)];
      return { reply: { status: 200, headers, body: stored.bytes } };
    },
  };
}

function missing(why: Said | undefined): Answer {
  if (why === undefined) return { reply: noPicture() };
  const deviation = `the live service would still have the picture: ${english(why)}`;
  return { reply: noPicture(), deviation, note: deviation };
}

export function noPicture(): Reply {
  return { status: 404, headers: [], body: '' };
}
