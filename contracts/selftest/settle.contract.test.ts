// The search for what a page leaves open, against servers with a threshold of their own, and against ones that make no sense.
import { afterEach, expect, it } from 'vitest';
import type { ChoiceQuestion, ThresholdQuestion } from '../engine/settle/open-question.ts';
import { allQuestions } from '../engine/settle/open-questions.ts';
import { settle } from '../engine/settle/settle.ts';
import { addressAt } from '../engine/target.ts';
import { always, answering, closeServers, serve } from './wrong-servers.ts';

afterEach(closeServers);

const question: ThresholdQuestion = {
  kind: 'threshold',
  name: 'feishu.something',
  guesses: [1000, 900, 5000],
  from: 10,
  upTo: 1_000_000,
  ask: (bytes) => ({ method: 'POST', url: '/', body: { kind: 'raw', content: () => new Uint8Array(bytes) } }),
  read: ({ status }) => ({ 200: 'taken', 413: 'too large' })[status] as 'taken' | 'too large' | undefined,
};

const upTo = (most: number) => {
  const sizes: number[] = [];
  const listener = answering((_, __, { length }) => {
    sizes.push(length);
    return { status: length <= most ? 200 : 413 };
  });
  return { listener, sizes };
};

it.each([10, 11, 899, 900, 901, 999, 1000, 1001, 4999, 5000, 5001, 123_456, 999_999])(
  'finds a threshold of %i bytes, and tries no size twice and none that cannot be',
  async (most) => {
    const { listener, sizes } = upTo(most);
    const settled = await settle(question, { target: addressAt(await serve(listener)) });
    expect(settled).toEqual({ name: question.name, value: most, calls: sizes.length });
    expect(new Set(sizes).size).toBe(sizes.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_000_000);
    expect(sizes.length).toBeLessThanOrEqual(26);
  },
);

it('takes two calls where the first guess is right', async () => {
  const { listener, sizes } = upTo(1000);
  await settle(question, { target: addressAt(await serve(listener)) });
  expect(sizes).toEqual([1000, 1001]);
});

it.each([
  [9, 'even 10 bytes are too large'],
  [1_000_000, 'even 1000000 bytes are taken, and no more is tried'],
])('leaves open what lies outside the search: %i', async (most, unsettled) => {
  const settled = await settle(question, { target: addressAt(await serve(upTo(most).listener)) });
  expect(settled).toMatchObject({ unsettled });
});

it('says what came where that is no answer to the question', async () => {
  const target = addressAt(await serve(always(502, 'text/html', '<h1>Bad Gateway</h1>')));
  expect(await settle(question, { target })).toEqual({
    name: question.name,
    calls: 1,
    unsettled: '1000 bytes: neither taken nor too large: HTTP 502, "<h1>Bad Gateway</h1>"',
  });
});

it('says that nobody answers', async () => {
  const settled = await settle(question, { target: addressAt('http://127.0.0.1:1') });
  expect(settled).toMatchObject({
    calls: 0,
    unsettled: expect.stringContaining('no answer from POST http://127.0.0.1:1/'),
  });
});

const choices = allQuestions.filter((each): each is ChoiceQuestion => each.kind === 'choice');

it.each([
  ['nothing', always(200, 'text/plain', '')],
  ['an empty object', always(200, 'application/json', '{}')],
  ['an HTML page', always(502, 'text/html', '<h1>Bad Gateway</h1>')],
  ['an unknown error', always(200, 'application/json', '{"code":1,"errcode":1,"msg":"no","errmsg":"no"}')],
])('settles nothing against a server that answers %s to everything', { timeout: 60_000 }, async (_, listener) => {
  const target = addressAt(await serve(listener));
  for (const each of choices) {
    const settled = await settle(each, { target });
    expect(settled).toMatchObject({ name: each.name, unsettled: expect.stringMatching(/^what came fits none of /) });
  }
});

it('has no answer that means two things', () => {
  for (const { name, values } of choices) {
    expect(new Set(values.map(([value]) => value)).size).toBe(values.length);
    expect(values.length, name).toBeGreaterThan(1);
  }
});
