import { createHash } from 'node:crypto';
import type { Answer } from '../../../core/answer.ts';
import { query } from '../../../core/call.ts';
import { sandboxed } from '../../../core/picture.ts';
import type { Endpoint } from '../../../core/provider.ts';
import { videoHost } from '../wire.ts';

/** Where a video can be fetched: the form was seen (wego), and what is behind `vkey` is here the media_id. */
export function videoUrl(mediaId: string): string {
  const name = createHash('sha256').update(mediaId).digest('hex').slice(0, 32);
  const vkey = Buffer.from(mediaId, 'latin1').toString('hex').toUpperCase();
  return `http://${videoHost}/1007_${name}.f10.mp4?vkey=${vkey}&sha=0&save=1`;
}

/** Gives back a video that was uploaded, while it is kept, and an empty 404 for anything else. */
export const video: Endpoint<'wechat/video', never, never> = {
  name: 'wechat/video',
  methods: ['GET', 'HEAD'],
  path: '/:name',
  rules: [],
  errors: {},
  answer(call, world): Answer {
    const mediaId = Buffer.from(query(call, 'vkey') ?? '', 'hex').toString('latin1');
    const stored = world.objects.get('wechat', mediaId, world.clock.now());
    if (!stored?.kind.endsWith('/video')) return { reply: { status: 404, headers: [], body: '' } };
    const headers = ['Content-Type', 'video/mp4', ...(call.base === undefined ? [] : sandboxed)];
    return { reply: { status: 200, headers, body: stored.bytes } };
  },
};
