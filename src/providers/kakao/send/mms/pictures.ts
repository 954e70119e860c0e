import { type Rule, rulesOver } from '../../../../core/rule.ts';
import { type Saying, say } from '../../../../core/say.ts';
import type { World } from '../../../../core/world.ts';
import { keyOfMmsUrl, shelf } from '../../shelf.ts';
import { unknownImage } from '../../switches.ts';
import type { SendErrorName } from '../errors.ts';
import type { UsedPicture } from '../friendtalk/pictures.ts';
import type { Message } from '../read.ts';
import type { MmsResultName } from './results.ts';

/** Pictures of one message that are looked at. */
const MOST = 20;
/** How deep in a field an address is searched for: in an object of a list, and no deeper. */
const DEEPEST = 2;

/** Those that are known, none of which takes a picture. */
const texts = ['msg_key', 'title', 'sender_number', 'receiver_number', 'msg', 'origin_cid', 'echo_to_webhook'];

/** Every address in any other field: which one takes a picture is on no page that can be read. */
export function mmsPicturesOf({ fields }: Pick<Message, 'fields'>): UsedPicture[] {
  return Object.entries(fields)
    .filter(([name]) => !texts.includes(name))
    .flatMap(([name, value]) => addressesIn(value, name, DEEPEST))
    .slice(0, MOST);
}

function addressesIn(value: unknown, at: string, depth: number): UsedPicture[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [{ at, url: value, key: keyOfMmsUrl(value) }] : [];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    addressesIn(each, Array.isArray(value) ? `${at}[${name}]` : `${at}.${name}`, depth - 1),
  );
}

/** Why a picture cannot be sent; undefined where it can. What made room here would be there still. */
function troubleOf({ at, key }: UsedPicture, world: World): Saying | undefined {
  if (key === undefined) return say`${at} is no address that an upload for MMS answered`;
  if (world.objects.get(shelf.provider, key, world.clock.now())) return undefined;
  switch (world.objects.fateOf(shelf.provider, key)) {
    case 'evicted':
      return undefined;
    case 'deleted':
      return say`${at} was deleted`;
    case 'expired':
      return say`${at} was uploaded three months ago or before, and deleted`;
    default:
      return say`${at} is an address that was never answered here`;
  }
}

const rule = rulesOver<Message, SendErrorName | MmsResultName>();

export const mmsPictureRules: readonly Rule<Message, SendErrorName | MmsResultName>[] = [
  rule({
    id: 'kakao/mms/image',
    error: {
      by: unknownImage,
      errors: { 'webhook-f': 'format', 'webhook-F': 'other', 'reject-C400_2': 'badParameter', accept: 'format' },
    },
    measure: (message) => {
      const { world } = message;
      if (world === undefined) return undefined;
      return mmsPicturesOf(message)
        .map((each) => troubleOf(each, world))
        .find((each) => each !== undefined);
    },
    limit: unknownImage,
    broken: (trouble, mode) => trouble !== undefined && mode !== 'accept',
    mend: 'send the address that an upload to /image/v1/mms answered in the last three months, as it was answered',
    source: {
      page: 'apiplex-mms',
      at: 'MMS API',
      says: 'a picture must be uploaded beforehand',
      assumes: 'a message with any other is taken, and told of as G afterwards; any field that holds an address is one',
    },
  }),
];
