import type { Reply } from './call.ts';
import { mediaTypes } from './media-type.ts';
import type { Endpoint, Params } from './provider.ts';

/** A path of an image host: gives back what was uploaded, while it is kept, and an empty 404 for anything else. */
export function picture(provider: string, path: string, keyOf: (params: Params) => string): Endpoint {
  return {
    name: `${provider}/picture`,
    methods: ['GET', 'HEAD'],
    path,
    rules: [],
    errors: {},
    answer(_call, world, params) {
      const stored = world.images.get(provider, keyOf(params), world.clock.now());
      if (stored === undefined) return { reply: noPicture() };
      return { reply: { status: 200, headers: ['Content-Type', mediaTypes[stored.image.format]], body: stored.bytes } };
    },
  };
}

export function noPicture(): Reply {
  return { status: 404, headers: [], body: '' };
}
