import { jpg, png } from '../../fixtures/images.ts';

export type Part = readonly [name: string, content: string | Uint8Array, filename?: string, type?: string];

export const photo = jpg({ width: 800, height: 600 });
/** One byte more than Feishu takes. */
export const heavy = png({ width: 60, height: 40, bytes: 10_485_761 });

/** A form as a program sends it. */
export async function post(
  url: string,
  parts: readonly Part[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, content, filename, type = ''] of parts) {
    if (typeof content === 'string') body.append(name, content);
    else body.append(name, new Blob([new Uint8Array(content)], { type }), filename);
  }
  return fetch(url, { method: 'POST', body, headers });
}

export const toFeishu = (url: string, content: Uint8Array, filename: string, token = 't-anything') =>
  post(
    `${url}/open-apis/im/v1/images`,
    [
      ['image_type', 'message'],
      ['image', content, filename],
    ],
    { authorization: `Bearer ${token}` },
  );

export const toWeChat = (url: string, content: Uint8Array, filename: string) =>
  post(`${url}/cgi-bin/media/uploadimg?access_token=anything`, [['media', content, filename]]);
