import { afterAll, beforeAll, expect, it } from 'vitest';
import { allCases } from '../../contracts/cases.ts';
import { type Case, providerOf } from '../../contracts/engine/case.ts';
import { type HttpResponse, headerOf, textOf } from '../../contracts/engine/http.ts';
import { resultLine } from '../../contracts/engine/report.ts';
import { runContract } from '../../contracts/engine/run.ts';
import { send } from '../../contracts/engine/send.ts';
import { emulatorAt, type Target } from '../../contracts/engine/target.ts';
import { type RunningServer, startServer } from '../../server/index.ts';

// A service that answers in the forms that its pages print and no other: whatever was only ever seen of an answer, such
// as the ids behind WeChat's texts, the `error` beside Feishu's, labels and blanks, is missing or different.

type Json = Record<string, unknown>;

const inPageForm: Readonly<Record<string, (answer: Json) => Json>> = {
  feishu: ({ error: _, ...answer }) => answer,
  wechat: (answer) =>
    typeof answer.errmsg === 'string'
      ? { ...answer, errmsg: answer.errmsg.replace(/( hint: \S+)? rid: \S+$/, '') }
      : answer,
  kakao: (answer) => answer,
};

function asPrinted(provider: string, response: HttpResponse): HttpResponse {
  const limits = response.headers.filter(([name]) => name.startsWith('x-ogw-ratelimit'));
  const isJson = /^\s*\{/.test(textOf(response));
  const type = headerOf(response, 'x-ogw-ratelimit-limit') === undefined ? 'text/html' : 'application/json';
  const headers = [['content-type', type] as const, ...limits];
  if (!isJson) return { ...response, headers };
  const answer = inPageForm[provider]?.(JSON.parse(textOf(response)) as Json);
  return { ...response, headers, body: new TextEncoder().encode(JSON.stringify(answer, null, 2)) };
}

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ port: 0 });
});
afterAll(() => server?.close());

/** What its page says of a rid needs one. */
const needsRid = ({ because }: Case): boolean => because.page === 'wechat-rid';

const documented = allCases.filter((each) => each.grade === 'documented' && !needsRid(each));

it.each(documented)('$id asks for no more than its page prints', async (example) => {
  const base = emulatorAt(server.url);
  const target: Target = {
    ...base,
    send: async (request, timeoutMs) => {
      const response = await send(request, timeoutMs);
      return request.url.includes('/__standin/') ? response : asPrinted(providerOf(example), response);
    },
  };
  const [result] = await runContract({ target, cases: [example] });
  expect(result && result.status === 'failed' ? resultLine(result) : undefined).toBeUndefined();
});

it('is another service to those who expect what was seen', async () => {
  const seen = allCases.filter(({ id }) =>
    /^(feishu|wechat)\/(failure-is-compact-and-in-order|log-id-differs.*)$/.test(id),
  );
  const target: Target = {
    ...emulatorAt(server.url),
    send: async (request, timeoutMs) =>
      asPrinted(request.url.includes('cgi-bin') ? 'wechat' : 'feishu', await send(request, timeoutMs)),
  };
  const results = await runContract({ target, cases: seen });
  expect(results.map(({ status }) => status)).toEqual(seen.map(() => 'failed'));
});
