// Asks from a worker thread, and from a child that it starts.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const ask = `
  fetch('https://api.weixin.qq.com/cgi-bin/token').then((response) => {
    if (!response.ok) throw new Error(response.status);
    return response.json();
  })`;

const worker = new Worker(`${ask}.then((answer) => require('node:worker_threads').parentPort.postMessage(answer))`, {
  eval: true,
});
const [fromWorker] = await once(worker, 'message');
const fromChild = JSON.parse(
  execFileSync(process.execPath, ['-e', `${ask}.then((answer) => console.log(JSON.stringify(answer)))`], {
    encoding: 'utf8',
  }),
);
console.log(JSON.stringify([fromWorker.errcode, fromChild.errcode]));
