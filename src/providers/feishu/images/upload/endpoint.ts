import type { Answer } from '../../../../core/answer.ts';
import { type Call, framingOf, header } from '../../../../core/call.ts';
import { readImage } from '../../../../core/image.ts';
import { judge } from '../../../../core/judge.ts';
import { partNamed, splitForm } from '../../../../core/multipart.ts';
import type { Endpoint } from '../../../../core/provider.ts';
import { sentParts } from '../../../../core/sent.ts';
import { keepUpload } from '../../../../core/shelf.ts';
import { warningsOf } from '../../../../core/warnings.ts';
import type { World } from '../../../../core/world.ts';
import { countCall, hasRealForm, readCaller, readNamed } from '../../gateway/caller.ts';
import { type FeishuError, type UploadErrorName, uploadErrors } from '../../gateway/errors.ts';
import { json, newLogId, refusal } from '../../gateway/reply.ts';
import { shelf } from '../../shelf.ts';
import { paths, type Uploaded } from '../../wire.ts';
import { uploadCautions } from './cautions.ts';
import { type Upload, uploadRules } from './rules.ts';

/** Bytes of image_type that are looked at: more than any value that the page lists. */
const LONGEST_TYPE = 64;

const judged = { name: 'feishu/images', rules: uploadRules, errors: uploadErrors };

export const upload: Endpoint = {
  ...judged,
  methods: ['POST'],
  path: paths.images,
  who: readNamed,
  answer(call, world): Answer {
    const { upload, image, parts } = read(call, world);
    const who = upload.caller;
    const verdict = judge<Upload, UploadErrorName>(judged, upload, who, world);
    countCall(who, judged.name, verdict?.error, world);
    if (verdict) {
      const error: FeishuError = uploadErrors[verdict.error];
      return { reply: refusal(verdict.error, error, verdict, who, world), verdict, who, parts };
    }
    const warnings = warningsOf(uploadCautions, uploadRules, upload, world);
    return { reply: keep(upload, image, world), who, parts, warnings };
  },
};

function read(call: Call, world: World) {
  const caller = readCaller(call, 'feishu/images', world);
  const framing = framingOf(call);
  const tokenForm = hasRealForm(call);
  if (!call.body.kept) {
    return { upload: { caller, framing, tokenForm, ...unread(call.body.length) }, image: undefined, parts: [] };
  }
  const form = splitForm(header(call.headers, 'content-type'), call.body);
  const parts = 'parts' in form ? form.parts : [];
  const type = partNamed(parts, 'image_type');
  const image = partNamed(parts, 'image');
  const upload: Upload = {
    caller,
    framing,
    tokenForm,
    malformed: 'malformed' in form ? form.malformed : undefined,
    imageType: type?.body.slice(0, LONGEST_TYPE).toString(),
    bytes: image?.body.length,
    named: image?.filename !== undefined,
    image: image && readImage(image.body),
  };
  const facts = upload.image;
  return { upload, image: image?.body, parts: sentParts(parts, (part) => (part === image ? facts : undefined)) };
}

/** A body too long to be kept is an image too long to be taken, whatever else it held. */
function unread(bytes: number) {
  return { malformed: undefined, imageType: 'message', bytes, named: true, image: undefined };
}

function keep({ caller, imageType = 'message', image }: Upload, bytes: Call['body'] | undefined, world: World) {
  const key = keepUpload(shelf, { tenant: caller.tenant, kind: imageType, image, bytes }, world);
  const body: Uploaded = { code: 0, data: { image_key: key }, msg: 'success' };
  return json(200, body, newLogId(world), world);
}
