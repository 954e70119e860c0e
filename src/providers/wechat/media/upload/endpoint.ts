import type { EndpointWith } from '../../../../core/provider.ts';
import type { World } from '../../../../core/world.ts';
import { keepFile } from '../../gateway/keep-file.ts';
import { moduleApi } from '../../gateway/module-api.ts';
import { moduleJson } from '../../gateway/reply.ts';
import { typedCautions } from '../../gateway/typed-cautions.ts';
import { readTypedFile } from '../../gateway/typed-read.ts';
import { mediaFields } from '../../switches.ts';
import { type MediaUploaded, paths } from '../../wire.ts';
import { mediaUploadErrors } from '../errors.ts';
import { MEDIA_UPLOAD, mediaUploadRules } from './rules.ts';

/** Something is kept for three days, for messages. */
export const mediaUpload: EndpointWith<typeof MEDIA_UPLOAD, typeof mediaUploadErrors> = moduleApi({
  name: MEDIA_UPLOAD,
  path: paths.mediaUpload,
  rules: mediaUploadRules,
  errors: mediaUploadErrors,
  cautions: typedCautions,
  read: (call, world) => readTypedFile(call, MEDIA_UPLOAD, undefined, world),
  take(facts, _, world) {
    const { object, warnings } = keepFile('media', facts, world);
    const created_at = Math.floor(object.storedAt / 1000);
    const reply = moduleJson(uploaded(`${facts.type}`, object.key, created_at, world));
    return { reply, warnings, made: [object.key] };
  },
});

/** A thumb has a key of its own (wxjava-tests). */
function uploaded(type: string, id: string, created_at: number, { settings }: World): MediaUploaded {
  const media = type === 'thumb' ? { type, thumb_media_id: id, created_at } : { type, media_id: id, created_at };
  return settings.get(mediaFields) === 'type,media_id,created_at' ? media : { errcode: 0, errmsg: 'ok', ...media };
}
