import jsonServer from 'json-server';

const [port, path, body] = process.argv.slice(2);
const server = jsonServer.create();
server.use(jsonServer.defaults({ logger: false }));
server.use(jsonServer.bodyParser);
server.post(path, (_request, response) => response.json(JSON.parse(body)));
server.listen(Number(port), '127.0.0.1');
