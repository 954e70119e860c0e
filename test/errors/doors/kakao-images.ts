import { jpg } from '../../../fixtures/images.ts';
import { type Door, formOf } from '../door.ts';
import { kakaoSaid } from './kakao.ts';
import { sendSaid } from './kakao-send.ts';

export const smallJpg = jpg({ width: 640, height: 480 });

/** Those that are no FriendTalk’s, and that our client does not call. */
export const kakaoImageDoors: readonly Door[] = [
  {
    endpoint: 'kakao/mms-image',
    credential: 'standard',
    magic: (wanted) => `standin-${wanted}`,
    read: sendSaid,
    request: (base, userId) => mmsRequest(base, userId, smallJpg),
  },
  {
    endpoint: 'kakao/rcs-image',
    credential: 'standard',
    magic: (wanted) => `standin-${wanted}`,
    read: kakaoSaid,
    request: (base, userId) => rcsRequest(base, userId, smallJpg),
  },
];

export function mmsRequest(base: string, userId: string, picture: Uint8Array<ArrayBuffer> | undefined): Request {
  const body = picture === undefined ? new FormData() : formOf(['image', picture]);
  const headers = { Authorization: `${userId};secret` };
  return new Request(`${base}/image/v1/mms/${userId}`, { method: 'POST', headers, body });
}

export function rcsRequest(base: string, userId: string, picture: Uint8Array<ArrayBuffer> | undefined): Request {
  const body = picture === undefined ? new FormData() : formOf(['image', picture]);
  return new Request(`${base}/file/v1/rcs/image/${userId}`, { method: 'POST', body });
}
