import WeChatAPI from 'co-wechat-api';
import { jpg, png } from '../../../fixtures/images.ts';
import { UploadError, WeChatClient } from '../../../src/clients.ts';
import { file } from '../../clients/files.ts';
import { type Door, formOf, parsed, type Seen, taken } from '../door.ts';

export const smallJpg = jpg({ width: 64, height: 48 });
const path = file('photo.jpg', smallJpg);
const smallPng = png({ width: 64, height: 48 });

/** Told that its tokens come from outside, so that it throws 40001 instead of fetching another and sending nothing. */
export function coWeChat(url: string, accessToken: string, appid = 'wx1'): WeChatAPI {
  const token = { accessToken, expireTime: Date.now() + 3_600_000 };
  const api = new WeChatAPI(appid, 's', async () => token, undefined, true);
  api.prefix = `${url}/cgi-bin/`;
  return api;
}

/** What co-wechat-api makes of an answer: it shows a status only of one that is not 2xx, and then nothing else. */
export async function seenByCo(call: Promise<unknown>): Promise<Seen> {
  try {
    await call;
    return taken;
  } catch (error) {
    const { code, message, name } = error as Error & { code?: number };
    if (name !== 'WeChatAPIError') throw error;
    const status = / status code: (\d+)$/.exec(message)?.[1];
    if (status !== undefined) return { status: Number(status), code: undefined, message: '' };
    return { status: undefined, code, message };
  }
}

export async function wechatSaid(response: Response): Promise<Seen> {
  const text = await response.text();
  const { errcode, errmsg } = (parsed(text) ?? {}) as { errcode?: number; errmsg?: string };
  if (errcode) return { status: response.status, code: errcode, message: `${errmsg}` };
  return response.ok ? taken : { status: response.status, code: undefined, message: text };
}

/** Our own client asks for the stable token before it uploads. */
async function askedByUs(url: string, appId: string): Promise<Seen> {
  try {
    await new WeChatClient({ appId, appSecret: 's', baseUrl: url }).uploadImage(smallJpg, { filename: 'a.jpg' });
    return taken;
  } catch (error) {
    if (!(error instanceof UploadError)) throw error;
    const { status, code, message } = error;
    return { status, code, message: code === undefined ? '' : message };
  }
}

const appid = { credential: 'wx-standard', magic: (wanted: string | number) => `standin-${wanted}` };

export const wechatDoors: readonly Door[] = [
  {
    endpoint: 'wechat/uploadimg',
    credential: 'standard',
    magic: (wanted) => `standin-${wanted}`,
    read: wechatSaid,
    request: (base, token) =>
      new Request(`${base}/cgi-bin/media/uploadimg?access_token=${token}`, {
        method: 'POST',
        body: formOf(['media', smallPng]),
      }),
    client: {
      name: 'co-wechat-api',
      call: (url, token) => seenByCo(coWeChat(url, token).uploadImage(path)),
    },
  },
  {
    ...appid,
    endpoint: 'wechat/token',
    read: wechatSaid,
    request: (base, id) => new Request(`${base}/cgi-bin/token?grant_type=client_credential&appid=${id}&secret=s`),
    client: {
      name: 'co-wechat-api',
      call: (url, id) => {
        return seenByCo(coWeChat(url, '', id).getAccessToken());
      },
    },
  },
  {
    ...appid,
    endpoint: 'wechat/stable_token',
    read: wechatSaid,
    request: (base, id) =>
      new Request(`${base}/cgi-bin/stable_token`, {
        method: 'POST',
        body: JSON.stringify({ grant_type: 'client_credential', appid: id, secret: 's' }),
      }),
    client: { name: 'WeChatClient', call: askedByUs },
  },
];
