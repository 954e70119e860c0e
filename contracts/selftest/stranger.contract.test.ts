// Servers that are no provider's at all, and such as only fail to be.
import { afterEach, expect, it } from 'vitest';
import { allCases, casesOf } from '../cases.ts';
import { resultLine } from '../engine/report.ts';
import { runContract } from '../engine/run.ts';
import { addressAt, emulatorAt } from '../engine/target.ts';
import { always, closeServers, serve } from './wrong-servers.ts';

afterEach(closeServers);

const some = Object.values(casesOf).flatMap((cases) => cases.slice(0, 10));

/** How cases ended, with the reason of those that were not run, each once. */
async function outcomes(status: number, type: string, body: string, cases = some) {
  const target = addressAt(await serve(always(status, type, body)), 'it');
  const results = await runContract({ target, cases });
  return [...new Set(results.map((result) => ('why' in result ? `${result.status}: ${result.why}` : result.status)))];
}

it.each([
  [404, 'text/html', '<h1>Not Found</h1>'],
  [501, 'text/html', '<p>Unsupported method</p>'],
  [404, 'application/json', '{"error":"Not Found","statusCode":404}'],
  [200, 'text/html', '<h1>Log in</h1>'],
  [401, 'application/json', '{"code":"UNAUTHORIZED","message":"no session"}'],
])('says once for all cases that a server of HTTP %i, %s is no provider', async (status, type, body) => {
  expect(await outcomes(status, type, body, [...allCases])).toEqual([
    `not run: it is none of feishu, wechat, kakao: POST /open-apis/im/v1/images gets HTTP ${status}, ${type}`,
  ]);
});

it('asks it nothing but that, where it was said to be an emulator too', async () => {
  const asked: string[] = [];
  const url = await serve((request, response) => {
    asked.push(`${request.method}`);
    response.writeHead(404).end();
  });
  const results = await runContract({ target: emulatorAt(url), cases: some });
  expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['not run']));
  expect(asked.length).toBeLessThan(10);
});

it('runs the cases of the one provider that a server is, and no others', async () => {
  const url = await serve((request, response) => {
    const isFeishu = request.url?.startsWith('/open-apis/');
    response.writeHead(isFeishu ? 400 : 404, { 'Content-Type': 'application/json' });
    response.end(isFeishu ? '{"code":1,"msg":"no"}' : '{}');
  });
  const results = await runContract({ target: addressAt(url, 'it'), cases: some });
  const of = (name: string) => results.filter(({ case: { id } }) => id.startsWith(`${name}/`)).map(resultLine);
  expect(of('feishu').filter((line) => line.startsWith('not run'))).toEqual([]);
  expect(of('wechat')).toEqual(
    of('wechat').map(() => expect.stringMatching(/^not run .*: it is not wechat: POST \/cgi-/)),
  );
  expect(of('kakao')).toEqual(
    of('kakao').map(() => expect.stringMatching(/^not run .*: it is not kakao: POST \/file\//)),
  );
});

it.each([
  ['answers all in the form of each', 200, 'application/json', '{"code":1,"msg":"no","errcode":1,"errmsg":"no"}'],
  ['is ill', 502, 'text/html', '<h1>Bad Gateway</h1>'],
  ['has too much to do', 429, 'text/plain', ''],
])('sees the cases fail of one that %s', async (_, status, type, body) => {
  const cases = casesOf.wechat?.slice(0, 30) ?? [];
  const ended = await outcomes(status, type, body, [...cases]);
  expect(ended.filter((each) => !each.startsWith('not provokable here'))).toEqual(['failed']);
});
