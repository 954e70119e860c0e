import { mediaTypes } from '../../core/media-type.ts';
import type { Endpoint } from '../../core/provider.ts';

/** The image host: gives back what was uploaded, under whatever size stands at the end of the path. */
export const picture: Endpoint = {
  name: 'wechat/picture',
  methods: ['GET', 'HEAD'],
  path: '/:segment/:id/:size',
  rules: [],
  errors: {},
  answer(_call, world, { id = '' }) {
    const stored = world.images.get('wechat', id, world.clock.now());
    if (stored === undefined) return { reply: notFound() };
    return { reply: { status: 200, headers: ['Content-Type', mediaTypes[stored.image.format]], body: stored.bytes } };
  },
};

export function notFound() {
  return { status: 404, headers: [], body: '' };
}
