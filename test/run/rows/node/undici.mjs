// The package undici, which no interceptor of `fetch` sees.
import { readFileSync } from 'node:fs';
import { FormData, fetch, request } from 'undici';

const API = 'https://api.weixin.qq.com/cgi-bin';

const answer = await request(`${API}/token?grant_type=client_credential&appid=wx1&secret=s`);
const { access_token } = await answer.body.json();
const form = new FormData();
form.append('media', new Blob([readFileSync(process.argv[2])]), 'photo.png');
const upload = await fetch(`${API}/media/uploadimg?access_token=${access_token}`, { method: 'POST', body: form });
const { url } = await upload.json();
console.log(url, (await (await request(url)).body.arrayBuffer()).byteLength);
