import { createServer } from 'node:http';

/**
 * The limit for anything on node:http: drains what it is sent and answers one line, in the form of Feishu's answer.
 * To a GET it writes one Buffer, as long as the first argument says.
 * The second is the port.
 */
const [pictureBytes = '0', port = '0'] = process.argv.slice(2);
const picture = Buffer.alloc(Number(pictureBytes), 1);
const line = `{"code":0,"data":{"image_key":"img_v3_0200_bare"},"msg":"success"}`;

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'image/jpeg', 'Content-Length': picture.length });
    response.end(picture);
    return;
  }
  // wrk closes its sockets in mid-upload when its time is over.
  request.on('error', () => {});
  request.on('end', () => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': line.length });
    response.end(line);
  });
  request.resume();
});
server.listen(Number(port), '127.0.0.1', () =>
  console.log(`bare listens on http://127.0.0.1:${server.address().port}`),
);
