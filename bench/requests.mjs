export const BOUNDARY = 'standin-bench-7c1f0a';
export const KB = 1024;
export const MB = 1024 * KB;

const TOKEN = 't-bench';
const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };

/** @typedef {{ method: string, path: string, headers: Record<string, string>, body: Buffer }} Request */

/**
 * An upload to Feishu, the provider with the most to do for a call.
 *
 * @returns {Request}
 */
export function upload(picture, token = TOKEN) {
  const body = Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="image_type"\r\n\r\nmessage\r\n`),
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="image"; filename="a.jpg"\r\n`),
    Buffer.from('Content-Type: image/jpeg\r\n\r\n'),
    picture,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
  return {
    method: 'POST',
    path: '/open-apis/im/v1/images',
    headers: { ...headers, authorization: `Bearer ${token}` },
    body,
  };
}

/** @returns {Request} */
export function download(key, token = TOKEN) {
  const path = `/open-apis/im/v1/images/${key}`;
  return { method: 'GET', path, headers: { authorization: `Bearer ${token}` }, body: Buffer.alloc(0) };
}

/** The request as it goes over the wire to that server. */
export function onWire({ method, path, headers, body }, url) {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `host: ${new URL(url).host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(method === 'POST' ? [`content-length: ${body.length}`] : []),
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]);
}
