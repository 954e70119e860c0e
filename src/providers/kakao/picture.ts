import { mediaTypes } from '../../core/media-type.ts';
import type { Endpoint } from '../../core/provider.ts';

/** The image host: gives back what was uploaded, until its three months are over. */
export const picture: Endpoint = {
  name: 'kakao/picture',
  methods: ['GET', 'HEAD'],
  path: '/dn/:a/:b/:c/:file',
  rules: [],
  errors: {},
  answer(_call, world, { a, b, c }) {
    const stored = world.images.get('kakao', `${a}/${b}/${c}`, world.clock.now());
    if (stored === undefined) return { reply: notFound() };
    return { reply: { status: 200, headers: ['Content-Type', mediaTypes[stored.image.format]], body: stored.bytes } };
  },
};

export function notFound() {
  return { status: 404, headers: [], body: '' };
}
