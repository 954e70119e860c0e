import { startServer } from 'standin/server';

/** One server for all test files, which run at the same time. */
export default async function () {
  globalThis.standin = await startServer();
  process.env.STANDIN_URL = globalThis.standin.url;
}
