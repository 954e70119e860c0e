// Runs the test files at the same time, each in a process of its own, with one server for those that want one.
import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { startServer } from 'standin/server';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.test.js'));

const server = await startServer();
process.env.STANDIN_URL = server.url;
run({ files: files.map((name) => folder + name), concurrency: true })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .on('end', () => server.close())
  .compose(spec)
  .pipe(process.stdout);
