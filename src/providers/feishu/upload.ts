import { type Call, header } from '../../core/call.ts';
import { readImage } from '../../core/image.ts';
import { partNamed, splitForm } from '../../core/multipart.ts';
import { type Answer, type Endpoint, judge } from '../../core/provider.ts';
import type { World } from '../../core/world.ts';
import { countCall, readCaller } from './credential.ts';
import { type FeishuError, type UploadErrorName, uploadErrors } from './errors.ts';
import { json, newLogId, refusal } from './reply.ts';
import { type Upload, uploadRules } from './rules.ts';
import { paths, type Uploaded } from './wire.ts';

/** Bytes of image_type that are looked at: more than any value that the page lists. */
const LONGEST_TYPE = 64;

export const upload: Endpoint = {
  name: 'feishu/images',
  methods: ['POST'],
  path: paths.images,
  rules: uploadRules,
  errors: uploadErrors,
  answer(call, world): Answer {
    const { upload, image } = read(call, world);
    const verdict = judge<Upload, UploadErrorName>('feishu/images', uploadRules, upload, world);
    countCall(upload.caller, 'feishu/images', verdict?.error, world);
    if (verdict) {
      const error: FeishuError = uploadErrors[verdict.error];
      return { reply: refusal(verdict.error, error, verdict, upload.caller, world), verdict };
    }
    return { reply: keep(upload, image, world) };
  },
};

function read(call: Call, world: World) {
  const caller = readCaller(call, 'feishu/images', world);
  const chunked = call.framing === 'chunked';
  if (!call.body.kept) return { upload: unread(caller, chunked, call.body.length), image: undefined };
  const form = splitForm(header(call.headers, 'content-type'), call.body);
  const parts = 'parts' in form ? form.parts : [];
  const type = partNamed(parts, 'image_type');
  const image = partNamed(parts, 'image');
  const upload: Upload = {
    caller,
    chunked,
    malformed: 'malformed' in form ? form.malformed : undefined,
    imageType: type?.body.slice(0, LONGEST_TYPE).toString(),
    bytes: image?.body.length,
    named: image?.filename !== undefined,
    image: image && readImage(image.body),
  };
  return { upload, image: image?.body };
}

/** A body too long to be kept is an image too long to be taken, whatever else it held. */
function unread(caller: Upload['caller'], chunked: boolean, bytes: number): Upload {
  return { caller, chunked, malformed: undefined, imageType: 'message', bytes, named: true, image: undefined };
}

function keep(upload: Upload, bytes: Call['body'] | undefined, world: World) {
  const key = newImageKey(world);
  if (bytes && upload.image) {
    world.images.put({
      provider: 'feishu',
      key,
      tenant: upload.caller.tenant,
      kind: upload.imageType ?? 'message',
      image: upload.image,
      bytes,
    });
  }
  const body: Uploaded = { code: 0, data: { image_key: key }, msg: 'success' };
  return json(200, body, newLogId(world), world);
}

/** The form of every key of the last years: a counter-like block, then a UUID whose last digit is `g` (feishu-captured-replies). */
function newImageKey({ keys }: World): string {
  const block = `02${keys.from('0123456789abcdefghijklmnopqrstuvwxyz', 2)}`;
  return `img_v3_${block}_${keys.uuid().slice(0, -1)}g`;
}
