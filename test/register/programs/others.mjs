// Opens connections that are nobody's but its own, in every form, and prints what each said.
import http from 'node:http';
import net from 'node:net';
import tls from 'node:tls';

const [port, path] = process.argv.slice(2);

const said = (socket) =>
  new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', ({ code }) => resolve(code));
    socket.on('end', () => resolve(text));
  });

const host = '127.0.0.1';
const results = [
  await said(net.connect(Number(port), host)),
  await said(net.connect(port, host)),
  await said(net.connect({ port: Number(port), host }, () => {})),
  await said(net.connect(path)),
  await said(new net.Socket().connect({ path })),
  await said(new net.Socket().connect(Number(port), host, () => {})),
  // A live host in the Host header alone is not where it goes.
  await new Promise((resolve) => {
    const headers = { host: 'open.feishu.cn' };
    http.get({ host, port, path: '/', headers }).on('error', ({ code }) => resolve(code));
  }),
  // TLS is tried where it was asked for.
  await said(tls.connect({ port: Number(port), host, servername: 'open.feishu.cn' })),
  await said(tls.connect(Number(port), host)),
];
console.log(JSON.stringify(results));
