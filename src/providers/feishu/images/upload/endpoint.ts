import type { Answer } from '../../../../core/answer.ts';
import type { Call } from '../../../../core/call.ts';
import { judge } from '../../../../core/judge.ts';
import type { EndpointWith } from '../../../../core/provider.ts';
import { type KeptUpload, keepUpload } from '../../../../core/shelf.ts';
import { warningsOf } from '../../../../core/warnings.ts';
import type { World } from '../../../../core/world.ts';
import { uploadScopes } from '../../account.ts';
import { countCall, readNamed } from '../../gateway/caller.ts';
import { refusal } from '../../gateway/reply.ts';
import { shelf } from '../../shelf.ts';
import { paths } from '../../wire.ts';
import { uploadCautions } from './cautions.ts';
import { type UploadErrorName, uploadErrors } from './errors.ts';
import { readUpload } from './read.ts';
import { uploaded } from './reply.ts';
import { type Upload, uploadRules } from './rules.ts';

const judged = { name: 'feishu/images', rules: uploadRules, errors: uploadErrors } as const;

export const upload: EndpointWith<'feishu/images', typeof uploadErrors> = {
  ...judged,
  methods: ['POST'],
  path: paths.images,
  who: readNamed,
  answer(call, world): Answer {
    const { upload, content, parts } = readUpload(call, judged.name, world);
    const who = upload.caller;
    const verdict = judge<Upload, UploadErrorName>(judged, upload, who, world);
    countCall(who, judged.name, verdict?.error, world);
    if (verdict)
      return {
        reply: refusal(uploadErrors[verdict.error], verdict, who, world, { scopes: uploadScopes }),
        verdict,
        who,
        parts,
      };
    const kept = keep(upload, content, world);
    const warnings = warningsOf(uploadCautions, uploadRules, upload, world).concat(kept.warnings);
    return { reply: uploaded(kept.key, world), who, parts, warnings, made: [kept.key] };
  },
};

function keep(
  { caller, imageType = 'message', image }: Upload,
  bytes: Call['body'] | undefined,
  world: World,
): KeptUpload {
  return keepUpload(shelf, { tenant: caller.tenant, kind: imageType, image, bytes }, world);
}
