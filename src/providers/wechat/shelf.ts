import type { Format } from '../../core/image.ts';
import type { Shelf } from '../../core/shelf.ts';
import { newPermanentId, newTemporaryId, pictureId, pictureIdOf } from './gateway/media-ids.ts';
import { imageHost } from './wire.ts';

/** Temporary media is kept so long (wechat-media-upload). */
export const KEPT_MS = 3 * 24 * 60 * 60 * 1000;

/** As it stands behind `wx_fmt`. */
const formatNames: Readonly<Record<string, string>> = { jpg: 'jpeg' };

/** Of a picture for an article. */
export function articleUrl(key: string, format: Format = 'jpg'): string {
  return `http://${imageHost}/mmbiz_${format}/${key}/0?from=appmsg`;
}

/** Of a picture in the library. */
export function libraryUrl(mediaId: string, format: Format = 'jpg'): string {
  return `http://${imageHost}/mmbiz_${format}/${pictureIdOf(mediaId)}/0?wx_fmt=${formatNames[format] ?? format}`;
}

/** Of a picture that a user sent. */
export function sentUrl(mediaId: string, format: Format = 'jpg'): string {
  return `http://${imageHost}/mmbiz_${format}/${mediaId}/0`;
}

/** What was uploaded for an article, what is in the library for good, and what is there for three days. */
export const shelf = {
  provider: 'wechat',
  kinds: ['uploadimg', 'material/image', 'material/thumb', 'media/image', 'media/thumb'] as const,
  ownerOnly: false,
  keyForm: /^[A-Za-z0-9_-]{1,512}$/,
  newKey(world, { tenant, kind }) {
    if (kind.startsWith('material/')) return newPermanentId(tenant, world);
    return kind.startsWith('media/') ? newTemporaryId(tenant, world) : pictureId(world.keys.bytes(80));
  },
  liveUrl(key, format = 'jpg', kind = 'uploadimg') {
    if (kind === 'uploadimg') return articleUrl(key, format);
    return kind.startsWith('material/') ? libraryUrl(key, format) : undefined;
  },
  expiresAt: (now, kind) => (kind.startsWith('media/') ? now + KEPT_MS : undefined),
} satisfies Shelf;
