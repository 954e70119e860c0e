/** What an emulator behind a socket answers, as its provider's own host would have shown it. */
import { createHash } from 'node:crypto';
import type { HttpResponse } from '../engine/http.ts';

/** Where an answer's URL leads, live. */
const addresses = [
  'http://mmbiz.qpic.cn',
  'http://mp.weixin.qq.com',
  'http://vweixinp.tc.qq.com',
  'https://mud-kage.kakao.com',
  'https://kr.object.ncloudstorage.com',
];
/** Of articles that are published; of their drafts it is http, and a socket has one form for both. */
const secure = /https:(\\?\/\\?\/mp\.weixin\.qq\.com)/g;
/** A WebSocket is opened on this machine, be it here or in process, and on a port that nobody knows before. */
const socketHere = /ws:\/\/127\.0\.0\.1:\d+\/(?=msg-frontier\.)/g;
/** What a socket adds to an answer, to a picture on an address that is not its live one, and to what the control plane says. */
const ofTheSocket =
  /^(date|etag|connection|keep-alive|transfer-encoding|x-standin-[\w-]+|x-content-type-options|content-security-policy)$/i;
const longestShown = 64 * 1024;

export interface Shown {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** A character for each byte, or the hash of a long one. */
  readonly text: string;
}

/** `url`: the emulator's own, which stands in the place of the live hosts. */
export function asLive({ status, headers, body }: HttpResponse, url: string): Shown {
  const content = addresses.reduce(
    (text, picture) => {
      const local = picture.replace(/^\w+:\/\//, `${url}/`);
      return text.replaceAll(local, picture).replaceAll(escaped(local), escaped(picture));
    },
    Buffer.from(body).toString('latin1').replace(socketHere, 'wss://').replace(secure, 'http:$1'),
  );
  return {
    status,
    headers: headers.filter(([name]) => !ofTheSocket.test(name)).map((pair) => sized(pair, body.length)),
    text: content.length > longestShown ? createHash('sha256').update(content).digest('hex') : content,
  };
}

/** A length is looked at as what it says beyond the bytes that came: URLs are not of one length. */
function sized([name, value]: readonly [string, string], length: number): readonly [string, string] {
  return name.toLowerCase() === 'content-length' ? [name, `${Number(value) - length} more than came`] : [name, value];
}

/** As it stands in JSON where slashes are escaped. */
function escaped(url: string): string {
  return url.replaceAll('/', '\\/');
}
