import type { World } from '../../../core/world.ts';
import { isOf } from '../material/library.ts';
import { shelf } from '../shelf.ts';
import { imageHost } from '../wire.ts';
import type { MediaId } from './article.ts';

const permanent = ['material/image', 'material/thumb'];

/** What a media_id is that stands for a cover, or for one picture of a picture message. */
export function mediaIdOf(id: string, tenant: string, world: World): MediaId {
  return { id, is: kindOf(id, tenant, world) };
}

function kindOf(id: string, tenant: string, { objects, clock }: World): MediaId['is'] {
  if (id === '') return 'missing';
  const found = objects.get('wechat', id, clock.now());
  if (found === undefined) return objects.fateOf('wechat', id) === undefined ? 'unknown' : 'gone';
  if (!isOf(tenant, found)) return 'foreign';
  if (permanent.includes(found.kind)) return 'good';
  return found.kind.startsWith('media/') ? 'temporary' : 'no picture';
}

/** Where the picture of a permanent media_id can be opened; nothing where it is gone. */
export function pictureUrlOf(id: string, { objects, clock }: World): string {
  const found = objects.get('wechat', id, clock.now());
  return (found && shelf.liveUrl(id, found.image?.format, found.kind)) ?? '';
}

/** Hosts whose pictures may stand in an article. */
export const pictureHosts = [imageHost, 'mmbiz.qlogo.cn'] as const;

/** Whether a picture may stay in a content: it is on one of those hosts, or on ours under their name. */
export function isOwnPicture(base: string | undefined): (url: string) => boolean {
  const here = base?.replace(/^https?:/, '');
  return (url) => {
    const place = url.trim().replace(/^https?:(?=\/\/)/i, '');
    return pictureHosts.some(
      (host) => isAt(`//${host}`, place) || (here !== undefined && isAt(`${here}/${host}`, place)),
    );
  };
}

function isAt(prefix: string, place: string): boolean {
  return place.toLowerCase().startsWith(`${prefix.toLowerCase()}/`);
}
