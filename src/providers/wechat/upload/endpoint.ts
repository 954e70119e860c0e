import type { Answer } from '../../../core/answer.ts';
import type { Bytes } from '../../../core/bytes.ts';
import { type Call, type Reply, reachable } from '../../../core/call.ts';
import { judge } from '../../../core/judge.ts';
import type { EndpointWith } from '../../../core/provider.ts';
import { type KeptUpload, keepUpload } from '../../../core/shelf.ts';
import { warningsOf } from '../../../core/warnings.ts';
import type { World } from '../../../core/world.ts';
import { callerByToken } from '../gateway/caller.ts';
import { fileCautions } from '../gateway/file-cautions.ts';
import { countGated } from '../gateway/gate.ts';
import { articleUrl, shelf } from '../shelf.ts';
import { paths } from '../wire.ts';
import { type UploadErrorName, uploadErrors } from './errors.ts';
import { readUpload, UPLOADIMG, type Upload } from './read.ts';
import { refused, uploaded } from './reply.ts';
import { uploadRules } from './rules.ts';

const judged = { name: UPLOADIMG, rules: uploadRules, errors: uploadErrors } as const;

export const upload: EndpointWith<typeof UPLOADIMG, typeof uploadErrors> = {
  ...judged,
  path: paths.uploadimg,
  who: callerByToken,
  answer(call, world): Answer {
    const { upload, bytes, parts } = readUpload(call, world);
    const { caller } = upload;
    const verdict = judge<Upload, UploadErrorName>(judged, upload, caller, world);
    countGated(UPLOADIMG, caller, verdict?.error, world);
    if (verdict) return { reply: refused(verdict, call, caller, world), verdict, who: caller, parts };
    const kept = keep(call, upload, bytes, world);
    const warnings = [...warningsOf(fileCautions, uploadRules, upload, world), ...kept.warnings];
    return { reply: kept.reply, who: caller, parts, warnings, made: [kept.key] };
  },
};

function keep(
  call: Call,
  { caller, media }: Upload,
  bytes: Bytes | undefined,
  world: World,
): KeptUpload & { readonly reply: Reply } {
  const image = media?.image;
  const { key, warnings } = keepUpload(shelf, { tenant: caller.tenant, kind: 'uploadimg', image, bytes }, world);
  return { key, reply: uploaded(reachable(call, articleUrl(key, image?.format)), world), warnings };
}
