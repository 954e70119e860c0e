// Took what it needs before `standin/register` was loaded, and twice of that.
const { get } = require('node:https');
const http = require('node:http');
const early = fetch;
require('standin/register');

const TOKEN = 'https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=s';

const by = (get, url) =>
  new Promise((resolve, reject) => {
    get(url, (response) => response.resume().on('end', () => resolve(response.statusCode))).on('error', reject);
  });

async function main() {
  const { url, hosts } = await import('standin/register');
  const statuses = [
    await by(get, TOKEN),
    await by(http.get, TOKEN.replace('https', 'http')),
    (await early(TOKEN)).status,
  ];
  console.log(JSON.stringify({ statuses, url, isListed: hosts.includes('api.weixin.qq.com') }));
}

main();
