import { getLocal } from 'mockttp';

const [port, path, body] = process.argv.slice(2);
// Without a record of each call, which it would keep for ever.
const server = getLocal({ recordTraffic: false });
await server.start(Number(port));
await server.forPost(path).thenJson(200, JSON.parse(body));
