// A program that is called back, and one that holds Feishu's socket open, both with their live hosts in code.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import * as lark from '@larksuiteoapi/node-sdk';

const order = (path, body) =>
  fetch(`${process.env.STANDIN_URL}/__standin/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).then(async (response) => {
    if (!response.ok) throw new Error(await response.text());
  });

const results = createServer(async (request, response) => {
  const told = await json(request);
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"code":"100"}');
  results.emit('told', told);
});
await once(results.listen(0, '127.0.0.1'), 'listening');
const callbackUrl = `http://127.0.0.1:${results.address().port}/results`;
await order('accounts', { provider: 'kakao', userId: 'me', callbackUrl });
const told = once(results, 'told');
const message = { sender_key: 'known', sender_number: '0212345678', receiver_number: '01012345678', msg: 'hello' };
const sent = await fetch('https://27ep4ci1w0.apigw.ntruss.com/at-standard/v2/send', {
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: 'me;secret' },
  body: JSON.stringify({ msg_type: 'AT', msg_data: [{ ...message, template_code: 'T1' }] }),
});
console.log('sent', sent.status);
const app = { appId: 'cli_a0b1c2d3e4f50617', appSecret: 's' };
await order('accounts', { provider: 'feishu', app_id: app.appId, app_secret: app.appSecret });
const socket = new lark.WSClient({ ...app, loggerLevel: lark.LoggerLevel.error });
const event = new Promise((resolve) => {
  const eventDispatcher = new lark.EventDispatcher({ loggerLevel: lark.LoggerLevel.error }).register({
    'im.message.receive_v1': ({ message: { content } }) => resolve(content),
  });
  socket.start({ eventDispatcher });
});
await order('incoming', { provider: 'feishu', account: app.appId, text: 'hello' });
console.log('event', await event);
socket.close({ force: true });
console.log('callback', JSON.stringify((await told)[0]));
results.close();
results.closeAllConnections();
