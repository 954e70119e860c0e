// Two calls, and what is none: three tries of other hosts, and a connection that ends for want of trust.
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:tls';

const weixin = 'https://api.weixin.qq.com/cgi-bin';
for (const path of ['token', 'tokn']) await fetch(`${weixin}/${path}`).then((response) => response.text());

const { hostname: host, port } = new URL(process.env.HTTPS_PROXY);
async function tunnel(target) {
  const asked = request({ host, port, method: 'CONNECT', path: target });
  asked.end();
  const [, socket] = await once(asked, 'connect');
  return socket;
}
for (const name of ['a', 'b', 'c']) (await tunnel(`${name}.example:443`)).destroy();

const untrusting = connect({ socket: await tunnel('open.feishu.cn:443'), servername: 'open.feishu.cn', ca: [] });
await once(untrusting, 'error').catch(() => {});
