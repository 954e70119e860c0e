import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { InputError } from '../../src/core/input-error.ts';
import { say } from '../terminal.ts';

interface Options {
  readonly url: string;
  readonly adminToken?: string | undefined;
}

/** `standin state save` and `load`: all that a running server holds, to a file and back. */
export function define(command: Command): void {
  actOn(command.command('save').description('write all that a running server holds to a file'), save);
  actOn(command.command('load').description('put what is in such a file in the place of all that it holds'), load);
}

function actOn(command: Command, act: (file: string, options: Options) => Promise<void>): void {
  command
    .argument('<file>', 'a state, secrets and all')
    .option('--url <address>', 'where the server listens', 'http://127.0.0.1:4010')
    .addOption(new Option('--admin-token <token>', 'where it was started with one').env('STANDIN_ADMIN_TOKEN'))
    .action(act);
}

async function save(file: string, options: Options): Promise<void> {
  const state = await call('GET', options);
  write(file, state);
  say(`Wrote ${file}, ${state.length} bytes; there are secrets in it`);
}

async function load(file: string, options: Options): Promise<void> {
  await call('PUT', options, read(file));
  say(`${options.url} holds what is in ${file}`);
}

async function call(method: 'GET' | 'PUT', { url, adminToken }: Options, body?: Uint8Array<ArrayBuffer>) {
  const headers = {
    ...(body && { 'content-type': 'application/octet-stream' }),
    ...(adminToken === undefined ? {} : { authorization: `Bearer ${adminToken}` }),
  };
  const answer = await fetch(addressOf(url), { method, headers, ...(body && { body }) }).catch((error) => {
    throw new InputError(`there is no answer from ${url}: ${error.cause?.message ?? error.message}`);
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (!answer.ok) throw new InputError(`${url} answers ${answer.status}: ${errorIn(bytes)}`);
  return bytes;
}

function addressOf(url: string): string {
  if (/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    return `${url.replace(/\/+$/, '')}/__standin/state`;
  }
  throw new InputError(`--url must be an address such as http://127.0.0.1:4010, not ${JSON.stringify(url)}`);
}

/** What Standin says, or that it is not Standin. */
function errorIn(bytes: Uint8Array): string {
  try {
    const { error } = JSON.parse(Buffer.from(bytes).toString());
    if (typeof error === 'string') return error;
  } catch {}
  return 'it is no Standin, or none of this version';
}

function read(file: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new InputError(`cannot read ${file}: ${(error as Error).message}`);
  }
}

/** Whole or not at all, and for its owner alone: there are secrets in it. */
function write(file: string, state: Uint8Array): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(beside, state, { mode: 0o600, flag: 'wx' });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new InputError(`cannot write ${file}: ${(error as Error).message}`);
  }
}
