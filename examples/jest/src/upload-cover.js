/** Uploads the cover of an article to WeChat by plain fetch, and resolves to its address. */
export async function uploadCover(cover, { filename, accessToken, baseUrl = 'https://api.weixin.qq.com' }) {
  const form = new FormData();
  form.append('media', new Blob([cover], { type: 'image/jpeg' }), filename);
  const url = `${baseUrl}/cgi-bin/media/uploadimg?access_token=${encodeURIComponent(accessToken)}`;
  const reply = await (await fetch(url, { method: 'POST', body: form })).json();
  if (reply.url === undefined) throw new Error(`WeChat refused ${filename}: ${reply.errcode} ${reply.errmsg}`);
  return reply.url;
}
