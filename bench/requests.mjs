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
  return {
    method: 'POST',
    path: '/open-apis/im/v1/images',
    headers: { ...headers, authorization: `Bearer ${token}` },
    body: form('image_type', 'message', picture),
  };
}

/**
 * A picture that the control plane is to store.
 *
 * @returns {Request}
 */
export function seed(picture) {
  return { method: 'POST', path: '/__standin/images', headers, body: form('provider', 'wechat', picture) };
}

/**
 * A cover for drafts.
 *
 * @returns {Request}
 */
export function cover(picture) {
  const path = '/cgi-bin/material/add_material?access_token=cover&type=image';
  return { method: 'POST', path, headers, body: form('title', 'cover', picture, 'media') };
}

/**
 * A draft with that cover.
 *
 * @returns {Request}
 */
export function draft(coverId) {
  const article = { title: 'bench', content: '<p>Some words, and <b>more</b> of them.</p>', thumb_media_id: coverId };
  return json('/cgi-bin/draft/add?access_token=cover', { articles: [article] });
}

function form(name, value, picture, file = 'image') {
  return Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${file}"; filename="a.jpg"\r\n`),
    Buffer.from('Content-Type: image/jpeg\r\n\r\n'),
    picture,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}

/** @returns {Request} */
export function download(key, token = TOKEN) {
  const path = `/open-apis/im/v1/images/${key}`;
  return { method: 'GET', path, headers: { authorization: `Bearer ${token}` }, body: Buffer.alloc(0) };
}

/**
 * A token of an app.
 *
 * @returns {Request}
 */
export function token() {
  return json('/open-apis/auth/v3/tenant_access_token/internal', { app_id: 'cli_bench', app_secret: 'bench' });
}

/**
 * A message that shows a picture.
 *
 * @returns {Request}
 */
export function message(key, token = TOKEN) {
  const content = JSON.stringify({ image_key: key });
  const body = { receive_id: `oc_${'0'.repeat(32)}`, msg_type: 'image', content };
  return json('/open-apis/im/v1/messages?receive_id_type=chat_id', body, token);
}

function json(path, body, token = TOKEN) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return { method: 'POST', path, headers, body: Buffer.from(JSON.stringify(body)) };
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
