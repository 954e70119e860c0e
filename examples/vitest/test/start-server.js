import { startServer } from 'standin/server';

/** One server for all test files, which run at the same time. */
export default async function ({ provide }) {
  const server = await startServer();
  provide('standin', server.url);
  return () => server.close();
}
