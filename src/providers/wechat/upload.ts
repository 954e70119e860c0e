import { type Call, header, type Reply, reachable } from '../../core/call.ts';
import { type Format, readImage } from '../../core/image.ts';
import { splitForm, withBoundaryOf } from '../../core/multipart.ts';
import { type Answer, type Endpoint, judge } from '../../core/provider.ts';
import type { World } from '../../core/world.ts';
import { readCaller } from './credential.ts';
import { countToday, usedToday } from './day.ts';
import { type UploadErrorName, uploadErrors } from './errors.ts';
import { json, noLength, refusal, UPLOAD_TYPE } from './reply.ts';
import { type Media, type Upload, uploadRules } from './rules.ts';
import { field, successFields } from './switches.ts';
import { imageHost, paths, type Uploaded } from './wire.ts';

const NAME = 'wechat/uploadimg';

export const upload: Endpoint = {
  name: NAME,
  path: paths.uploadimg,
  rules: uploadRules,
  errors: uploadErrors,
  answer(call, world): Answer {
    const { upload, bytes } = read(call, world);
    const verdict = judge<Upload, UploadErrorName>(NAME, uploadRules, upload, world);
    const { caller } = upload;
    // The gateway counts what it lets through, whatever the module behind it then says.
    if (caller.token === 'good' && !isOfGateway(verdict?.error)) countToday(NAME, caller.tenant, world);
    if (verdict === undefined) return { reply: keep(call, upload, bytes, world) };
    const reply = verdict.error === 'noLength' ? noLength() : refusal(uploadErrors[verdict.error], UPLOAD_TYPE, world);
    return { reply, verdict };
  },
};

function isOfGateway(error: UploadErrorName | undefined): boolean {
  return error === 'noLength' || error === 'apiUnauthorized' || error === 'dailyQuota';
}

function read(call: Call, world: World) {
  const caller = readCaller(call, world);
  const media = readMedia(call, world);
  const upload: Upload = {
    chunked: call.framing === 'chunked',
    method: call.method,
    caller,
    usedToday: usedToday(NAME, caller.tenant, world),
    media,
  };
  return { upload, bytes: media?.content };
}

function readMedia(call: Call, world: World): (Media & { content: Call['body'] }) | undefined {
  if (!call.body.kept) return { filename: 'unread.jpg', bytes: call.body.length, image: undefined, content: call.body };
  // A Content-Type without boundary was seen to work: WxJava sent none for years (wxjava-3273).
  const form = splitForm(withBoundaryOf(call.body, header(call.headers, 'content-type')), call.body);
  const names = world.settings.get(field).split(',');
  const part = 'parts' in form ? form.parts.find(({ name }) => name !== undefined && names.includes(name)) : undefined;
  return part && { filename: part.filename, bytes: part.body.length, image: readImage(part.body), content: part.body };
}

function keep(call: Call, { caller, media }: Upload, bytes: Call['body'] | undefined, world: World): Reply {
  const key = newImageId(world);
  const image = media?.image;
  if (image && bytes) {
    world.images.put({ provider: 'wechat', key, tenant: caller.tenant, kind: 'uploadimg', image, bytes });
  }
  return uploaded(reachable(call, `http://${imageHost}/mmbiz_${segment(image?.format)}/${key}/0?from=appmsg`), world);
}

/** Slashes are escaped, as in every captured reply (wechat-captured-replies). */
function uploaded(url: string, world: World): Reply {
  const body: Uploaded = world.settings.get(successFields) === 'url' ? { url } : { url, errcode: 0, errmsg: 'ok' };
  const { status, headers, body: text } = json(body, UPLOAD_TYPE);
  return { status, headers, body: `${text}`.replaceAll('/', '\\/') };
}

function segment(format: Format | undefined): string {
  return format ?? 'jpg';
}

/** 80 bytes in base64 without padding, where `i`, `+` and `/` are written `ia`, `ib` and `ic` (read off captured URLs). */
function newImageId({ keys }: World): string {
  const base64 = keys.bytes(80).toString('base64').replace(/=+$/, '');
  return base64.replaceAll('i', 'ia').replaceAll('+', 'ib').replaceAll('/', 'ic');
}
