import type { Answer } from '../../../../core/answer.ts';
import { judge } from '../../../../core/judge.ts';
import { mediaTypes } from '../../../../core/media-type.ts';
import type { Endpoint } from '../../../../core/provider.ts';
import type { StoredImage } from '../../../../core/store.ts';
import { warningsOf } from '../../../../core/warnings.ts';
import type { World } from '../../../../core/world.ts';
import { countCall, readCaller, readNamed } from '../../gateway/caller.ts';
import { type DownloadErrorName, downloadErrors, type FeishuError } from '../../gateway/errors.ts';
import { newLogId, refusal, traced } from '../../gateway/reply.ts';
import { paths } from '../../wire.ts';
import { type Download, downloadRules } from '../upload/rules.ts';

const judged = { name: 'feishu/download', rules: downloadRules, errors: downloadErrors };

export const download: Endpoint = {
  ...judged,
  methods: ['GET'],
  path: `${paths.images}/:key`,
  who: readNamed,
  async answer(call, world, { key = '' }): Promise<Answer> {
    const caller = readCaller(call, judged.name, world);
    const stored = world.images.get('feishu', key, world.clock.now());
    const missing = world.images.wasHere('feishu', key) ? 'gone' : 'never';
    const asked: Download = { caller, found: stored ? 'yes' : missing, owner: stored?.tenant, kind: stored?.kind };
    const verdict = judge<Download, DownloadErrorName>(judged, asked, caller, world);
    countCall(caller, judged.name, verdict?.error, world);
    if (verdict || stored === undefined) {
      const name = verdict?.error ?? 'invalidParam';
      const error: FeishuError = downloadErrors[name];
      return { reply: refusal(name, error, verdict ?? { error: name }, caller, world), verdict, who: caller };
    }
    const warnings = warningsOf([], downloadRules, asked, world);
    return { ...(isKept(stored) ? picture(stored, world) : await asJpeg(stored, world)), who: caller, warnings };
  },
};

/** The help page names what downloads come in, and these two are missing from it: they were turned into JPEG. */
function isKept({ image }: StoredImage): boolean {
  return image.format !== 'tiff' && image.format !== 'heic';
}

/** From then on the JPEG is what is stored. One that cannot be had is a deviation: the picture goes out as it came in. */
async function asJpeg(stored: StoredImage, world: World): Promise<Answer> {
  const converted = await world.converter.jpegOf(stored.bytes, stored.image);
  if ('refused' in converted) {
    const deviation = `live gives a JPEG; there is none: ${converted.refused}`;
    return { ...picture(stored, world), deviation };
  }
  const { image, jpeg } = converted;
  world.images.replace(stored, image, jpeg);
  return picture({ image, bytes: jpeg }, world);
}

function picture({ image, bytes }: Pick<StoredImage, 'image' | 'bytes'>, world: World): Answer {
  const headers = traced(newLogId(world), world, mediaTypes[image.format]);
  return { reply: { status: 200, headers, body: bytes } };
}
