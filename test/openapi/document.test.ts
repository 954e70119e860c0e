import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { startServer } from '../../server/index.ts';
import { controls } from '../../src/control/index.ts';
import type { Described } from '../../src/core/described.ts';
import { endpointsOf, type Provider } from '../../src/core/provider.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import type { Operation } from '../../src/openapi/operation.ts';
import { providers } from '../../src/providers/index.ts';
import { standin } from '../server/standin.ts';

interface Document {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas?: object };
}

const whole = (await createEmulator().openapi()) as Document;
const nothing: Described = { security: {}, endpoints: {} };
const operationsIn = ({ paths }: Document) =>
  Object.values(paths).flatMap((path) => Object.values(path).filter((each) => 'operationId' in each));
const namesIn = (document: Document) => new Set(operationsIn(document).map((each) => each['x-standin-endpoint']));

it('has nothing that the recommended rules of @redocly/cli find', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: JSON.stringify(whole), config });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
}, 60_000);

it('has every endpoint, and every control that has a call', () => {
  const names = new Set(providers.flatMap((provider: Provider) => endpointsOf(provider).map(({ name }) => name)));
  expect([...names].filter((name) => !namesIn(whole).has(name))).toEqual([]);
  const ids = operationsIn(whole).map(({ operationId }) => operationId);
  const called = Object.entries(controls).filter(([, { call }]: [string, { readonly call?: string }]) => call);
  expect(called.map(([name]) => name).filter((name) => !ids.includes(name))).toEqual([]);
});

it('describes no endpoint that there is not', async () => {
  for (const provider of providers as readonly Provider[]) {
    const { endpoints } = (await provider.described?.()) ?? nothing;
    const known = endpointsOf(provider).flatMap(({ name, path }) =>
      Object.keys(endpoints).filter(
        (key) => key === name || (key.startsWith(`${name} `) && path.endsWith(key.split(' ')[1] ?? '')),
      ),
    );
    expect(Object.keys(endpoints).filter((key) => !known.includes(key))).toEqual([]);
  }
});

it('has the body of each error that a call as a whole can be refused with', () => {
  const upload = whole.paths['/open-apis/im/v1/images']?.post?.responses['400']?.content?.['application/json'];
  expect(upload?.examples?.tooLarge).toMatchObject({
    summary: 'The file size exceed the max value.',
    value: { code: 234006, msg: 'The file size exceed the max value.', error: { log_id: expect.any(String) } },
  });
  const carousel = whole.paths['/file/v1/ft-carousel-feed/image/{userId}']?.post?.responses['200'];
  expect(carousel?.content?.['application/json']?.examples?.tooLarge).toMatchObject({
    value: { code: '6000', result: { failure: [{ formField: 'image_1' }] } },
  });
});

it('has each limit as the switches are set, and names the rule that has it', async () => {
  const image = async (settings: { 'feishu.imageMaxBytes'?: 5_242_880 }) => {
    const document = (await createEmulator({ settings }).openapi({ provider: 'feishu' })) as Document;
    const post = document.paths['/open-apis/im/v1/images']?.post as Operation & { requestBody: { content: object } };
    return post.requestBody.content;
  };
  const withLimit = (maxLength: number) => ({
    'multipart/form-data': {
      schema: { properties: { image: { maxLength, 'x-standin-rule': 'feishu/images/size' } } },
    },
  });
  expect(await image({})).toMatchObject(withLimit(10_485_760));
  expect(await image({ 'feishu.imageMaxBytes': 5_242_880 })).toMatchObject(withLimit(5_242_880));
});

it('says of each rule that OpenAPI cannot say where it is known from', () => {
  const upload = whole.paths['/file/v1/FT/image/{userId}']?.post;
  expect(upload?.['x-standin-rule']).toContainEqual(
    expect.objectContaining({ id: 'kakao/FT/width', codes: ['E600'], limit: 500, grade: 'assumed' }),
  );
});

it('has bytes where a call takes or gives bytes', () => {
  const { get, put } = whole.paths['/__standin/state'] ?? {};
  expect(get?.responses['200']?.content).toEqual({ 'application/octet-stream': { schema: {} } });
  expect(put?.requestBody).toEqual({ required: true, content: { 'application/octet-stream': { schema: {} } } });
});

it('is what a server gives, with its own address, and the command prints', async () => {
  await using server = await startServer();
  const answer = await fetch(`${server.url}/__standin/openapi.json`);
  const given = (await answer.json()) as Document;
  expect(given).toMatchObject({ openapi: '3.1.0', servers: [{ url: server.url }] });
  const { stdout } = await standin('openapi', '--url', server.url);
  expect(JSON.parse(stdout)).toEqual(given);
});

it('can be of some alone', async () => {
  const of = async (...args: string[]) => JSON.parse((await standin('openapi', ...args)).stdout) as Document;
  expect([...namesIn(await of('--provider', 'kakao'))].join()).not.toMatch(/feishu|wechat|undefined/);
  const two = await of('--provider', 'kakao', '--provider', 'wechat', '--control');
  expect([...namesIn(two)].join()).toMatch(/(?=.*kakao)(?=.*wechat)/);
  expect(Object.keys(two.paths)).toContain('/__standin/faults');
  const control = await of('--control');
  expect([...namesIn(control)]).toEqual([undefined]);
  const wrong = await standin('openapi', '--provider', 'qq');
  expect(wrong).toMatchObject({
    status: 2,
    stderr: 'error: provider must be one of feishu, wechat, kakao, not "qq"\n',
  });
});

it('is printed for an address alone', async () => {
  const odd = await standin('openapi', '--control', '--url', 'nonsense');
  expect(odd).toEqual({
    status: 2,
    stdout: '',
    stderr: 'error: --url must be an address such as http://127.0.0.1:4010, not "nonsense"\n',
  });
  const { stdout } = await standin('openapi', '--control', '--url', 'http://standin.test:1/');
  expect((JSON.parse(stdout) as Document).servers[0]?.url).toBe('http://standin.test:1');
});

it('refuses a provider that there is not', async () => {
  await using server = await startServer();
  const answer = await fetch(`${server.url}/__standin/openapi.json?provider=qq`);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({
    error: 'openapi: provider must be one of feishu, wechat, kakao, not "qq"',
  });
});
