import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = '/open-apis/im/v1/images';
const answer = '{"code":0,"data":{"image_key":"img_v3_0200_peer"},"msg":"success"}';

/**
 * A mock server of others: what npm installs, and the command that then gives every upload one and the same answer.
 *
 * @typedef {{ name: string, install: string, command(folder: string, port: number): [string, string[]] }} Peer
 */

/** @type {Peer[]} */
export const peers = [
  { name: 'Mockoon CLI', install: '@mockoon/cli@9', command: mockoon },
  { name: 'WireMock', install: 'wiremock@3', command: (folder, port) => wiremock(folder, port, []) },
  {
    name: 'WireMock without journal',
    install: 'wiremock@3',
    command: (folder, port) => wiremock(folder, port, ['--no-request-journal']),
  },
  // From 1.0 on it cannot give an answer of one's own.
  {
    name: 'json-server',
    install: 'json-server@0.17',
    command: (folder, port) => ours(folder, 'json-server.mjs', port),
  },
  { name: 'mockttp', install: 'mockttp@4', command: (folder, port) => ours(folder, 'mockttp.mjs', port) },
];

function mockoon(folder, port) {
  const response = {
    uuid: 'response',
    default: true,
    statusCode: 200,
    body: answer,
    bodyType: 'INLINE',
    headers: [{ key: 'Content-Type', value: 'application/json' }],
    disableTemplating: true,
  };
  const environment = {
    uuid: 'environment',
    name: 'bench',
    port,
    hostname: '127.0.0.1',
    routes: [{ uuid: 'route', type: 'http', method: 'post', endpoint: path.slice(1), responses: [response] }],
    rootChildren: [{ type: 'route', uuid: 'route' }],
  };
  const file = join(folder, 'mockoon.json');
  writeFileSync(file, JSON.stringify(environment));
  const cli = join(folder, 'node_modules/@mockoon/cli/bin/run.js');
  const quiet = ['--repair', '--disable-log-to-file', '--disable-admin-api'];
  return [process.execPath, [cli, 'start', '--data', file, ...quiet]];
}

function wiremock(folder, port, flags) {
  const build = join(folder, 'node_modules/wiremock/build');
  const jar = readdirSync(build).find((name) => name.endsWith('.jar'));
  mkdirSync(join(folder, 'mappings'), { recursive: true });
  const headers = { 'Content-Type': 'application/json' };
  const stub = { request: { method: 'POST', urlPath: path }, response: { status: 200, headers, body: answer } };
  writeFileSync(join(folder, 'mappings/upload.json'), JSON.stringify(stub));
  const where = ['--port', `${port}`, '--bind-address', '127.0.0.1', '--root-dir', folder];
  return ['java', ['-jar', join(build, jar ?? ''), ...where, '--disable-banner', ...flags]];
}

/** A script of ours: it has to stand where the package is installed in order to find it. */
function ours(folder, script, port) {
  copyFileSync(fileURLToPath(new URL(`peers/${script}`, import.meta.url)), join(folder, script));
  return [process.execPath, [join(folder, script), `${port}`, path, answer]];
}
