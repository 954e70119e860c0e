import { feishu, kakao, wechat } from '../../src/errors.ts';
import { type HttpReply, headerOf } from './wire.ts';

export type TargetName = 'feishu' | 'wechat' | 'FT' | 'list';

/** An endpoint that takes pictures. */
export interface Target {
  readonly name: TargetName;
  readonly path: string;
  /** What it asks for beside the framing and the type. */
  readonly headers: readonly string[];
  /** Its name for the part with the picture. */
  readonly field: string;
  /** What it answers, as one word; undefined where that is not an answer of this provider's. */
  readonly codeOf: (reply: HttpReply) => string | undefined;
}

export const targets: readonly Target[] = [
  {
    name: 'feishu',
    path: '/open-apis/im/v1/images',
    headers: ['Authorization: Bearer t-hostile'],
    field: 'image',
    codeOf: feishuCode,
  },
  {
    name: 'wechat',
    path: '/cgi-bin/media/uploadimg?access_token=hostile',
    headers: [],
    field: 'media',
    codeOf: wechatCode,
  },
  { name: 'FT', path: '/file/v1/FT/image/hostile', headers: [], field: 'image', codeOf: singleCode },
  { name: 'list', path: '/file/v1/ft-wide-item-list/image/hostile', headers: [], field: 'image', codeOf: listCode },
];

/** A POST to a target, whole, with a length. */
export function requestTo({ path, headers }: Target, contentType: string | undefined, body: Uint8Array): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    ...headers,
    ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
    `Content-Length: ${body.length}`,
    '\r\n',
  ].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}

function feishuCode(reply: HttpReply): string | undefined {
  const { code, msg, data } = json(reply);
  if (!isType(reply, 'application/json') || typeof msg !== 'string') return undefined;
  if (code === 0) return reply.status === 200 && /^img_v3_/.test(data?.image_key) ? '0' : undefined;
  const row = Object.values(feishu.upload).find((each) => each.code === code);
  return row?.http === reply.status ? `${code}` : undefined;
}

function wechatCode(reply: HttpReply): string | undefined {
  if (reply.status === 412) return reply.body.length === 0 ? '412' : undefined;
  const { errcode, errmsg, url } = json(reply);
  if (reply.status !== 200 || !isType(reply, 'text/plain') || typeof errmsg !== 'string') return undefined;
  if (errcode === 0) return /^http:\/\//.test(url) ? '0' : undefined;
  return Object.values(wechat.upload).some(({ code }) => code === errcode) ? `${errcode}` : undefined;
}

/** E600 is four errors, which only the message tells apart, so its first word stands for it. */
function singleCode(reply: HttpReply): string | undefined {
  const { data, errcode, errmsg } = json(reply);
  if (reply.status !== 200 || !isType(reply, 'application/json')) return undefined;
  if (data !== undefined) return /^http/.test(data.url) ? 'ok' : undefined;
  if (!Object.values(kakao.single).some(({ code }) => code === errcode)) return undefined;
  return errcode === 'E600' ? /^\w+/.exec(errmsg)?.[0] : errcode;
}

/** The whole's code, and those of the images that failed. */
function listCode(reply: HttpReply): string | undefined {
  const { code, message, result } = json(reply);
  if (reply.status !== 200 || !isType(reply, 'application/json')) return undefined;
  if (result === undefined) {
    const isKnown = Object.values(kakao.list).some((row) => row.code === code);
    return isKnown && typeof message === 'string' ? code : undefined;
  }
  const failed: string[] = (result.failure ?? []).map(({ error }: { error: { code: string } }) => error.code);
  const known: readonly string[] = Object.values(kakao.image).map((row) => row.code);
  const isWhole = Array.isArray(result.success) && failed.every((each) => known.includes(each));
  return isWhole && (failed.length === 0) === (code === '0000') ? [code, ...failed].join(' ') : undefined;
}

function isType({ headers }: HttpReply, type: string): boolean {
  return headerOf(headers, 'content-type') === type;
}

// biome-ignore lint/suspicious/noExplicitAny: what came over the wire is of no type until it was looked at.
function json({ body }: HttpReply): any {
  try {
    return Object(JSON.parse(body.toString()));
  } catch {
    return {};
  }
}
