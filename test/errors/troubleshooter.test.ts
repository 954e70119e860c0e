import { expect, it } from 'vitest';
import { createEmulator } from '../../src/emulator/emulator.ts';

/** The number of the page of the upload (seen at its head). What live links of this API have was never seen. */
const METHOD = '6946222931479445505';

it.each([
  ['open.feishu.cn', 'POST', '/open-apis/im/v1/images'],
  ['open.feishu.cn', 'GET', '/open-apis/im/v1/images/img_1'],
  ['open.larksuite.com', 'POST', '/open-apis/im/v1/images'],
])('links to the help of %s, with the log id, the code and the method, at %s %s', async (host, method, path) => {
  const answer = await createEmulator().fetch(new Request(`https://${host}${path}`, { method }));
  if (answer === undefined) throw new Error(`nobody's: ${path}`);
  const { code, error } = await answer.json();
  expect(error.troubleshooter).toBe(
    `排查建议查看(Troubleshooting suggestions): https://${host}/search?from=openapi&log_id=${error.log_id}&code=${code}&method_id=${METHOD}`,
  );
  expect(code).toBe(99991661);
});
