import type { Explanation } from '../../../core/rule.ts';
import { absent, is, type Rule, rulesOver, unread } from '../../../core/rule.ts';
import { phrase, type Said, say } from '../../../core/say.ts';
import { whyGone } from '../../../core/shelf.ts';
import type { Source } from '../../../core/source.ts';
import type { StoredObject } from '../../../core/store.ts';
import { quoted } from '../../../core/words.ts';
import type { World } from '../../../core/world.ts';

/** A call about something that was uploaded. */
export interface MediaIdCall {
  readonly mediaId: string;
  /** What the account can name by it; undefined where there is nothing. */
  readonly object: StoredObject | undefined;
  readonly trouble: Explanation | undefined;
}

const uploads = { material: 'material/add_material', media: 'media/upload' } as const;

/** `of`: the concern whose ids are meant; `sees`: whether something is the caller's to name. */
export function readMediaId(
  mediaId: string,
  of: 'material' | 'media',
  sees: (object: StoredObject) => boolean,
  world: World,
): MediaIdCall {
  const found = world.objects.get('wechat', mediaId, world.clock.now());
  if (found && sees(found) && found.kind.startsWith(`${of}/`)) return { mediaId, object: found, trouble: undefined };
  return { mediaId, object: undefined, trouble: whyNoMedia(mediaId, of, found, sees, world) };
}

const meant: Readonly<Record<'material' | 'media', Said>> = {
  material: 'a temporary media_id where a permanent one is meant',
  media: 'a permanent media_id where a temporary one is meant',
};

const unknownOther = (id: string, form: 'material' | 'media'): Said =>
  form === 'material'
    ? say`${id}, unknown and of the form of a permanent media_id`
    : say`${id}, unknown and of the form of a temporary media_id`;

/** Permanent ids have 43 characters and temporary ones 64, so even what is gone tells what it was. */
function whyNoMedia(
  mediaId: string,
  of: 'material' | 'media',
  found: StoredObject | undefined,
  sees: (object: StoredObject) => boolean,
  world: World,
): Explanation {
  const mend = say`send a media_id that ${uploads[of]} answered`;
  const other = of === 'material' ? 'media' : 'material';
  const isOther =
    found === undefined ? mediaId.length === (other === 'media' ? 64 : 43) : found.kind.startsWith(`${other}/`);
  const fate = world.objects.fateOf('wechat', mediaId);
  if (found && !sees(found)) return { measured: 'the media_id of another account', mend, ours: true };
  if (found || fate) {
    if (isOther) return { measured: meant[of], mend, ours: true };
    if (found) return { measured: 'the id of a picture that was uploaded for an article', mend, ours: true };
    const gone = phrase(whyGone(fate, world) ?? (fate === 'expired' ? 'it was kept for three days' : 'it was deleted'));
    const measured =
      of === 'material'
        ? say`a permanent media_id that is gone: ${gone}`
        : say`a temporary media_id that is gone: ${gone}`;
    return { measured, mend: 'upload the file again', ours: true };
  }
  if (/^https?:/.test(mediaId))
    return { measured: say`the address ${quoted(mediaId)} in the place of a media_id`, mend };
  if (isOther) return { measured: unknownOther(quoted(mediaId), other), mend };
  return { measured: say`${quoted(mediaId)}, which no upload here answered`, mend };
}

/** `missing`: where the endpoint's page asks for one. */
export function mediaIdRules<Facts extends MediaIdCall>(
  endpoint: string,
  missing: Source,
  refused: Source,
  explain: (facts: Facts) => Explanation | undefined,
): Rule<Facts, 'mediaIdMissing' | 'mediaIdInvalid'>[] {
  const rule = rulesOver<Facts, 'mediaIdMissing' | 'mediaIdInvalid'>();
  return [
    rule({
      id: `${endpoint}/media-id-missing`,
      error: 'mediaIdMissing',
      measure: ({ mediaId }) => mediaId,
      limit: '',
      broken: is,
      mend: 'add the media_id of what is meant',
      explain,
      source: missing,
    }),
    rule({
      id: `${endpoint}/media-id`,
      error: 'mediaIdInvalid',
      measure: ({ mediaId, object }) => (mediaId === '' ? unread : object),
      broken: absent,
      mend: 'send a media_id that an upload answered',
      explain: ({ trouble }) => trouble,
      source: refused,
    }),
  ];
}
