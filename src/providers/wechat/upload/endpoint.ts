import type { Answer } from '../../../core/answer.ts';
import { type Call, framingOf, header, type Reply, reachable } from '../../../core/call.ts';
import { readImage } from '../../../core/image.ts';
import { judge, type VerdictOf } from '../../../core/judge.ts';
import { splitForm, withBoundaryOf } from '../../../core/multipart.ts';
import type { Endpoint } from '../../../core/provider.ts';
import { type SentPart, sentParts } from '../../../core/sent.ts';
import { keepUpload } from '../../../core/shelf.ts';
import { warningsOf } from '../../../core/warnings.ts';
import type { World } from '../../../core/world.ts';
import { strangeIp } from '../account.ts';
import { countToday, usedToday } from '../gateway/call-counts.ts';
import { callerByToken, type TokenCaller } from '../gateway/caller.ts';
import { API_TYPE, json, refusal, UPLOAD_TYPE } from '../gateway/reply.ts';
import { shelf } from '../shelf.ts';
import { field, successFields } from '../switches.ts';
import { paths, type Uploaded } from '../wire.ts';
import { uploadCautions } from './cautions.ts';
import { type UploadErrorName, uploadErrors } from './errors.ts';
import { type Media, type Upload, uploadRules } from './rules.ts';

const NAME = 'wechat/uploadimg';

const judged = { name: NAME, rules: uploadRules, errors: uploadErrors };

export const upload: Endpoint = {
  ...judged,
  path: paths.uploadimg,
  who: callerByToken,
  answer(call, world): Answer {
    const { upload, bytes, parts } = read(call, world);
    const { caller } = upload;
    const verdict = judge<Upload, UploadErrorName>(judged, upload, caller, world);
    // The gateway counts what it lets through, whatever the module behind it then says.
    if (caller.token === 'good' && !isOfGateway(verdict?.error)) countToday(NAME, caller.tenant, world);
    if (verdict) return { reply: refused(verdict, call, caller, world), verdict, who: caller, parts };
    const warnings = warningsOf(uploadCautions, uploadRules, upload, world);
    return { reply: keep(call, upload, bytes, world), who: caller, parts, warnings };
  },
};

function refused(verdict: VerdictOf<UploadErrorName>, call: Call, { owner }: TokenCaller, world: World): Reply {
  const type = verdict.error === 'invalidUrl' ? API_TYPE : UPLOAD_TYPE;
  return refusal(uploadErrors[verdict.error], type, { call, owner, verdict }, world);
}

const gatewayErrors: readonly UploadErrorName[] = [
  'noLength',
  'ipNotRegistered',
  'componentUnauthorized',
  'apiUnauthorized',
  'permissionNotGranted',
  'dailyQuota',
];

function isOfGateway(error: UploadErrorName | undefined): boolean {
  return error !== undefined && gatewayErrors.includes(error);
}

function read(call: Call, world: World) {
  const caller = callerByToken(call, world);
  const { media, parts, boundary } = readMedia(call, world);
  const upload: Upload = {
    framing: framingOf(call),
    proxied: header(call.headers, 'via') !== undefined || header(call.headers, 'x-forwarded-for') !== undefined,
    boundary,
    method: call.method,
    caller,
    strangeIp: strangeIp(caller.ips, call.ip),
    usedToday: usedToday(NAME, caller.tenant, world),
    media,
  };
  return { upload, bytes: media?.content, parts };
}

interface Read {
  readonly media: (Media & { content: Call['body'] }) | undefined;
  readonly parts: readonly SentPart[];
  readonly boundary: Upload['boundary'];
}

function readMedia(call: Call, world: World): Read {
  if (!call.body.kept) {
    const media = { filename: 'unread.jpg', bytes: call.body.length, image: undefined, content: call.body };
    return { media, parts: [], boundary: 'named' };
  }
  // A Content-Type without boundary was seen to work: WxJava sent none for years (wxjava-3273).
  const sent = header(call.headers, 'content-type');
  const contentType = withBoundaryOf(call.body, sent);
  const form = splitForm(contentType, call.body);
  const parts = 'parts' in form ? form.parts : [];
  const names = world.settings.get(field).split(',');
  const part = parts.find(({ name }) => name !== undefined && names.includes(name));
  const image = part && readImage(part.body);
  return {
    media: part && { filename: part.filename, bytes: part.body.length, image, content: part.body },
    parts: sentParts(parts, (each) => (each === part ? image : undefined)),
    boundary: contentType === sent ? 'named' : 'found in the body',
  };
}

function keep(call: Call, { caller, media }: Upload, bytes: Call['body'] | undefined, world: World): Reply {
  const image = media?.image;
  const key = keepUpload(shelf, { tenant: caller.tenant, kind: 'uploadimg', image, bytes }, world);
  return uploaded(reachable(call, shelf.liveUrl(key, image?.format)), world);
}

/** Slashes are escaped, as in every captured reply (wechat-captured-replies). */
function uploaded(url: string, world: World): Reply {
  const body: Uploaded = world.settings.get(successFields) === 'url' ? { url } : { url, errcode: 0, errmsg: 'ok' };
  const { status, headers, body: text } = json(body, UPLOAD_TYPE);
  return { status, headers, body: `${text}`.replaceAll('/', '\\/') };
}
