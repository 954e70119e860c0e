// node:https, by a name taken at the start, and node:http for the picture.
const { readFileSync } = require('node:fs');
const http = require('node:http');
const { get, request } = require('node:https');
const { buffer, json } = require('node:stream/consumers');

const API = 'https://api.weixin.qq.com/cgi-bin';
const answered = (call) => new Promise((resolve, reject) => call(resolve).on('error', reject));

async function main() {
  const url = `${API}/token?grant_type=client_credential&appid=wx1&secret=s`;
  const { access_token } = await json(await answered((then) => get(url, then)));
  const head = '--b\r\nContent-Disposition: form-data; name="media"; filename="a.png"\r\n\r\n';
  const body = Buffer.concat([Buffer.from(head), readFileSync(process.argv[2]), Buffer.from('\r\n--b--\r\n')]);
  const headers = { 'Content-Type': 'multipart/form-data; boundary=b', 'Content-Length': body.length };
  const upload = `${API}/media/uploadimg?access_token=${access_token}`;
  const answer = await answered((then) => request(upload, { method: 'POST', headers }, then).end(body));
  const picture = (await json(answer)).url;
  console.log(picture, (await buffer(await answered((then) => http.get(picture, then)))).length);
}

main();
