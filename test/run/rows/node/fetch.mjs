// fetch of Node's own.
import { openAsBlob } from 'node:fs';

const API = 'https://api.weixin.qq.com/cgi-bin';

const answer = await fetch(`${API}/token?grant_type=client_credential&appid=wx1&secret=s`);
const { access_token } = await answer.json();
const form = new FormData();
form.append('media', await openAsBlob(process.argv[2]), 'photo.png');
const upload = await fetch(`${API}/media/uploadimg?access_token=${access_token}`, { method: 'POST', body: form });
const { url } = await upload.json();
console.log(url, (await (await fetch(url)).arrayBuffer()).byteLength);
