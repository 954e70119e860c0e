import { addMonths } from '../../core/clock.ts';
import type { Shelf } from '../../core/shelf.ts';
import { imageHost, paths, storageHost, storagePath } from './wire.ts';

export const KOREA_HOURS_EAST = 9;
export const KEPT_MONTHS = 3;

/** What stands behind `/dn/` at Kakao, and the name of a file in API PLEX's own storage. */
const KAKAO_KEY = '[A-Za-z0-9]{1,64}(?:/[A-Za-z0-9]{1,64}){2}';
const MMS_KEY = 'mms_[A-Za-z0-9]{1,64}';
/** Of a file for RCS, which is opened by nobody. */
const RCS_KEY = '[0-9a-f]{32}';

/** What a picture can be for, by the segment of its path. */
export type ImageKind = keyof typeof paths;

export const shelf = {
  provider: 'kakao',
  kinds: Object.keys(paths) as ImageKind[],
  ownerOnly: false,
  keyForm: new RegExp(`^(?:${KAKAO_KEY}|${MMS_KEY}|${RCS_KEY})$`),
  newKey({ keys }, { kind }) {
    if (kind === 'mms') return `mms_${keys.alnum(20)}`;
    return kind === 'rcs' ? keys.hex(32) : `${keys.alnum(5 + keys.below(2))}/bt${keys.alnum(9)}/${keys.alnum(22)}`;
  },
  liveUrl(key, _format, kind, owner) {
    if (kind === 'mms') return `https://${storageHost}${storagePath}/${encodeURIComponent(owner)}/${key}.jpg`;
    return kind === 'rcs' ? undefined : `https://${imageHost}/dn/${key}/img_l.jpg`;
  },
  expiresAt: (now) => addMonths(now, KEPT_MONTHS, KOREA_HOURS_EAST),
} satisfies Shelf;

/** Under whichever host an upload answers it: ours may stand before the live one. */
const addressOf = (host: string, path: string) =>
  new RegExp(`^https?://(?:[^/]+/)?${host.replaceAll('.', '\\.')}${path}$`);
const kakaoUrl = addressOf(imageHost, `/dn/(${KAKAO_KEY})/img_l\\.(?:jpg|png)`);
const mmsUrl = addressOf(storageHost, `${storagePath}/[^/?#]+/(${MMS_KEY})\\.jpg`);
const mmsFile = new RegExp(`^(${MMS_KEY})\\.jpg$`);

/** Of an address as an upload for FriendTalk answers it; undefined for any other. */
export function keyOfUrl(url: string): string | undefined {
  return kakaoUrl.exec(url)?.[1];
}

/** The same of one for MMS. */
export function keyOfMmsUrl(url: string): string | undefined {
  return mmsUrl.exec(url)?.[1];
}

/** Of a file in the storage, whoever stands before it in the path; empty for any other name. */
export function mmsKeyOf(file: string): string {
  return mmsFile.exec(file)?.[1] ?? '';
}
